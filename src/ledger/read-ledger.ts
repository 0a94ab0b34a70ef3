/** Reads what was published before. */
import path from 'node:path';
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { readTextFile } from '../reading/text-file.ts';
import { type LedgerEntry, parseEntry } from './entry.ts';

const LEDGER = 'ledger';
const ENDING = '.json';

/** @param dataFolder of the workspace */
export function ledgerFolder(dataFolder: string): string {
  return path.join(dataFolder, LEDGER);
}

/**
 * @param root of the workspace, for places
 * @returns every publication that can be read, from the oldest to the latest; the others are reported
 */
export function readLedger(io: Io, root: string, dataFolder: string, report: Report): readonly LedgerEntry[] {
  const folder = ledgerFolder(dataFolder);
  const entries: LedgerEntry[] = [];
  for (const name of io.list(folder)) {
    if (!name.endsWith(ENDING) || name.startsWith('.')) continue;
    const text = readTextFile(io, root, path.join(folder, name), report);
    const entry = text && parseEntry(text, report);
    if (text === undefined || entry === undefined) continue;
    if (`${entry.id}${ENDING}` === name) entries.push(entry);
    else report.add('ledger-name', { found: name, expected: `${entry.id}${ENDING}` }, { file: text.file });
  }
  return entries.sort(inTime);
}

/** The day of an answer that nobody wrote down is not before that of the question. */
function inTime(a: LedgerEntry, b: LedgerEntry): number {
  const [dayA, dayB] = [a, b].map(({ published, question }) => published ?? question.date);
  if (dayA !== dayB) return (dayA ?? '') < (dayB ?? '') ? -1 : 1;
  const [timeA, timeB] = [a, b].map(({ id }) => timeOf(id));
  return timeA === timeB ? (a.id < b.id ? -1 : 1) : (timeA ?? 1) - (timeB ?? 1);
}

/** `2021-321` is the first publication, `2021-321.2` the one after it. */
export function entryId(name: string, time: number): string {
  return time === 1 ? name : `${name}.${time}`;
}

export function timeOf(id: string): number {
  const [, time] = /\.(\d+)$/.exec(id) ?? [];
  return time === undefined ? 1 : Number(time);
}
