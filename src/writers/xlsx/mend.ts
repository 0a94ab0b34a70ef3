/** Puts right what exceljs writes invalid, needless, or different each time. */
import { type Parts, partBytes, partText } from '../package.ts';
import { FONT, TEXT_SIZE } from './looks.ts';
import { appProperties, coreProperties, type FileProperties } from './properties.ts';

/** Order of a font's properties; ECMA-376, CT_Font, as the Open XML SDK checks it. */
const FONT_ORDER = [
  ...['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz'],
  ...['color', 'name', 'family', 'charset', 'scheme'],
];

/** The font of cells that have no style, in which the widths of columns are counted. */
const DEFAULT_FONT = `<font><sz val="${TEXT_SIZE}"/><color theme="1"/><name val="${FONT}"/><family val="2"/></font>`;

/** The sheet on which the workbook opens. */
const FIRST_SHEET = 'xl/worksheets/sheet1.xml';

export function mendParts(parts: Parts, properties: FileProperties): Parts {
  const mended = [...parts]
    // Folders are no parts of a package.
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, bytes]): [string, Uint8Array] => {
      const mend = menderOf(name, properties);
      return [name, mend === undefined ? bytes : partBytes(mend(partText(bytes)))];
    });
  return new Map(mended);
}

function menderOf(name: string, properties: FileProperties): ((xml: string) => string) | undefined {
  if (name === 'docProps/core.xml') return () => coreProperties(properties);
  if (name === 'docProps/app.xml') return appProperties;
  if (name === 'xl/styles.xml') return mendStyles;
  if (name.startsWith('xl/tables/')) return mendTable;
  if (name.startsWith('xl/worksheets/_rels/')) return mendRelations;
  if (name.startsWith('xl/worksheets/')) return (xml) => mendSheet(xml, name === FIRST_SHEET);
  return undefined;
}

function mendStyles(xml: string): string {
  return xml
    .replace(/<font>(.*?)<\/font>/g, (_, inner: string) => {
      const children = inner.match(/<[^>]*>/g) ?? [];
      return `<font>${children.toSorted((a, b) => fontRank(a) - fontRank(b)).join('')}</font>`;
    })
    .replace(/<font>.*?<\/font>/, DEFAULT_FONT);
}

function fontRank(element: string): number {
  return FONT_ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
}

/** No filter, no theme over the house's colours, no English "Total" that waits for a row of totals to be switched on. */
function mendTable(xml: string): string {
  return xml
    .replace(/<autoFilter.*?<\/autoFilter>/, '')
    .replace(/<tableStyleInfo name="[^"]*"/, '<tableStyleInfo')
    .replace(/ totalsRow(?:Label|Function)="[^"]*"/g, '');
}

/** A link inside the workbook needs no relation, which would lead to a file of that name. */
function mendRelations(xml: string): string {
  return xml.replace(/<Relationship [^>]*\/hyperlink"[^>]*>/g, '');
}

function mendSheet(xml: string, first: boolean): string {
  const used = /<dimension ref="([^"]*)"/.exec(xml)?.[1] ?? 'A1';
  // Years that are labels, and totals that leave out subtotals, are no mistakes to put a green triangle on.
  const ignored = `<ignoredErrors><ignoredError sqref="${used}" numberStoredAsText="1" formulaRange="1"/></ignoredErrors>`;
  return (
    xml
      .replace(/(<hyperlink [^>]*?) r:id="[^"]*"/g, '$1')
      // Heights are what the texts need, not what somebody wants: rows go on fitting themselves.
      .replace(/(<row [^>]*?) customHeight="1"/g, '$1')
      .replace(/<sheetView /, first ? '<sheetView tabSelected="1" ' : '<sheetView ')
      .replace('<tableParts', `${ignored}<tableParts`)
  );
}
