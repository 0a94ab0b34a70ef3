/** The names that columns of a delivered file can have: those of the fields, and those of the mapping. */
import type { Field } from './field.ts';
import type { MappedColumn, Mapping } from './mapping.ts';
import { cellText, type RawCell } from './source-row.ts';

/** Index of the field that a column becomes; null for a column that is not used. */
export type Target = number | null;

export class HeaderNames {
  readonly fields: readonly string[];
  readonly mapped: readonly MappedColumn[];
  readonly #caseSensitive: boolean;
  readonly #targets: ReadonlyMap<string, Target>;

  constructor(
    fields: readonly Pick<Field, 'name'>[],
    mapping: Pick<Mapping, 'columns'> | undefined,
    caseSensitive: boolean,
  ) {
    this.#caseSensitive = caseSensitive;
    this.fields = fields.map(({ name }) => name);
    this.mapped = mapping?.columns ?? [];
    this.#targets = new Map<string, Target>([
      ...this.fields.map((name, index): [string, Target] => [this.fold(name), index]),
      ...this.mapped.map(({ name, target }): [string, Target] => [this.fold(name), target]),
    ]);
  }

  /** A header as it is compared: people break it over lines, and programs put spaces around it. */
  fold(name: string): string {
    const line = name.normalize('NFC').replace(/\s+/g, ' ').trim();
    return this.#caseSensitive ? line : line.toLowerCase();
  }

  /** Undefined for a name that is not known. */
  targetOf(name: string): Target | undefined {
    return this.#targets.get(this.fold(name));
  }

  /** Every name that can be meant, for suggestions. */
  get known(): readonly string[] {
    return [...new Set([...this.mapped.map(({ name }) => name), ...this.fields])];
  }

  /** How many different known names stand in a row. */
  count(cells: readonly RawCell[]): number {
    const found = new Set<string>();
    for (const cell of cells) {
      const name = this.fold(cellText(cell));
      if (this.#targets.has(name)) found.add(name);
    }
    return found.size;
  }

  /** Whether a row names so many columns that it can only be the header. */
  isHeader(cells: readonly RawCell[]): boolean {
    return this.count(cells) >= Math.max(1, Math.ceil(this.fields.length / 2));
  }
}
