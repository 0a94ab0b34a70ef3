/** Brings the current values into a Word file that people edited: only what its controls hold changes, and what it says of them. */
import type { HouseStyle } from '../document/house-style.ts';
import type { Report } from '../messages/report.ts';
import { applyEdits } from '../reading/package/xml-edits.ts';
import type { ControlsRecord, RecordedControl } from '../wordfile/recorded-controls.ts';
import type { Control, Piece, Story } from '../wordfile/story.ts';
import type { WordFile } from '../wordfile/word-file.ts';
import { hashOf } from '../writers/docx/controls/hash.ts';
import { type ControlGroup, groupControls, type KnownControl } from './control-groups.ts';
import { CurrentTexts } from './current-texts.ts';
import { EditList } from './edit-list.ts';
import { findTags } from './lost-tags.ts';
import { newTables } from './new-tables.ts';
import { Numbering } from './numbering.ts';
import { Places } from './places.ts';
import { buildEdits, type NewlyWritten, recordEdits } from './record-edits.ts';
import { refreshCharts } from './refresh-charts.ts';
import type { RefreshContext } from './refresh-context.ts';
import { refreshNumber, refreshReference } from './refresh-numbers.ts';
import type { RefreshSubject } from './refresh-subject.ts';
import { refreshTables, type WrittenTable } from './refresh-tables.ts';
import { refreshText } from './refresh-text.ts';
import { reportOthers } from './report-others.ts';
import { restoreRepeats, restoreTags } from './restore-tags.ts';
import type { RefreshedFile } from './result.ts';
import { type StandingControl, standingControls, storiesOf } from './standing-controls.ts';
import { type StandingTable, standingTable } from './standing-tables.ts';
import { continuedNumbers, untaggedTables } from './untagged-tables.ts';

export interface RefreshSettings {
  /** What people wrote in a control gives way to the current value. */
  readonly overwriteEdits: boolean;
  /** The Word file, as problems name it. */
  readonly file: string;
}

export async function refreshWordFile(
  subject: RefreshSubject,
  { overwriteEdits, file }: RefreshSettings,
  report: Report,
): Promise<RefreshedFile> {
  const { edited, record, document, fresh, house, compute } = subject;
  const stories = storiesOf(edited);
  const [main] = stories;
  if (main === undefined) throw new Error('a Word file without text');
  const standing = stories.map(standingControls);
  const untagged = standing[0]?.some(({ control }) => control.tag === undefined) === true;
  const order = untagged ? tagsInOrder(await subject.freshFile()) : [];
  const found = findTags(standing[0] ?? [], record, order);
  const known = standing.map((controls) => knownControls(controls, subject, found.tags));
  const foreign = foreignControls(standing.flat(), subject);
  const numbers = (known[0] ?? []).filter(({ recorded }) => recorded.kind === 'number');
  const continued = continuedNumbers(numbers, record);
  const repeating = numbers.filter(({ control }) => continued.has(control) && control.tag === undefined);
  const context: RefreshContext = {
    current: new CurrentTexts(record, fresh, document.tables, compute),
    numbering: new Numbering(
      main,
      new Set(repeating.flatMap(({ pieces }) => pieces.flatMap(({ field }) => field ?? []))),
    ),
    places: new Places(main, document.items),
    overwrite: overwriteEdits,
    edits: new EditList(),
    ...{ report, file, changes: [], shapes: [], edited: [], gone: [], written: new Map(), kept: new Set() },
  };
  const all = known.flat();
  for (const controls of known) {
    const texts = controls.filter(({ recorded }) => isText(recorded));
    const told = controls === known[0] || !isFallback(controls) ? context : silent(context);
    for (const group of groupControls(texts)) refreshGroup(group, told, house);
  }
  const tables = standingTables(all, main, { numbers, continued }, record);
  const own = ownPieces(all);
  const { freshFile } = subject;
  if (found.tags.size > 0) restoreTags(found.tags, await freshFile(), main, context);
  restoreRepeats(repeating, context);
  const written = labelled(
    await refreshTables(tables, all, { edited, freshFile, house, own }, context),
    record,
    context,
  );
  const loose = new Set(tables.flatMap(({ tag, isLoose }) => (isLoose === true ? [tag] : [])));
  const charts = refreshCharts(all, { edited, drawn: subject.drawn, own }, context);
  addRecord(record, { tables: written, loose, charts: charts.written }, context);
  const there = new Set([...all, ...tables].map(({ tag }) => tag));
  reportOthers({ subject, known: all, tables, unknown: found.unknown, foreign, there }, context);
  return {
    ...(context.changes.length + context.shapes.length === 0
      ? {}
      : { bytes: edited.withParts(new Map([...context.edits.changedParts(edited), ...charts.parts])) }),
    changes: context.places.withSentences(context.changes),
    shapes: context.shapes,
    edited: context.places.withSentences(context.edited),
    gone: [...context.gone, ...goneControls(record, there)],
    added: await newTables(subject, there),
  };
}

/** The tags of a new build, as often as they stand there. */
function tagsInOrder(file: WordFile): readonly string[] {
  return file.text.controls.flatMap(({ tag }) => tag ?? []);
}

/** The tables in their controls, and those that lost them. */
function standingTables(
  known: readonly KnownControl[],
  main: Story,
  {
    numbers,
    continued,
  }: { readonly numbers: readonly KnownControl[]; readonly continued: ReadonlySet<Control> },
  record: ControlsRecord,
): readonly StandingTable[] {
  const controlled = known.flatMap((control) => standingTable(control) ?? []);
  const tags = new Set(controlled.map(({ tag }) => tag));
  return [
    ...controlled,
    ...untaggedTables(main, numbers, continued, record).filter(({ tag }) => !tags.has(tag)),
  ];
}

