/** Draws the charts of one document: each is a part of the package with a workbook of its own. */
import type { Document } from 'docx';
import { toNumber } from '../../../decimal.ts';
import type { Chart } from '../../../document/chart.ts';
import type { HouseStyle } from '../../../document/house-style.ts';
import type { ChartEntry } from '../../../document/nodes.ts';
import { withShownNames } from '../../charts/size.ts';
import { type Parts, partBytes } from '../../package.ts';
import { numberFormat } from '../../xlsx/numbers.ts';
import { XML_HEAD, xml } from '../../xml-text.ts';
import type { ChartDrawer, DrawnChart } from '../chart-drawer.ts';
import { chartHash } from '../controls/hash.ts';
import { tagOf } from '../controls/subject.ts';
import { attributeText } from '../runs.ts';
import { XmlElement } from '../xml-element.ts';
import { chartPart } from './chart-part.ts';
import { chartWorkbook } from './workbook.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const LANGUAGE_CODES: ReadonlyMap<string, string> = new Map([
  ['nl-BE', '813'],
  ['nl-NL', '413'],
  ['fr-BE', '80C'],
  ['fr-FR', '40C'],
  ['de-BE', '407'],
  ['de-DE', '407'],
  ['en-GB', '809'],
]);

/** Below it are the pictures that a house may have in its page headers. */
const FIRST_ID = 1000;

/** English Metric Units in a point. */
const EMU = 12_700;

export function createChartDrawer(house: HouseStyle): ChartDrawer {
  const parts = new Map<string, Uint8Array>();
  const names: string[] = [];
  return {
    draw: (table, entry, size): DrawnChart => {
      const name = tagOf({ kind: 'chart', table }, 1);
      names.push(name);
      const chart = withShownNames(entry.chart, house.fonts.tableSize, size.width);
      const format = formatCode(chart, house.language);
      parts.set(`word/charts/${name}.xml`, partBytes(chartPart(chart, house, format, 'rId1', size.width)));
      parts.set(`word/charts/_rels/${name}.xml.rels`, partBytes(relations(name)));
      parts.set(`word/embeddings/${name}.xlsx`, chartWorkbook(chart, format));
      return { drawing: drawing(entry, relationOf(name), size), content: chartHash(contentOf(chart)) };
    },
    announce: (file) => {
      for (const name of names) announce(file, name);
    },
    get parts(): Parts {
      return parts;
    },
  };
}

/**
 * Word shows numbers with the reader's own signs; LibreOffice, which makes the PDF, with those of the language that the
 * format names: "1,500" would be one and a half in Dutch. Source: [MS-LCID].
 */
function formatCode({ decimals, unit }: Chart, language: string): string {
  const code = LANGUAGE_CODES.get(language);
  return `${code === undefined ? '' : `[$-${code}]`}${numberFormat(decimals)}${unit === '%' ? '"%"' : ''}`;
}

function contentOf({ kind, categories, series }: Chart): Parameters<typeof chartHash>[0] {
  return {
    kind,
    categories: categories.map(({ label }) => label),
    series: series.map(({ label, values }) => ({
      name: label,
      values: values.map((one) => (one === undefined ? null : toNumber(one))),
    })),
  };
}

/** Its content types, and the relation that leads to it from the document. */
function announce({ ContentTypes, Document: document }: Document, name: string): void {
  ContentTypes.addOverride(CHART_TYPE, `/word/charts/${name}.xml`);
  ContentTypes.addOverride(WORKBOOK_TYPE, `/word/embeddings/${name}.xlsx`);
  document.Relationships.addRelationship(name, `${OFFICE}/chart`, `charts/${name}.xml`);
}

/** The id that docx gives to the relation. */
function relationOf(name: string): string {
  return `rId${name}`;
}

function relations(name: string): string {
  const workbook = xml('Relationship', {
    Id: 'rId1',
    Type: `${OFFICE}/package`,
    Target: `../embeddings/${name}.xlsx`,
  });
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return XML_HEAD + xml('Relationships', { xmlns }, workbook);
}

/** The chart in the text, like a large letter. */
function drawing(
  { number, label, description }: ChartEntry,
  relation: string,
  size: { readonly width: number; readonly height: number },
): XmlElement {
  const extent = { cx: Math.round(size.width * EMU), cy: Math.round(size.height * EMU) };
  const chart = new XmlElement('c:chart', {
    'xmlns:c': `${DRAWING}/chart`,
    'xmlns:r': OFFICE,
    'r:id': relation,
  });
  const data = new XmlElement('a:graphicData', { uri: `${DRAWING}/chart` }, [chart]);
  return new XmlElement('w:drawing', {}, [
    new XmlElement('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
      new XmlElement('wp:extent', extent),
      new XmlElement('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
      new XmlElement('wp:docPr', {
        id: FIRST_ID + number,
        name: attributeText(label),
        descr: attributeText(description),
      }),
      new XmlElement('wp:cNvGraphicFramePr'),
      new XmlElement('a:graphic', { 'xmlns:a': `${DRAWING}/main` }, [data]),
    ]),
  ]);
}
