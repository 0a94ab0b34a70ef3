/** From the cells of crosstabs to the sums between them, over all tables that count the same. */
import type { CountCell, CountTable, Relation, Visibility } from './counts.ts';

export interface LayerCell {
  /** One member for each dimension of the layer. */
  readonly members: readonly string[];
  readonly value: bigint | undefined;
  readonly visibility?: Visibility;
}

/**
 * Cells of a table that are told apart by the same dimensions: a two-way table with totals has four layers (its
 * cells, the totals of rows and of columns, the grand total). A combination that a layer leaves out counts nobody.
 * Dimensions that count somebody more than once (a training with several organisers) do not add up and are to be
 * part of `counted` instead.
 */
export interface Layer {
  /** What is counted, but for the dimensions: source, measure, its other filters. */
  readonly counted: string;
  readonly dimensions: readonly string[];
  /** The members that are let through, by dimension, whether the layer shows it or sums over it; absent: all. */
  readonly within: Readonly<Record<string, readonly string[]>>;
  readonly threshold?: bigint;
  readonly cells: readonly LayerCell[];
}

type Members = ReadonlyMap<string, string>;

/** Layers with the same name describe the same cells, though perhaps not all of them. */
interface Pattern {
  readonly counted: string;
  readonly shown: ReadonlySet<string>;
  /** Filters on dimensions that are summed over, by dimension. */
  readonly summed: ReadonlyMap<string, readonly string[]>;
  /** What is known of the shown dimensions: a cell inside one of these boxes that is not listed counts nobody. */
  readonly boxes: ReadonlyMap<string, readonly string[]>[];
  readonly cells: Map<string, Members>;
}

/** The key of a cell: the same in every layer that has it, also where the only member is a filter. */
export function cellKey(
  layer: Pick<Layer, 'counted' | 'dimensions' | 'within'>,
  members: readonly string[],
): string {
  const { counted, at, summed } = placed(layer, members);
  return keyOf(counted, at, summed);
}

/** All cells of the layers, and every sum that they tell, through margins too that no table prints. */
export function layeredTable(layers: readonly Layer[]): CountTable {
  const patterns = new Map<string, Pattern>();
  const cells = layers.flatMap((layer) => {
    const pattern = patternOf(layer, patterns);
    return layer.cells.map(({ members, value, visibility = 'shown' }): CountCell => {
      const { at } = placed(layer, members);
      const key = keyOf(pattern.counted, at, pattern.summed);
      pattern.cells.set(key, at);
      const { threshold } = layer;
      return { key, value, visibility, ...(threshold === undefined ? {} : { threshold }) };
    });
  });
  addMeetings(patterns);
  // From the finest to the coarsest, so that the cells of a margin that no table prints are there when it is summed.
  const ordered = [...patterns.values()].sort((a, b) => b.shown.size - a.shown.size);
  const relations = ordered.flatMap((pattern) => relationsOf(pattern, ordered));
  return { cells, relations };
}

function placed(
  { counted, dimensions, within }: Pick<Layer, 'counted' | 'dimensions' | 'within'>,
  members: readonly string[],
) {
  const at = new Map(dimensions.map((dimension, index) => [dimension, members[index] ?? ''] as const));
  const summed = new Map<string, readonly string[]>();
  for (const [dimension, list] of Object.entries(within)) {
    if (at.has(dimension)) continue;
    const distinct = [...new Set(list)].sort();
    const [only] = distinct;
    if (only !== undefined && distinct.length === 1) at.set(dimension, only);
    else summed.set(dimension, distinct);
  }
  return { counted, at, summed };
}

function keyOf(counted: string, at: Members, summed: Pattern['summed']): string {
  const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([counted, sorted(at), sorted(summed)]);
}

function nameOf({ counted, shown, summed }: Pick<Pattern, 'counted' | 'shown' | 'summed'>): string {
  return keyOf(counted, new Map([...shown].map((dimension) => [dimension, ''])), summed);
}

