/** Captions count from one, each number once; every table has one. */
import { inParagraph, inTable } from '../places.ts';
import type { Caption } from '../reading/captions.ts';
import type { ShownTable } from '../reading/shown-tables.ts';
import type { WordRule, WordSubject } from '../subject.ts';

export const checkCaptions: WordRule = (subject, report) => {
  for (const captions of byWord(subject.captions)) checkSequence(captions, subject, report);
  for (const table of subject.tables) {
    if (table.caption === undefined && isData(table)) {
      report.add('word-caption-missing', {}, inTable(subject, table));
    }
  }
  const typed = subject.captions.filter(
    ({ field, continued, kind }) => field === undefined && !continued && kind !== 'annex',
  );
  if (typed.length > 0) {
    const names = typed.map(({ word, number }) => `${word} ${number}`);
    report.add('word-caption-typed', { names }, { file: subject.path });
  }
};

/** Those that are counted together, later parts of a split table left out. */
function byWord(captions: readonly Caption[]): readonly (readonly Caption[])[] {
  const groups = new Map<string, Caption[]>();
  for (const caption of captions) {
    if (caption.continued) continue;
    const key = caption.group === caption.kind ? caption.word.toLowerCase() : caption.group;
    groups.set(key, [...(groups.get(key) ?? []), caption]);
  }
  return [...groups.values()];
}

function checkSequence(
  captions: readonly Caption[],
  subject: WordSubject,
  report: Parameters<WordRule>[1],
): void {
  const first = new Map<number, Caption>();
  let expected = 1;
  for (const caption of captions) {
    const { value, word, number, paragraph, title, field } = caption;
    // "Tabel A" and "Tabel 2.1" follow a plan of their own.
    if (value === undefined) continue;
    const place = inParagraph(subject, paragraph, caption.text);
    const label = `${word} ${number}`;
    const same = first.get(value);
    const details = { label, counted: field !== undefined };
    if (same !== undefined)
      report.add('word-caption-twice', { ...details, other: same.title || same.text, title }, place);
    else if (value !== expected)
      report.add('word-caption-order', { ...details, expected: `${word} ${expected}` }, place);
    if (same === undefined) {
      first.set(value, caption);
      expected = value + 1;
    }
  }
}

/** Numbers below headers; what frames a letterhead or a signature is no table for readers. */
function isData({ grid, parts, lines }: ShownTable): boolean {
  if (parts.length === 0 && lines.length === 0) return false;
  const numbers = grid.rows.filter(({ amounts }) =>
    amounts.some((amount) => amount?.kind === 'number'),
  ).length;
  const wide = grid.rows.some(({ texts, labels }) => texts.length > 0 && labels.length > 0);
  const marked = parts.some(({ rows }) => rows[0]?.header === true);
  return wide && (numbers > 1 || (marked && grid.rows.length > 1));
}
