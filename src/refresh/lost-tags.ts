/**
 * Controls that lost their tags, as LibreOffice saves them: told by what they show, by the fields in them, and by their
 * order. What is not certain stays unknown.
 */
import type { ControlsRecord, RecordedControl } from '../wordfile/recorded-controls.ts';
import type { Control, Piece } from '../wordfile/story.ts';
import { numberField, referenceTarget } from './numbering.ts';
import { type StandingControl, shownPieces, shownText } from './standing-controls.ts';

export interface FoundTags {
  readonly tags: ReadonlyMap<Control, string>;
  /** Those of which it is not certain what they stand for, though something of this file does. */
  readonly unknown: readonly StandingControl[];
}

/** More than an answer of a thousand pages has; what a hostile file has more of stays unknown. */
const MOST_PAIRS = 25_000_000;

type Recorded = Exclude<RecordedControl, { kind: 'table' | 'chart' }>;

/**
 * @param controls of the text, in order
 * @param order tags as a new build has them, with those that stand there twice
 */
export function findTags(
  controls: readonly StandingControl[],
  record: ControlsRecord,
  order: readonly string[],
): FoundTags {
  const there = new Set(controls.flatMap(({ control }) => control.tag ?? []));
  // Where one has its tag all have: what has none is somebody's own.
  const lost = [...there].some((tag) => record.controls.has(tag)) ? [] : controls.filter(isLost);
  const missing = [...record.controls.values()].filter(
    (recorded): recorded is Recorded =>
      recorded.kind !== 'table' && recorded.kind !== 'chart' && !there.has(recorded.tag),
  );
  const tags = new Map<Control, string>();
  if (lost.length === 0 || missing.length === 0) return { tags, unknown: [] };
  const fields = new Map(lost.map((one) => [one, numberField(one.pieces)] as const));
  const counted = lost.filter((one) => /^SEQ\s/i.test(fields.get(one)?.instruction ?? ''));
  pair(
    counted,
    missing.filter(isNumber),
    (one) => masked(shownText(one)) + captionRest(one),
    (recorded) => masked(recorded.text) + recordedRest(recorded, record),
    tags,
  );
  const marked = bookmarkedTables(counted, tags, record);
  const references = missing.filter(({ kind }) => kind === 'reference');
  for (const one of lost) {
    const field = fields.get(one);
    if (field === undefined || counted.includes(one)) continue;
    const table = marked.get(referenceTarget(field) ?? '');
    const target = table?.kind === 'chartnumber' ? 'chart' : 'answer';
    const number = missing.find(
      (recorded) => isNumber(recorded) && recorded.kind === table?.kind && recorded.table === table.table,
    );
    const reference = references.find(
      (recorded) =>
        recorded.kind === 'reference' && recorded.table === table?.table && recorded.target === target,
    );
    // A second caption of the same table refers to the first.
    const isCaption = number !== undefined && masked(shownText(one)) === masked(number.text);
    const found = isCaption && reference === undefined ? number : reference;
    if (table !== undefined && found !== undefined) tags.set(one.control, found.tag);
  }
  const plain = lost.filter((one) => fields.get(one) === undefined);
  const texts = missing.filter((one) => !isNumber(one) && ![...tags.values()].includes(one.tag));
  pair(plain, inOrder(texts, order), shownText, ({ text }) => text, tags);
  return { tags, unknown: lost.filter(({ control }) => !tags.has(control)) };
}

/**
 * Without a tag, inside a paragraph, and with something in it. A title without a tag in a cell is what LibreOffice may
 * leave in the first cell of a table of the control around the table.
 */
function isLost({ control, pieces, paragraphs: [paragraph] }: StandingControl): boolean {
  if (control.title !== undefined && paragraph?.cell !== undefined) return false;
  return control.tag === undefined && control.level === 'run' && pieces.length > 0;
}

