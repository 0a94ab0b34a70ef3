/** What a content control stands for, and the tag that follows from it. */
import type { MemberKey } from '../../../document/crosstab.ts';
import type { Figure } from '../../../document/figure.ts';
import type { ReferenceTarget } from '../../../document/nodes.ts';
import { unknownNode } from '../../../document/walk.ts';
import { hashOf } from './hash.ts';

export type ControlSubject =
  /** Caption and table, with all its parts where it was split; without a caption that an item's label opens. */
  | { readonly kind: 'table'; readonly table: string }
  /** Label and number in the caption: "Tabel 2". */
  | { readonly kind: 'number'; readonly table: string }
  /** One of the remarks below a table, without the words before it; counted from 0. */
  | { readonly kind: 'note'; readonly table: string; readonly at: number }
  | { readonly kind: 'reference'; readonly table: string; readonly target: ReferenceTarget }
  /** Caption and chart below a table. */
  | { readonly kind: 'chart'; readonly table: string }
  /** Label and number in its caption: "Grafiek 1". */
  | { readonly kind: 'chartnumber'; readonly table: string }
  | { readonly kind: 'figure'; readonly figure: Figure };

/** Characters of a hash: 96 bits, so that no two subjects of an answer share a tag. */
const HASH_LENGTH = 24;

/**
 * The tag of a control, at most the 64 characters that Word allows: `repliek-figure-` and a hash of what it stands for.
 * It stays the same as long as a figure has the same place in the data and the same form, whatever its value.
 *
 * @param variant 1, or higher for a control of the same subject with another text
 */
export function tagOf(subject: ControlSubject, variant: number): string {
  const identity = JSON.stringify([...identityOf(subject), ...(variant === 1 ? [] : [variant])]);
  const hash = hashOf(identity).slice(0, HASH_LENGTH);
  return `repliek-${subject.kind}-${hash}`;
}

/** Members in one order, whatever order the draft names them in. */
export function sortedMembers(
  where: Readonly<Record<string, MemberKey>>,
): readonly (readonly [string, MemberKey])[] {
  return Object.entries(where).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function identityOf(subject: ControlSubject): readonly unknown[] {
  switch (subject.kind) {
    case 'table':
    case 'number':
    case 'chart':
    case 'chartnumber':
      return [subject.kind, subject.table];
    case 'note':
      return [subject.kind, subject.table, subject.at];
    case 'reference':
      return [subject.kind, subject.table, subject.target];
    case 'figure':
      return figureIdentity(subject.figure);
    default:
      throw unknownNode(subject);
  }
}

/** Without what a newer delivery changes: the value, the labels, the files, whether a number rises or falls. */
function figureIdentity(figure: Figure): readonly unknown[] {
  const { unit = null, decimals = null } = figure;
  switch (figure.kind) {
    case 'cell':
      return ['cell', figure.table, figure.measure, sortedMembers(figure.where), unit, decimals];
    case 'fact':
      return ['fact', figure.set, figure.fact, unit, decimals];
    case 'derived':
      // Its decimals follow from its value where the draft names none.
      return ['derived', figure.of.map(figureIdentity), unit, figure.phrase === 'none'];
    default:
      throw unknownNode(figure);
  }
}
