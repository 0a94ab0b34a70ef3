/** Writes the list of remarks on a file as a workbook of which each line leads to its cell in that file. */
import Workbook from 'exceljs/lib/doc/workbook.js';
import type { HouseStyle } from '../../../document/house-style.ts';
import type { RemarksDocument } from '../../../document/remarks.ts';
import { escapeMarkup } from '../../legal-text.ts';
import { type Parts, partBytes, partText, readPackage, writePackage } from '../../package.ts';
import { cellText } from '../excel-text.ts';
import { uniqueHeaders } from '../headers.ts';
import { looksOf } from '../looks.ts';
import { mendParts } from '../mend.ts';
import { plainRow, type SheetCell, textCell, textColumn } from '../sheet.ts';
import { addSheet } from '../workbook.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const RELATIONS = 'xl/worksheets/_rels/sheet1.xml.rels';
const LINK_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const FILE_ID = 'rIdFile';

/** @throws Error where there are no remarks */
export async function writeRemarksWorkbook(remarks: RemarksDocument, house: HouseStyle): Promise<Uint8Array> {
  if (remarks.remarks.length === 0) throw new Error('a list without remarks');
  const workbook = new Workbook();
  workbook.views = [
    { x: 0, y: 0, width: 28_800, height: 17_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  const { headers, title, subject, language } = remarks;
  const names = [headers.place, headers.column, headers.message, headers.hint];
  addSheet(
    workbook,
    {
      name: remarks.sheet,
      title,
      lines: remarks.lines.map((text) => ({ text: cellText(text), look: 'text' })),
      table: {
        name: remarks.sheet,
        columns: uniqueHeaders(names, house.annex.unspecified).map(textColumn),
        rows: remarks.remarks.map((remark) =>
          plainRow([
            // Looks like a link; where it leads is put in below.
            remark.sheet === undefined
              ? textOrEmpty(remark.place)
              : { kind: 'link', text: cellText(remark.place), sheet: remarks.sheet },
            textOrEmpty(remark.column),
            textOrEmpty(remark.message),
            textOrEmpty(remark.hint),
          ]),
        ),
      },
    },
    looksOf(house),
  );
  const plain = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  const parts = mendParts(readPackage(new Uint8Array(plain)), { title, subject, language });
  return writePackage(withLinks(parts, remarks));
}

function textOrEmpty(text: string): SheetCell {
  return text === '' ? { kind: 'empty' } : textCell(text);
}

/** exceljs links to a file or to a place in this one, never to a place in a file. */
function withLinks(parts: Parts, { remarks, lines, file }: RemarksDocument): Parts {
  const firstRow = lines.length + 3;
  const links = remarks.flatMap(({ sheet, cell }, at) => {
    if (sheet === undefined) return [];
    const location = `'${sheet.replaceAll("'", "''")}'!${cell ?? 'A1'}`;
    return [`<hyperlink ref="A${firstRow + at}" r:id="${FILE_ID}" location="${escapeMarkup(location)}"/>`];
  });
  const sheet = partText(parts.get(SHEET) ?? new Uint8Array()).replace(/<hyperlinks>.*?<\/hyperlinks>/s, '');
  const relations = partText(parts.get(RELATIONS) ?? new Uint8Array());
  if (!sheet.includes('<pageMargins') || !relations.includes('</Relationships>')) {
    throw new Error('no place for the links');
  }
  if (links.length === 0) return new Map([...parts, [SHEET, partBytes(sheet)]]);
  const target = `<Relationship Id="${FILE_ID}" Type="${LINK_TYPE}" Target="${encodeURIComponent(file)}" TargetMode="External"/>`;
  return new Map([
    ...parts,
    [
      SHEET,
      partBytes(
        sheet.replace('<pageMargins', () => `<hyperlinks>${links.join('')}</hyperlinks><pageMargins`),
      ),
    ],
    [RELATIONS, partBytes(relations.replace('</Relationships>', () => `${target}</Relationships>`))],
  ]);
}