/** Pairs what has one name that only one other has; of several with one name, those whose order leaves no choice. */
function pair(
  controls: readonly StandingControl[],
  recorded: readonly Recorded[],
  nameOf: (control: StandingControl) => string,
  writtenName: (recorded: Recorded) => string,
  tags: Map<Control, string>,
): void {
  if (controls.length * recorded.length > MOST_PAIRS) return;
  const left = controls.map(nameOf);
  const right = recorded.map(writtenName);
  const first = firstMatch(left, right);
  const last = firstMatch([...left].reverse(), [...right].reverse())
    .map((at) => (at === undefined ? undefined : right.length - 1 - at))
    .reverse();
  const tagAt = (at: number | undefined) => (at === undefined ? undefined : recorded[at]?.tag);
  const byName = new Map<string, Set<string>>();
  for (const [at, name] of right.entries()) {
    byName.set(name, (byName.get(name) ?? new Set()).add(recorded[at]?.tag ?? ''));
  }
  const found = left.map((name, at) => {
    const only = byName.get(name);
    if (only?.size === 1) return [...only][0];
    const tag = tagAt(first[at]);
    return tag !== undefined && tag === tagAt(last[at]) ? tag : undefined;
  });
  for (const [at, tag] of found.entries()) {
    const control = controls[at]?.control;
    if (tag !== undefined && control !== undefined) tags.set(control, tag);
  }
  // One between two that are certain, where one is missing: somebody changed what it shows.
  for (const [at, control] of controls.entries()) {
    if (found[at] !== undefined) continue;
    const [before, behind] = [
      at === 0 ? -1 : first[at - 1],
      at === left.length - 1 ? right.length : first[at + 1],
    ];
    const isCertain = (place: number) => place < 0 || place >= left.length || found[place] !== undefined;
    if (before === undefined || behind === undefined || !isCertain(at - 1) || !isCertain(at + 1)) continue;
    const tag = behind - before === 2 ? tagAt(before + 1) : undefined;
    if (tag !== undefined && !found.includes(tag)) tags.set(control.control, tag);
  }
}

/** The longest common sequence, each as early as it can be. */
function firstMatch(left: readonly string[], right: readonly string[]): readonly (number | undefined)[] {
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  for (let a = left.length - 1; a >= 0; a -= 1) {
    for (let b = right.length - 1; b >= 0; b -= 1) {
      const same = left[a] === right[b];
      lengths[a * width + b] = same
        ? (lengths[(a + 1) * width + b + 1] ?? 0) + 1
        : Math.max(lengths[(a + 1) * width + b] ?? 0, lengths[a * width + b + 1] ?? 0);
    }
  }
  const matches: (number | undefined)[] = left.map(() => undefined);
  for (let a = 0, b = 0; a < left.length && b < right.length; ) {
    if (left[a] === right[b]) {
      matches[a] = b;
      a += 1;
      b += 1;
    } else if ((lengths[(a + 1) * width + b] ?? 0) >= (lengths[a * width + b + 1] ?? 0)) a += 1;
    else b += 1;
  }
  return matches;
}

/** As often, and in the order, as a new build has them; what that does not have any more behind what it stood behind. */
function inOrder(recorded: readonly Recorded[], order: readonly string[]): readonly Recorded[] {
  const known = new Map(recorded.map((one) => [one.tag, one]));
  const result = order.flatMap((tag) => known.get(tag) ?? []);
  for (const [at, one] of recorded.entries()) {
    if (order.includes(one.tag)) continue;
    const before = recorded[at - 1];
    const place = before === undefined ? -1 : result.indexOf(before);
    result.splice(place + 1, 0, one);
  }
  return result;
}

/** The table by the bookmarks that stand in the control of its number. */
function bookmarkedTables(
  counted: readonly StandingControl[],
  tags: ReadonlyMap<Control, string>,
  record: ControlsRecord,
): ReadonlyMap<string, { readonly kind: string; readonly table: string }> {
  return new Map(
    counted.flatMap(({ control, story }) => {
      const recorded = record.controls.get(tags.get(control) ?? '');
      if (recorded?.kind !== 'number' && recorded?.kind !== 'chartnumber') return [];
      const { kind, table } = recorded;
      const { start, end } = control.element;
      const inside = story.bookmarks.filter(({ element }) => element.start >= start && element.end <= end);
      return inside.map(({ name }) => [name, { kind, table }] as const);
    }),
  );
}

/** The caption without its number, and without what a later part of the table adds. */
function captionRest({ pieces, paragraphs: [paragraph] }: StandingControl): string {
  const own = new Set<Piece>(pieces);
  const shown = shownPieces(paragraph?.pieces ?? []);
  const end = shown.findLastIndex((piece) => own.has(piece));
  const rest = shown.slice(end + 1).map(({ text }) => text);
  return rest
    .join('')
    .replace(/ \([^()]* – [^()]*\)$/, '')
    .trim();
}

/** Of a table or of a chart. */
function isNumber(recorded: Recorded): recorded is Extract<Recorded, { kind: 'number' | 'chartnumber' }> {
  return recorded.kind === 'number' || recorded.kind === 'chartnumber';
}

function recordedRest({ text, ...recorded }: Recorded, record: ControlsRecord): string {
  if (recorded.kind !== 'number' && recorded.kind !== 'chartnumber') return '';
  const wanted = recorded.kind === 'number' ? 'table' : 'chart';
  for (const one of record.controls.values()) {
    if ((one.kind !== 'table' && one.kind !== 'chart') || one.kind !== wanted) continue;
    if (one.table !== recorded.table) continue;
    const at = one.caption.indexOf(text);
    return (at < 0 ? one.caption : one.caption.slice(at + text.length)).trim();
  }
  return '';
}

function masked(text: string): string {
  return text.replace(/\d+/g, '#');
}
