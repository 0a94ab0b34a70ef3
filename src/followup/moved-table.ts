/** A table of an earlier dossier as the new one declares it: its years moved on, or those of one item. */
import { sameYears, type Years } from './asked-item.ts';
import { movedYear } from './moved-text.ts';

type Spec = Readonly<Record<string, unknown>>;

export interface MovedTable {
  /** Keys for dossier.yaml. */
  readonly entry: Spec;
  /** What a person has to look at: it names a year or number that could not be moved on for certain. */
  readonly left: readonly string[];
}

export interface TableYears {
  readonly from: Years | undefined;
  /** Of the new question as a whole. */
  readonly to: Years | undefined;
  /** Of the item that the table stands at, where they are others. */
  readonly own?: Years | undefined;
  /** `2021-2022` */
  readonly shown: (years: Years) => string;
  /** What is put behind a title that has to be looked at. */
  readonly mark: (found: string) => string;
}

const PERIOD_NAMES = /\{\{\s*(period(?:\.from|\.to)?|year\s+"(?:first|last|previous)")\s*\}\}/g;

/**
 * @param own keys in the earlier dossier.yaml
 * @param raw the whole spec, with the keys of a shared one
 */
export function moveTable(own: Spec, raw: Spec, years: TableYears): MovedTable {
  const left: string[] = [];
  const target = years.own ?? years.to;
  const filter = movedFilter(raw['filter'], years, left);
  const order = movedOrder(raw['order'], years.from, target, left);
  const entry: Record<string, unknown> = { ...own };
  if (filter.changed) entry['filter'] = filter.value;
  if (order.changed) entry['order'] = order.value;
  if (years.own !== undefined && !filter.period) left.push('filter');
  for (const key of ['title', 'notes']) {
    const value = raw[key];
    const moved = typeof value === 'string' ? movedText(value, years, left) : value;
    const texts = Array.isArray(value)
      ? value.map((one: unknown) => (typeof one === 'string' ? movedText(one, years, left) : one))
      : moved;
    if (JSON.stringify(texts) !== JSON.stringify(value)) entry[key] = texts;
  }
  for (const found of yearsIn(raw['measures'])) left.push(found);
  const title = entry['title'] ?? raw['title'];
  if (left.length > 0 && typeof title === 'string') {
    entry['title'] = [title, ...new Set(left.map(years.mark))].join(' ');
  }
  return { entry, left };
}

function movedFilter(
  raw: unknown,
  years: TableYears,
  left: string[],
): { readonly value: unknown; readonly changed: boolean; readonly period: boolean } {
  if (typeof raw !== 'object' || raw === null) return { value: raw, changed: false, period: false };
  const target = years.own ?? years.to;
  let period = false;
  const one = (value: unknown): unknown => {
    if (value === 'period') {
      period = true;
      return years.own ?? value;
    }
    if (isYears(value) && sameYears(value, years.from)) {
      period = true;
      return years.own ?? 'period';
    }
    if (typeof value === 'number' && isYear(value)) {
      const moved = movedYear(value, years.from, target);
      if (moved === undefined) left.push(String(value));
      return moved ?? value;
    }
    if (Array.isArray(value)) return value.map(one);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, one(inner)]));
  };
  const value = Object.fromEntries(Object.entries(raw).map(([key, inner]) => [key, one(inner)]));
  return { value, changed: JSON.stringify(value) !== JSON.stringify(raw), period };
}

function movedOrder(
  raw: unknown,
  from: Years | undefined,
  to: Years | undefined,
  left: string[],
): { readonly value: unknown; readonly changed: boolean } {
  if (typeof raw !== 'object' || raw === null || !('at' in raw)) return { value: raw, changed: false };
  const { at } = raw;
  if (typeof at !== 'number' || !isYear(at)) return { value: raw, changed: false };
  const moved = movedYear(at, from, to);
  if (moved === undefined) left.push(String(at));
  return { value: { ...raw, at: moved ?? at }, changed: moved !== undefined && moved !== at };
}

/** "2016-2020" becomes the period; the period becomes the item's own years; any other number is left and named. */
function movedText(text: string, { from, own, shown }: TableYears, left: string[]): string {
  let moved = text;
  if (from !== undefined) {
    const range = new RegExp(String.raw`\b${from.from}\s*(?:-|–|tot en met|tot|t/m)\s*${from.to}\b`, 'g');
    moved = moved.replace(range, '{{period}}');
  }
  if (own !== undefined) {
    moved = moved.replace(PERIOD_NAMES, (_, name: string) =>
      name === 'period'
        ? shown(own)
        : String(/from|first/.test(name) ? own.from : /previous/.test(name) ? own.to - 1 : own.to),
    );
  }
  const plain = text
    .replace(/\{\{[^}]*\}\}/g, '')
    .replace(from === undefined ? /$^/ : new RegExp(`${from.from}.{1,12}${from.to}`, 'g'), '');
  left.push(...(plain.match(/\d[\d.,]*/g) ?? []).map((found) => found.replace(/[.,]$/, '')));
  return moved;
}

/** Years as numbers anywhere in a value. */
function yearsIn(value: unknown): readonly string[] {
  if (typeof value === 'number') return isYear(value) ? [String(value)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(yearsIn);
}

const isYear = (value: number) => Number.isInteger(value) && value >= 1900 && value < 2100;

function isYears(value: unknown): value is Years {
  return (
    typeof value === 'object' &&
    value !== null &&
    'from' in value &&
    'to' in value &&
    typeof value.from === 'number' &&
    typeof value.to === 'number'
  );
}
