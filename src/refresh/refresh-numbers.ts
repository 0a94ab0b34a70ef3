/** The numbers of tables, in captions and in references to them: as they are counted in this file. */

import type { RecordedControl } from '../wordfile/recorded-controls.ts';
import type { ControlGroup } from './control-groups.ts';
import type { NumberedText } from './current-texts.ts';
import { isNumberField, numberField } from './numbering.ts';
import type { RefreshContext } from './refresh-context.ts';
import { refreshNumbered } from './refresh-text.ts';

export function refreshNumber(
  group: ControlGroup,
  recorded: Extract<RecordedControl, { kind: 'number' | 'chartnumber' }>,
  context: RefreshContext,
): void {
  const field = numberField(group.flatMap(({ pieces }) => pieces));
  const number = field && context.numbering.valueOf(field);
  refreshWith(group, 'number', recorded, number, context);
}

export function refreshReference(
  group: ControlGroup,
  recorded: Extract<RecordedControl, { kind: 'reference' }>,
  context: RefreshContext,
): void {
  const field = numberField(group.flatMap(({ pieces }) => pieces));
  const number = field && context.numbering.valueOf(field);
  if (field !== undefined && number === undefined) {
    const [{ story, paragraphs }] = group;
    const place = context.places.placeOf(story, paragraphs[0], 0, '', '');
    const { table, text } = recorded;
    context.report.add('refresh-reference', { text, table }, { file: context.file, ...itemOf(place.item) });
    return;
  }
  refreshWith(group, 'reference', recorded, number, context);
}

/** @param number that is counted in the file; absent where nothing counts there */
function refreshWith(
  group: ControlGroup,
  kind: 'number' | 'reference',
  recorded: Extract<RecordedControl, { kind: 'number' | 'chartnumber' | 'reference' }>,
  number: number | undefined,
  context: RefreshContext,
): void {
  const { current } = context;
  const [{ tag }] = group;
  const written = current.writtenParts(recorded);
  const fresh = current.freshParts(tag) ?? written;
  if (written === undefined || fresh === undefined) return;
  // Without a field the number is the one of a new build, as in the annex.
  const wanted: NumberedText = { ...fresh, number: number ?? fresh.number };
  refreshNumbered(
    group,
    {
      ...{ kind, tag, ...wanted },
      written: [`${written.before}\u0000${written.after}`, recorded.text, ...recorded.earlier],
      current: `${wanted.before}${wanted.number}${wanted.after}`,
    },
    ({ field }) => isNumberField(field),
    context,
  );
}

/** The field that shows the number. */
function itemOf(item: string | undefined): { readonly item?: string } {
  return item === undefined ? {} : { item };
}
