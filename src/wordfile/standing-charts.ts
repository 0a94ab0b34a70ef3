/**
 * The charts of a Word file: where each stands, and what it draws.
 *
 * What is drawn is read from the copies of names and numbers in the part of the chart, which Word and LibreOffice write
 * anew from its workbook when somebody changes that. Source: ECMA-376, part 1, 21.2 (DrawingML charts).
 */
import type { ChartContent } from '../document/chart.ts';
import type { XmlElement } from '../reading/package/xml-tree.ts';
import type { WordFile } from './word-file.ts';

export interface StandingChart {
  readonly drawing: XmlElement;
  /** Holds the alternative text, as `descr`. */
  readonly properties: XmlElement | undefined;
  /** Name of its part. */
  readonly part: string;
  /** Name of the part that holds its workbook; absent where a program left it out. */
  readonly workbook?: string;
  readonly content: ChartContent;
}

/** No chart of ours has more names; one that does is somebody else's, or an attack. */
const MOST_POINTS = 10_000;

/** @param element of the main part, in which they stand @throws UnreadableWordFile */
export function standingCharts(file: WordFile, element: XmlElement): readonly StandingChart[] {
  return element.descendants('w:drawing').flatMap((drawing): readonly StandingChart[] => {
    const id = drawing.descendants('c:chart')[0]?.attribute('r:id');
    const part = file.related(file.main).find((one) => one.type === 'chart' && one.id === id)?.target;
    if (part === undefined || !file.has(part)) return [];
    const workbook = file.related(part).find(({ type }) => type === 'package')?.target;
    return [
      {
        drawing,
        properties: drawing.descendants('wp:docPr')[0],
        part,
        ...(workbook === undefined || !file.has(workbook) ? {} : { workbook }),
        content: contentOf(file.tree(part)),
      },
    ];
  });
}

function contentOf(root: XmlElement): ChartContent {
  const series = root.descendants('c:ser');
  const names = points(series[0]?.child('c:cat'));
  const values = series.map((one) => points(one.child('c:val')));
  const count = Math.max(0, ...[names, ...values].flatMap((one) => [...one.keys()].map((at) => at + 1)));
  const along = Array.from({ length: count }, (_, at) => at);
  return {
    kind: kindOf(root),
    categories: along.map((at) => names.get(at) ?? ''),
    series: series.map((one, index) => ({
      name: points(one.child('c:tx')).get(0) ?? '',
      values: along.map((at) => numberOf(values[index]?.get(at))),
    })),
  };
}

/** As a table spec calls it; of a chart that no spec can ask for, the name of its element. */
function kindOf(root: XmlElement): string {
  const drawn = root.descendants('c:plotArea')[0]?.elements.find(({ name }) => name.endsWith('Chart'));
  const value = (name: string) => drawn?.child(name)?.attribute('val');
  if (drawn?.name === 'c:lineChart') return 'line';
  if (drawn?.name !== 'c:barChart') return drawn?.name ?? '';
  if (value('c:grouping') === 'stacked') return 'stacked';
  return value('c:barDir') === 'bar' ? 'bar' : 'column';
}

/** The texts of a copy by their index. */
function points(holder: XmlElement | undefined): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const point of holder?.descendants('c:pt') ?? []) {
    const at = Number(point.attribute('idx'));
    if (Number.isInteger(at) && at >= 0 && at < MOST_POINTS) found.set(at, point.child('c:v')?.text ?? '');
  }
  return found;
}

function numberOf(text: string | undefined): number | null {
  const number = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}
