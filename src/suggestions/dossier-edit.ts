/** Adds tables to dossier.yaml. What a person wrote in it, remarks and order included, stays as it is. */
import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, parseDocument, stringify } from 'yaml';
import type { Period } from './period.ts';

export interface NewTable {
  /** Name of the spec. */
  readonly use: string;
  /** `agency/dataset` */
  readonly source: string;
}

/**
 * @param text with `\n` at the ends of its lines; a sound dossier.yaml
 * @param tables id → table; none of the ids is taken
 * @param period where it has none yet
 */
export function withTables(
  text: string,
  tables: ReadonlyMap<string, NewTable>,
  period: Period | undefined,
): string {
  if (tables.size === 0 && period === undefined) return text;
  const wanted = parseDocument(text);
  if (period !== undefined) wanted.setIn(['period'], wanted.createNode({ ...period }, { flow: true }));
  for (const [id, table] of tables) {
    if (!isMap(wanted.get('tables'))) wanted.set('tables', wanted.createNode({}));
    wanted.setIn(['tables', id], wanted.createNode({ ...table }));
  }
  const written = inserted(text, tables, period);
  // What cannot be inserted as lines (a map between braces) is written anew by the library, which keeps the remarks.
  return isDeepStrictEqual(plainValue(written), wanted.toJS()) ? written : wanted.toString({ lineWidth: 0 });
}

function plainValue(text: string): unknown {
  const read = parseDocument(text);
  return read.errors.length > 0 ? undefined : read.toJS();
}

function inserted(text: string, tables: ReadonlyMap<string, NewTable>, period: Period | undefined): string {
  const known = parseDocument(text);
  const closed = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const first = period === undefined ? '' : `period: { from: ${period.from}, to: ${period.to} }\n`;
  if (tables.size === 0) return `${closed}${first}`;
  const block = stringify(Object.fromEntries(tables), { lineWidth: 0 });
  const end = endOfTables(known, closed);
  if (end === undefined) return `${closed}${first}tables:\n${indented(block, 2)}`;
  return `${closed.slice(0, end.at)}${indented(block, end.indent)}${closed.slice(end.at)}${first}`;
}

/** Where the last table ends, and how far the tables are indented; undefined where there is none yet. */
function endOfTables(
  known: Document.Parsed,
  text: string,
): { readonly at: number; readonly indent: number } | undefined {
  const tables = known.get('tables', true);
  if (!isMap(tables) || tables.items.length === 0) return undefined;
  const [start = 0, valueEnd = text.length] = tables.range ?? [];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const at = text.lastIndexOf('\n', Math.max(0, valueEnd - 1)) + 1;
  // The last value may end in the middle of its line.
  const whole = at >= valueEnd ? valueEnd : text.indexOf('\n', valueEnd - 1) + 1;
  return { at: whole === 0 ? text.length : whole, indent: start - lineStart };
}

function indented(block: string, indent: number): string {
  return block.replace(/^(?=.)/gm, ' '.repeat(indent));
}
