import type { followUpDraft as dutch } from '../nl/follow-up-draft.ts';

const several = (count: number, one: string, more: string): string => (count === 1 ? one : more);

export const followUpDraft: typeof dutch = {
  earlier: (number, date) => `the answer to question no. ${number} of ${date}`,
  item: (ids, count) => `${several(count, 'item', 'items')} ${ids}`,
  alike: (percent, words) => `${percent}% alike${words === '' ? '' : `, by: ${words}`}`,

  carried: (earlier, item, why) => `Carried over from ${earlier}, ${item} (${why}).`,
  cited: (earlier, item, why, years) => `Refers to ${earlier}, ${item} (${why}): ${years} was in it already.`,
  fresh: 'A new item: nothing in the earlier answer is like it.',
  noText: (earlier, item, why) => `Corresponds to ${item} of ${earlier} (${why}), which has no text.`,
  doubtful: (earlier, item, why) =>
    `Looks like ${item} of ${earlier} (${why}): see whether it is the same question. It said:`,
  archived: (earlier, item, why) =>
    `Corresponds to ${item} of ${earlier} (${why}). This was the answer then; take nothing over unseen:`,
  unreadable: (earlier, item, why) =>
    `Corresponds to ${item} of ${earlier} (${why}). The text could not be carried over by itself; it was:`,
  also: (id) => `Looks nearly as much like item ${id}: see which one it is.`,
  alsoAnswered: (item) => `This text was also for ${item}, which is no longer asked in this way.`,

  mark: 'TO BE REVIEWED',
  oldText: (year) => `this is the text of ${year}. Change what no longer holds and remove this mark.`,
  oldNumbers: (numbers) => `numbers that were carried over unchanged: ${numbers}.`,
  movedYears: (years) => `years that were moved on: ${years}.`,
  oldFacts: (facts) => `facts that the agency has to confirm: ${facts}.`,
  otherPeriod: (years, rest) =>
    `this item is about ${years} and the rest of the question about ${rest}. The earlier text names the period of the whole question and therefore stands in the comment above; write a sentence of its own.`,
  oldOtherText: 'The earlier text:',
  citedDoubt: 'see whether this item was really answered there.',
  answeredUnder: (id) =>
    `in the earlier answer this stood together with what now stands at item ${id}. Divide the text, or refer to it.`,
  tableElsewhere: (table) =>
    `table “${table}” stood at an item that is not carried over, and stands here now because the text uses it.`,
  tableOfOtherYears: (table) =>
    `table “${table}” is about other years than this item: what the text says of it does not hold.`,
  introduction: 'Introduction, carried over.',
  oldTitle: (found) => `“${found}” was carried over unchanged`,

  list: {
    file: 'te-leveren.md',
    title: (number, date) => `To be delivered for written question no. ${number} of ${date}`,
    opening: (title, asker) => `${asker} asked the question “${title}”.`,
    follows: (earlier) => `It follows ${earlier}.`,
    period: (years) => `Period: ${years}.`,
    deadline: (date) => `The answer is due on ${date}.`,
    data: 'Data',
    source: (title, id) => `**${title}** (${id})`,
    years: (years) => `years: ${years}`,
    delivered: (years) => `delivered already: ${years}`,
    missing: (years) => `still to be delivered: ${years}`,
    nothingMissing: 'all years were delivered already: see whether they still hold',
    unknownCoverage: 'the description of the source does not say which years were delivered',
    by: (dimensions) => `by: ${dimensions}`,
    measures: (measures) => `figures: ${measures}`,
    tables: 'for:',
    table: (title, items) => `table “${title}”${items === '' ? '' : ` (${items})`}`,
    keepOld:
      'Add the new years to the rows of the previous delivery, which are in the workbook: the earlier years are still needed.',
    facts: 'Facts to be confirmed or replaced',
    fact: (key, value, about, items) =>
      `${key}: ${value}${about === '' ? '' : ` (about ${about})`}${items === '' ? '' : `, for ${items}`}`,
    open: 'Still to be decided who delivers this',
    openItem: (id, text, years) => `Item ${id}${years === '' ? '' : ` (${years})`}: ${text}`,
    earlierTables: (tables) => `the earlier answer had: ${tables}`,
    cabinet: 'For the cabinet',
    command: (command) => `Workbook to go with it: \`${command}\``,
    coverage: (file) =>
      `After it was received, put the delivered years at “coverage” in ${file}: elsewhere a missing row does not count as zero.`,
    nothing: 'Nothing has to be delivered anew.',
  },
};
