/** Says what is wrong with the Word file of a house, or good to know of it. */
import { ANSWER_STYLES } from '../document/answer-styles.ts';
import { contrast, LEAST_CONTRAST } from '../document/contrast.ts';
import { fontWidth } from '../document/font-widths.ts';
import type { ReferencePicture } from '../document/house-reference.ts';
import type { HouseStyle } from '../document/house-style.ts';
import type { LeftOut } from '../messages/expected.ts';
import type { Report } from '../messages/report.ts';
import type { WordStyles } from '../wordfile/word-styles.ts';
import type { Findings } from './findings.ts';
import type { Looks } from './looks.ts';
import type { MatchedStyles } from './match-styles.ts';
import { isUsable, LEAST_ROOM, roomOf } from './measures.ts';
import type { SectionPage } from './section-page.ts';

export interface Inspected {
  readonly styles: WordStyles;
  readonly looks: Looks;
  readonly matched: MatchedStyles;
  readonly page: SectionPage;
  readonly findings: Findings;
  /** As its own file says it, and as the Word file measures it. */
  readonly house: HouseStyle;
  readonly measured: HouseStyle;
  readonly pictures: readonly ReferencePicture[];
}

/** A4, and how far from it paper may be that printers take for it; millimetres. */
const A4 = { width: 210, height: 297 };
const NEAR = 3;
/** Below this, tables of five columns are turned or split. */
const COMFORTABLE_ROOM = 100;
const HEAVY = 1024 ** 2;
const PAPER = 'FFFFFF';
/** What an answer has in its own way. */
const BY_DESIGN: ReadonlySet<LeftOut> = new Set(['numbering', 'borders']);

export function reportReference(inspected: Inspected, file: string, report: Report): void {
  const place = { file };
  const { matched, findings, pictures } = inspected;
  const missing = ANSWER_STYLES.filter(({ id, technical }) => !technical && !matched.found.has(id));
  if (missing.length > 0) {
    report.add('reference-styles-missing', { styles: missing.map(({ id }) => id) }, place);
  }
  reportPage(inspected, file, report);
  reportLanguage(inspected, file, report);
  reportContrast(inspected, file, report);
  reportFonts(inspected, file, report);
  for (const where of ['header', 'footer'] as const) {
    const count = findings.withoutAltText[where];
    if (count > 0) report.add('reference-alt-text', { where, count }, place);
  }
  for (const [field, where] of findings.frozenFields) {
    report.add('reference-field-frozen', { field, places: [...where] }, place);
  }
  for (const [field, where] of findings.keptFields) {
    report.add('reference-field', { field, places: [...where] }, place);
  }
  for (const target of findings.external) report.add('reference-external', { found: target }, place);
  for (const [part, where] of findings.leftOut) {
    report.add(
      'reference-left-out',
      { part, places: [...where] },
      place,
      BY_DESIGN.has(part) ? 'note' : 'warning',
    );
  }
  const bytes = pictures.reduce((sum, picture) => sum + picture.bytes.length, 0);
  if (bytes > HEAVY) report.add('reference-heavy', { bytes }, place);
}

function reportPage({ page: { paper, turned, columns } }: Inspected, file: string, report: Report): void {
  const place = { file };
  if (paper === undefined) {
    report.add('reference-no-page', {}, place);
    return;
  }
  const { width, height } = paper;
  if (Math.abs(width - A4.width) > NEAR || Math.abs(height - A4.height) > NEAR) {
    report.add('reference-paper', { width: Math.round(width), height: Math.round(height) }, place);
  }
  const room = Math.round(roomOf(paper));
  if (!isUsable(paper))
    report.add('reference-margins', { room, limit: LEAST_ROOM, unusable: true }, place, 'error');
  else if (room < COMFORTABLE_ROOM) {
    report.add('reference-margins', { room, limit: COMFORTABLE_ROOM, unusable: false }, place);
  }
  if (turned) report.add('reference-turned', {}, place);
  if (columns) report.add('reference-columns', {}, place);
}

function reportLanguage({ looks, matched, house }: Inspected, file: string, report: Report): void {
  const found = looks.language(matched.found.get('Normal'));
  if (found?.toLowerCase() === house.language.toLowerCase()) return;
  report.add('reference-language', { found, language: house.language }, { file });
}

function reportContrast({ looks, matched, measured }: Inspected, file: string, report: Report): void {
  const header = ['TableHeader', 'TableNumberHeader'];
  const cells = ['TableText', 'TableNumber'];
  const table = matched.found.get('AnswerTable');
  const striped = (['wholeTable', 'band1Horz', 'band2Horz'] as const).map((part) =>
    table === undefined ? undefined : looks.rowFill(table, part),
  );
  const rows = [PAPER, measured.table.totalFill, ...striped.filter((fill) => fill !== undefined)];
  for (const [id, style] of matched.found) {
    if (style.type === 'table') continue;
    const text = looks.colour(style);
    // Word chooses black or white by what is behind it.
    if (text === undefined) continue;
    const own = looks.fill(style);
    const grounds = header.includes(id)
      ? [own ?? measured.table.headerFill]
      : cells.includes(id)
        ? rows.map((fill) => own ?? fill)
        : [own ?? PAPER];
    const ground = grounds.find((one) => contrast(text, one) < LEAST_CONTRAST);
    if (ground === undefined) continue;
    // Down, so that 4.46 does not become the 4.5 that it is not.
    const ratio = Math.floor(contrast(text, ground) * 10) / 10;
    report.add('reference-contrast', { style: id, text, ground, ratio }, { file });
  }
}

function reportFonts(inspected: Inspected, file: string, report: Report): void {
  const { house, measured, looks, matched } = inspected;
  const fonts = (one: HouseStyle) => [
    one.fonts.body,
    one.fonts.size,
    one.fonts.tableSize,
    one.fonts.captionSize,
  ];
  if (fonts(house).join() !== fonts(measured).join()) {
    report.add('reference-fonts', { fonts: measured.fonts, own: house.fonts }, { file });
  }
  const cells = ['Normal', 'TableText', 'TableNumber', 'TableHeader'];
  const unknown = cells.flatMap((id) => {
    const style = matched.found.get(id);
    const font = style === undefined ? undefined : looks.font(style);
    return font === undefined || fontWidth(font) !== undefined ? [] : [font];
  });
  for (const font of new Set(unknown)) report.add('reference-font-unknown', { font }, { file });
}
