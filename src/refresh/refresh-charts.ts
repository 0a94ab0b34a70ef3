/** The charts of an edited file: what they draw, their captions, and the words for who does not see them. */
import type { ChartEntry } from '../document/nodes.ts';
import { type StandingChart, standingCharts } from '../wordfile/standing-charts.ts';
import type { Piece } from '../wordfile/story.ts';
import type { WordFile } from '../wordfile/word-file.ts';
import { chartHash } from '../writers/docx/controls/hash.ts';
import { escapeMarkup } from '../writers/legal-text.ts';
import type { KnownControl } from './control-groups.ts';
import type { WrittenChart } from './record-edits.ts';
import { refreshCaption } from './refresh-caption.ts';
import type { RefreshContext } from './refresh-context.ts';

export interface ChartSubject {
  readonly edited: WordFile;
  /** The charts of a new build, by the names of their parts. */
  readonly drawn: ReadonlyMap<string, Uint8Array>;
  readonly own: (piece: Piece) => boolean;
}

export interface RefreshedCharts {
  /** By tag, what stands there from now on. */
  readonly written: ReadonlyMap<string, WrittenChart>;
  /** Parts of the file that draw something else now. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

export function refreshCharts(
  known: readonly KnownControl[],
  subject: ChartSubject,
  context: RefreshContext,
): RefreshedCharts {
  const written = new Map<string, WrittenChart>();
  const parts = new Map<string, Uint8Array>();
  for (const control of known) {
    const { recorded, tag, story } = control;
    if (recorded.kind !== 'chart' || story.part !== subject.edited.main) continue;
    const [standing] = standingCharts(subject.edited, control.control.element);
    const fresh = context.current.fresh(tag);
    const chart = context.current.table(recorded.table)?.chart;
    const place = { file: context.file, ...context.places.itemOf(story, control.control.element) };
    if (fresh?.kind !== 'chart' || chart === undefined) {
      if (standing !== undefined)
        context.report.add('refresh-chart', { label: recorded.caption, edited: false }, place);
      continue;
    }
    refreshTexts(control, chart, recorded.caption, subject.own, context);
    if (standing === undefined) continue;
    describe(standing, recorded.description, chart.description, control, context);
    const found = chartHash(standing.content);
    const now = { caption: chart.caption, description: chart.description, content: fresh.content };
    const isEdited = found !== recorded.content && found !== fresh.content;
    if (isEdited && !context.overwrite) {
      context.report.add('refresh-chart', { label: chart.caption, edited: true }, place);
      written.set(tag, { ...now, content: recorded.content });
      continue;
    }
    written.set(tag, now);
    if (found === fresh.content) continue;
    for (const [name, bytes] of partsOf(standing, tag, subject)) parts.set(name, bytes);
    const where = context.places.itemOf(story, control.control.element);
    context.changes.push({
      kind: 'chart',
      old: recorded.description,
      new: chart.description,
      place: { ...where, table: chart.caption },
    });
  }
  return { written, parts };
}

function refreshTexts(
  { paragraphs, story, recorded }: KnownControl,
  chart: ChartEntry,
  written: string,
  own: (piece: Piece) => boolean,
  context: RefreshContext,
): void {
  const caption = paragraphs.find(({ pieces }) => pieces.some(own));
  if (caption === undefined || recorded.kind !== 'chart') return;
  const writtenLabel = context.current.writtenLabel(recorded.table, 'chartnumber') ?? '';
  const texts = { written, writtenLabel, current: chart.caption, currentLabel: chart.label };
  refreshCaption(story, caption, texts, undefined, own, context);
}

/** The alternative text, as long as it is the one that was written. */
function describe(
  { properties }: StandingChart,
  written: string,
  current: string,
  { story }: KnownControl,
  { edits }: RefreshContext,
): void {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const found = properties?.attribute('descr');
  if (properties === undefined || found === undefined || plain(found) !== plain(written)) return;
  if (plain(found) === plain(current)) return;
  const opened = properties.source.slice(properties.start, properties.contentStart);
  const xml = opened.replace(
    /(\sdescr\s*=\s*)(?:"[^"]*"|'[^']*')/,
    (_, name: string) => `${name}"${escapeMarkup(plain(current))}"`,
  );
  edits.add(story.part, [{ start: properties.start, end: properties.contentStart, xml }]);
}

/** The part of the chart and its workbook as a new build has them, under the names and relations that they have here. */
function partsOf(
  { part, workbook }: StandingChart,
  tag: string,
  { edited, drawn }: ChartSubject,
): readonly (readonly [string, Uint8Array])[] {
  const [chart, data] = [drawn.get(`word/charts/${tag}.xml`), drawn.get(`word/embeddings/${tag}.xlsx`)];
  if (chart === undefined) return [];
  const relation = edited.related(part).find(({ type }) => type === 'package')?.id;
  const external = /<c:externalData r:id="[^"]*">([\s\S]*?)<\/c:externalData>/;
  const xml = new TextDecoder()
    .decode(chart)
    .replace(external, (_, inside: string) =>
      relation === undefined
        ? ''
        : `<c:externalData r:id="${escapeMarkup(relation)}">${inside}</c:externalData>`,
    );
  return [
    [part, new TextEncoder().encode(xml)],
    ...(data === undefined || workbook === undefined ? [] : [[workbook, data] as const]),
  ];
}