function patternOf(layer: Layer, patterns: Map<string, Pattern>): Pattern {
  const { counted, at, summed } = placed(layer, []);
  const shown = new Set(at.keys());
  const name = nameOf({ counted, shown, summed });
  const pattern: Pattern = patterns.get(name) ?? { counted, shown, summed, boxes: [], cells: new Map() };
  patterns.set(name, pattern);
  const inside = Object.entries(layer.within).filter(([dimension]) => shown.has(dimension));
  pattern.boxes.push(new Map(inside));
  return pattern;
}

/** Two tables by other dimensions still have the margin in common on which they meet, printed or not. */
function addMeetings(patterns: Map<string, Pattern>): void {
  for (const one of patterns.values()) {
    for (const other of [...patterns.values()]) {
      const meeting = meetingOf(one, other);
      const name = meeting === undefined ? '' : nameOf(meeting);
      // What is added here is met in turn, since a map's iteration goes on to new entries.
      if (meeting !== undefined && !patterns.has(name)) patterns.set(name, meeting);
    }
  }
}

function meetingOf(one: Pattern, other: Pattern): Pattern | undefined {
  if (one.counted !== other.counted) return undefined;
  const shown = new Set([...one.shown].filter((dimension) => other.shown.has(dimension)));
  const summed = new Map<string, readonly string[]>();
  for (const [mine, theirs] of [
    [one, other],
    [other, one],
  ] as const) {
    for (const [dimension, list] of mine.summed) {
      const same = JSON.stringify(list) === JSON.stringify(theirs.summed.get(dimension));
      if (!theirs.shown.has(dimension) && !same) return undefined;
      summed.set(dimension, list);
    }
  }
  return { counted: one.counted, shown, summed, boxes: [], cells: new Map() };
}

function relationsOf(margin: Pattern, patterns: readonly Pattern[]): readonly Relation[] {
  const finer = patterns
    .filter((pattern) => isFiner(pattern, margin))
    .map((pattern) => ({ pattern, groups: groupsOf(pattern, margin) }));
  // A margin that no table prints has the cells that the finer ones add up to.
  for (const { pattern, groups } of margin.boxes.length === 0 ? finer : []) {
    for (const [key, { at }] of groups) {
      if (covers(pattern, at, margin.summed)) margin.cells.set(key, at);
    }
  }
  return [...margin.cells].flatMap(([total, at]): readonly Relation[] => {
    const covering = finer.filter(({ pattern }) => covers(pattern, at, margin.summed));
    const nearest = covering.filter(
      (one) => !covering.some((between) => isFiner(one.pattern, between.pattern)),
    );
    return nearest.flatMap(({ groups }) => {
      const parts = groups.get(total)?.parts ?? [];
      return parts.length === 0 ? [] : [{ total, parts }];
    });
  });
}

/** The cells of a finer pattern by the cell of the margin that sums over them. */
function groupsOf({ cells }: Pattern, { counted, shown, summed }: Pattern) {
  const groups = new Map<string, { readonly at: Members; readonly parts: string[] }>();
  for (const [key, cell] of cells) {
    if (![...cell].every(([dimension, member]) => summed.get(dimension)?.includes(member) ?? true)) continue;
    const at = new Map([...cell].filter(([dimension]) => shown.has(dimension)));
    const name = keyOf(counted, at, summed);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { at, parts: [key] });
    else group.parts.push(key);
  }
  return groups;
}

function isFiner(one: Pattern, than: Pattern): boolean {
  if (one.counted !== than.counted || one.shown.size <= than.shown.size) return false;
  if (![...than.shown].every((dimension) => one.shown.has(dimension))) return false;
  const unsummed = [...than.summed].filter(([dimension]) => !one.shown.has(dimension));
  return JSON.stringify(unsummed.sort()) === JSON.stringify([...one.summed].sort());
}

/** Whether the finer cells are all there: one box holds everything that is summed over. */
function covers({ shown, boxes }: Pattern, at: Members, summed: Pattern['summed']): boolean {
  return boxes.some((box) =>
    [...shown].every((dimension) => {
      const passed = box.get(dimension);
      const [member, list] = [at.get(dimension), summed.get(dimension)];
      if (passed === undefined) return true;
      if (member !== undefined) return passed.includes(member);
      return list?.every((one) => passed.includes(one)) ?? false;
    }),
  );
}