/** What is shown to older programs alone says the same once more. */
function isFallback([first]: readonly KnownControl[]): boolean {
  return first?.story.root.name === 'mc:Fallback';
}

/** A context in which nothing is told. */
function silent(context: RefreshContext): RefreshContext {
  return { ...context, changes: [], edited: [], gone: [] };
}

/** The controls of which the file, or a new build, says what they stand for. */
function knownControls(
  controls: readonly StandingControl[],
  { record, fresh }: RefreshSubject,
  found: ReadonlyMap<Control, string>,
): readonly KnownControl[] {
  const known = controls.flatMap((standing): readonly KnownControl[] => {
    const tag = standing.control.tag ?? found.get(standing.control);
    if (tag === undefined) return [];
    // One that was put in from the file of another build is current, or somebody's own.
    const recorded = record.controls.get(tag) ?? fresh.controls.get(tag);
    return recorded === undefined ? [] : [{ ...standing, tag, recorded }];
  });
  const texts = new Set(known.flatMap(({ control, recorded }) => (isText(recorded) ? [control] : [])));
  // A text belongs to the innermost of them, so that nothing is replaced twice.
  return known.flatMap((one) => {
    if (!texts.has(one.control)) return [one];
    const pieces = one.pieces.filter(
      ({ controls: around }) => around.findLast((control) => texts.has(control)) === one.control,
    );
    if (pieces.length === one.pieces.length) return [one];
    return pieces.length === 0 ? [] : [{ ...one, pieces }];
  });
}

/** Those that come from the answer of another dossier. */
function foreignControls(
  controls: readonly StandingControl[],
  { record, fresh }: RefreshSubject,
): readonly StandingControl[] {
  return controls.filter(({ control: { tag } }) => {
    return tag !== undefined && OWN_TAG.test(tag) && !record.controls.has(tag) && !fresh.controls.has(tag);
  });
}

const OWN_TAG = /^repliek-(?:figure|number|note|reference|table)-[0-9a-f]{24}$/;

/** Tells the pieces of controls that are refreshed by themselves, also inside a table. */
function ownPieces(known: readonly KnownControl[]): (piece: Piece) => boolean {
  const controls = new Set(known.flatMap(({ control, recorded }) => (isText(recorded) ? [control] : [])));
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
        return;
      }
      const { story, control } = group[0];
      const place = { file: context.file, ...context.places.itemOf(story, control.element) };
      const { text } = recorded;
      if (now.kind === 'unknown') {
        context.report.add('refresh-unknown', { text }, place);
        return;
      }
      context.report.add('refresh-missing', { text, missing: now.missing }, place);
      if (now.missing !== 'confidential') return;
      const { confidential } = house.labels;
      refreshText(group, { kind: 'figure', tag, written, current: confidential, always: true }, context);
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
    case 'chartnumber':
      refreshNumber(group, recorded, context);
      return;
    case 'reference':
      refreshReference(group, recorded, context);
      return;
    case 'table':
    case 'chart':
      return;
    default: {
      const unknown: never = recorded;
      throw new Error(`unknown kind of control: ${JSON.stringify(unknown)}`);
    }
  }
}

/** With the captions under the number that the part says of them. */
function labelled(
  tables: ReadonlyMap<string, WrittenTable>,
  { controls }: ControlsRecord,
  { written, current }: RefreshContext,
): ReadonlyMap<string, WrittenTable> {
  const labels = new Map(
    [...controls.values()].flatMap((one) =>
      one.kind === 'number' ? [[one.table, written.get(one.tag) ?? one.text] as const] : [],
    ),
  );
  return new Map(
    [...tables].map(([tag, table]) => {
      const recorded = controls.get(tag);
      const id = recorded?.kind === 'table' ? recorded.table : '';
      const own = current.table(id)?.label ?? '';
      const caption = table.caption.replace(own, () => labels.get(id) ?? own);
      return [tag, { ...table, caption }];
    }),
  );
}

function addRecord(
  record: ControlsRecord,
  stands: Pick<NewlyWritten, 'tables' | 'loose' | 'charts'>,
  { edits, written, kept }: RefreshContext,
): void {
  const changes = recordEdits(record, { texts: written, kept, ...stands });
  if (changes.length === 0) return;
  const content = applyEdits(record.root.source, changes);
  edits.add(record.part, [...changes, ...buildEdits(record, hashOf(content).slice(0, record.build.length))]);
}

/** What is recorded and stands nowhere any more; of a table that is gone, not its number and its remarks as well. */
function goneControls({ controls }: ControlsRecord, there: ReadonlySet<string>): RefreshedFile['gone'] {
  const gone = [...controls.values()].filter(({ tag }) => !there.has(tag));
  const tables = new Set(gone.flatMap((recorded) => (recorded.kind === 'table' ? [recorded.table] : [])));
  return gone.flatMap((recorded) => {
    const ofTable = recorded.kind === 'number' || recorded.kind === 'note' ? recorded.table : undefined;
    if (ofTable !== undefined && tables.has(ofTable)) return [];
    const kind = recorded.kind === 'chartnumber' ? 'number' : recorded.kind;
    return [{ kind, text: textOf(recorded), deleted: false }];
  });
}

/** In a paragraph, and no table or chart. */
function isText({ kind }: RecordedControl): boolean {
  return kind !== 'table' && kind !== 'chart';
}

function textOf(recorded: RecordedControl): string {
  return 'text' in recorded ? recorded.text : recorded.caption;
}
