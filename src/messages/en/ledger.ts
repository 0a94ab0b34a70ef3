/** English for `nl/ledger.ts`. */
import { toPlainText } from '../../decimal.ts';
import { quoted } from '../nl/common.ts';
import type { ledger as nl } from '../nl/ledger.ts';
import { longDate } from './dates.ts';

export const ledger: typeof nl = {
  deviation: (d) => {
    const what =
      d.fact === undefined
        ? `Table ${quoted(d.table ?? '')}${(d.part ?? []).map((text) => `, ${text}`).join('')}${measureOf(d.measure, d.part ?? [])}`
        : `Fact ${quoted(d.fact)}`;
    const where = d.own
      ? `the answer that was given to this question already, nr. ${d.number} of ${longDate(d.date)}`
      : `the answer of ${d.minister} to question nr. ${d.number} of ${longDate(d.date)}`;
    const label = d.label === undefined ? '' : ` (${d.label})`;
    const later = d.replaced ? ' A later answer says the same as this one already.' : '';
    const entry =
      d.fact === undefined
        ? `{ code: deviation, table: ${d.table}, because: "…" }`
        : `{ code: deviation, fact: ${d.fact}, because: "…" }`;
    return {
      message: `${what}: it says ${toPlainText(d.stated)} here, but ${toPlainText(d.published)} was published, in ${where}${label}.${later}`,
      ...(d.accepted || d.replaced
        ? {}
        : {
            hint: `Check which number is right. Once the difference is explained, put the explanation at “accepted” in dossier.yaml: ${entry}.`,
          }),
    };
  },
  'ledger-name': (d) => ({
    message: `What ${quoted(d.found)} holds belongs in ${quoted(d.expected)}.`,
    hint: 'Give the file its own name back, or remove the copy: one publication is one file.',
  }),
  'ledger-number': (d) => ({
    message:
      d.reason === 'form'
        ? `${quoted(d.found)} is no number.`
        : `${quoted(d.found)} has more decimals than the measure ${quoted(d.measure)} (${d.decimals}).`,
    hint:
      d.reason === 'form'
        ? 'Write digits only, with a point or a comma before decimals and nothing between thousands: 3557 or 12.5. What was not given is a ~.'
        : 'If a thousands separator is meant, leave it out: 3557. If decimals are meant, put how many at “decimals” of the measure.',
  }),
  'ledger-row': (d) => ({
    message: `Row ${quoted(d.row)} has ${d.found} values; expected ${d.expected}, one for each column.`,
    hint: 'Put a ~ where the answer gives no number.',
  }),
  'ledger-double': (d) => ({
    message: `${quoted(d.found)} and ${quoted(d.other)} mean the same.`,
    hint: 'Each row and each column stands there once.',
  }),
  'ledger-twice': (d) => ({
    message: `${quoted(d.found)} is both row and column of the table.`,
    hint: 'Name two different dimensions.',
  }),
  'publish-same': (d) => ({
    message: `This answer was published already, with the same files and the same figures (${d.path}); nothing has changed.`,
  }),
  'publish-differs': (d) => ({
    message: `Another answer to question nr. ${d.number} of ${longDate(d.date)} was published already (${d.path}).`,
    hint: 'If this corrects that answer, publish it with --correction "the reason". Both are kept.',
  }),
  'publish-first': (d) => ({
    message: `There is nothing to correct: no answer to question nr. ${d.number} of ${longDate(d.date)} was published yet.`,
    hint: 'Publish without --correction.',
  }),
  'publish-date': (d) => ({
    message: `An answer of ${longDate(d.found)} is not possible: the question is of ${longDate(d.question)}.`,
    hint: 'Give the day on which the answer was given with --on.',
  }),
  'publish-edited': (d) => ({
    message: `${d.path} was edited by somebody after the build and is kept as it is. The figures in the ledger come from the build.`,
    hint: 'Check that the edited file does not hold other figures.',
  }),
  'publish-form-built': (d) => ({
    message: `${d.path} is not kept: it was made from the dossier, and what somebody changed in ${d.docx} is not in it.`,
    hint: 'Make the same changes in this file and publish again then, with --correction "the reason".',
  }),
  'publish-form-late': (d) => ({
    message: `${d.name} is not kept: this answer was published already (${d.path}), and a publication never changes.`,
    hint: 'If it has to be part of it, publish with --correction "the reason". Whoever builds with --form publication before publishing has it at once.',
  }),
  'publish-docx': (d) => ({
    message: `${d.path} is no Word file (.docx).`,
    hint: 'Name the file that was sent at --docx, in the format of Word.',
  }),
  'publish-busy': (d) => ({
    message: 'Another answer is being published just now, and that takes too long to wait.',
    hint: `Try again later. If nobody is at work, remove ${d.lock}.`,
  }),
  'publish-failed': (d) => ({
    message: `${d.path} could not be written to (${d.reason}).`,
    hint: 'Check that you may write there and that the disk is not full, and publish again.',
  }),
};

/** The measure, where neither row nor column say it. */
function measureOf(measure: string | undefined, part: readonly string[]): string {
  return measure === undefined || part.includes(measure) ? '' : ` (${measure})`;
}
