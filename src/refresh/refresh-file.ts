/** Brings the current values into a Word file that people edited: only what its controls hold changes, and what it says of them. */
import type { HouseStyle } from '../document/house-style.ts';
import type { AnswerDocument } from '../document/nodes.ts';
import type { Report } from '../messages/report.ts';
import { applyEdits } from '../reading/package/xml-edits.ts';
import type { ControlsRecord, RecordedControl } from '../wordfile/recorded-controls.ts';
import type { Piece, Story } from '../wordfile/story.ts';
import type { WordFile } from '../wordfile/word-file.ts';
import { hashOf } from '../writers/docx/controls/hash.ts';
import { type ControlGroup, groupControls, type KnownControl } from './control-groups.ts';
import { type ComputeFigure, CurrentTexts } from './current-texts.ts';
import { EditList } from './edit-list.ts';
import { Numbering } from './numbering.ts';
import { Places } from './places.ts';
import { buildEdits, recordEdits } from './record-edits.ts';
import type { RefreshContext } from './refresh-context.ts';
import { refreshNumber, refreshReference } from './refresh-numbers.ts';
import { refreshTables } from './refresh-tables.ts';
import { refreshText } from './refresh-text.ts';
import type { RefreshedFile } from './result.ts';
import { standingControls, storiesOf } from './standing-controls.ts';
import type { Matrix } from './table-content.ts';

export interface RefreshSubject {
  readonly edited: WordFile;
  /** What the file says of its controls. */
  readonly record: ControlsRecord;
  /** The answer as a build would write it now, and what that file says of its controls. */
  readonly document: AnswerDocument;
  readonly fresh: ControlsRecord;
  readonly freshFile: WordFile;
  readonly house: HouseStyle;
  readonly compute: ComputeFigure;
}

export interface RefreshSettings {
  /** What people wrote in a control gives way to the current value. */
  readonly overwriteEdits: boolean;
  /** The Word file, as problems name it. */
  readonly file: string;
}

export function refreshWordFile(
  subject: RefreshSubject,
  { overwriteEdits, file }: RefreshSettings,
  report: Report,
): RefreshedFile {
  const { edited, record, document, fresh, house, compute } = subject;
  const stories = storiesOf(edited);
  const [main] = stories;
  if (main === undefined) throw new Error('a Word file without text');
  const context: RefreshContext = {
    current: new CurrentTexts(record, fresh, document.tables, compute),
    numbering: new Numbering(main),
    places: new Places(main, document.items),
    overwrite: overwriteEdits,
    edits: new EditList(),
    ...{ report, file, changes: [], shapes: [], edited: [], gone: [], written: new Map(), kept: new Set() },
  };
  const known = stories.map((story) => knownControls(story, record));
  const groups = known.map((controls) =>
    groupControls(controls.filter(({ recorded }) => recorded.kind !== 'table')),
  );
  const own = ownPieces(known.flat());
  for (const group of groups.flat()) refreshGroup(group, context, house);
  const tables = refreshTables(known.flat(), { edited, freshFile: subject.freshFile, house, own }, context);
  addRecord(record, tables, context);
  return {
    ...(context.changes.length + context.shapes.length === 0
      ? {}
      : { bytes: edited.withParts(context.edits.changedParts(edited)) }),
    changes: context.places.withSentences(context.changes),
    shapes: context.shapes,
    edited: context.places.withSentences(context.edited),
    gone: [...context.gone, ...goneControls(record, known.flat())],
    added: [],
  };
}

/** The controls of which the file says what they stand for. */
function knownControls(story: Story, record: ControlsRecord): readonly KnownControl[] {
  return standingControls(story).flatMap((standing) => {
    const { tag } = standing.control;
    const recorded = tag === undefined ? undefined : record.controls.get(tag);
    return tag === undefined || recorded === undefined ? [] : [{ ...standing, tag, recorded }];
  });
}

/** Tells the pieces of controls that are refreshed by themselves, also inside a table. */
function ownPieces(known: readonly KnownControl[]): (piece: Piece) => boolean {
  const controls = new Set(
    known.flatMap(({ control, recorded }) => (recorded.kind === 'table' ? [] : [control])),
  );
  return ({ controls: around }) => around.some((control) => controls.has(control));
}

function refreshGroup(group: ControlGroup, context: RefreshContext, house: HouseStyle): void {
  const [{ tag, recorded }] = group;
  switch (recorded.kind) {
    case 'figure': {
      const written = [recorded.text, ...recorded.earlier];
      const now = context.current.figure(tag, recorded);
      if (now.kind === 'text') {
        refreshText(group, { kind: 'figure', tag, written, current: now.text }, context);
      } else if (now.kind === 'missing' && now.missing === 'confidential') {
        const { confidential } = house.labels;
        refreshText(group, { kind: 'figure', tag, written, current: confidential, always: true }, context);
      }
      return;
    }
    case 'note': {
      const fresh = context.current.fresh(tag);
      if (fresh?.kind !== 'note') return;
      const written = [recorded.text, ...recorded.earlier];
      refreshText(group, { kind: 'note', tag, written, current: fresh.text }, context);
      return;
    }
    case 'number':
      refreshNumber(group, recorded, context);
      return;
    case 'reference':
      refreshReference(group, recorded, context);
      return;
    case 'table':
      return;
    default: {
      const unknown: never = recorded;
      throw new Error(`unknown kind of control: ${JSON.stringify(unknown)}`);
    }
  }
}

function addRecord(
  record: ControlsRecord,
  tables: ReadonlyMap<string, { readonly caption: string; readonly parts: readonly Matrix[] }>,
  { edits, written, kept }: RefreshContext,
): void {
  const changes = recordEdits(record, { texts: written, kept, tables });
  if (changes.length === 0) return;
  const content = applyEdits(record.root.source, changes);
  edits.add(record.part, [...changes, ...buildEdits(record, hashOf(content).slice(0, record.build.length))]);
}

/** What is recorded and stands nowhere any more. */
function goneControls(record: ControlsRecord, known: readonly KnownControl[]): RefreshedFile['gone'] {
  const there = new Set(known.map(({ tag }) => tag));
  return [...record.controls.values()].flatMap((recorded) =>
    there.has(recorded.tag) ? [] : [{ kind: recorded.kind, text: textOf(recorded), deleted: false }],
  );
}

function textOf(recorded: RecordedControl): string {
  return recorded.kind === 'table' ? recorded.caption : recorded.text;
}
