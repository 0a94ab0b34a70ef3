/** The answer as the dossier gives it today, in the form in which a Word file is held against it. */
import { type FreshAnswer, type FreshParagraph, type FreshTable, MASK } from '../checks/word/dossier-side.ts';
import { makeGrid } from '../checks/word/reading/grid.ts';
import { flat } from '../checks/word/reading/plain-text.ts';
import { plainText } from '../document/inline-text.ts';
import type { AnswerItem, Block, TableEntry } from '../document/nodes.ts';
import { mapInlines, unknownNode } from '../document/walk.ts';
import type { MadeAnswer } from '../pipeline.ts';
import type { Line } from '../question/line.ts';
import { parseXmlTree } from '../reading/package/xml-tree.ts';
import { type RecordedControl, readControls } from '../wordfile/recorded-controls.ts';
import { legalText } from '../writers/legal-text.ts';
import { tableTexts } from '../writers/table-texts.ts';

interface Builder {
  readonly buildDocument: typeof import('../writers/docx/document-builder.ts').buildDocument;
  readonly loadDrawer: typeof import('../writers/docx/docx-writer.ts').loadDrawer;
}

/** Loads what lays out an answer, to be called while something else works. */
export async function loadBuilder(): Promise<Builder> {
  const [{ buildDocument }, { loadDrawer }] = await Promise.all([
    import('../writers/docx/document-builder.ts'),
    import('../writers/docx/docx-writer.ts'),
  ]);
  return { buildDocument, loadDrawer };
}

export async function freshAnswer(
  { document, dossier, figures }: MadeAnswer,
  { buildDocument, loadDrawer }: Builder,
): Promise<FreshAnswer> {
  const { house } = dossier;
  const { parts } = buildDocument(document, house, undefined, await loadDrawer(document, house));
  const xml = parts.find(({ data }) => data.includes('<controls '))?.data;
  const controls = xml === undefined ? new Map() : readControls('', parseXmlTree(xml)).controls;
  const masked = mapInlines(document, (inline) =>
    inline.type === 'figure' || inline.type === 'reference' ? { type: 'text', value: MASK } : inline,
  );
  const shownTexts = textsOf(document);
  const maskedTexts = textsOf(masked);
  const paragraphs: readonly FreshParagraph[] = [
    ...shownTexts.map((text, at) => ({ text, masked: maskedTexts[at] ?? text })),
    ...document.header.map(({ text }) => ({ text, masked: text })),
    ...document.tables.flatMap(({ crosstab }) =>
      crosstab.notes.map((note) => ({ text: legalText(note), masked: legalText(note) })),
    ),
  ];
  return {
    ...{ controls, paragraphs, figures: figures() },
    tables: freshTables(document.tables, controls, (entry) => tableTexts(entry, house)),
    lines: document.items.flatMap(itemLines),
  };
}

interface Body {
  readonly introduction: readonly Block[];
  readonly items: readonly AnswerItem[];
}

function textsOf({ introduction, items }: Body): readonly string[] {
  return [...introduction, ...items.flatMap(({ children }) => children)].flatMap(blockTexts);
}

/** Of each paragraph. */
function blockTexts(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [legalText(plainText(block.children))];
    case 'list':
      return block.items.flatMap(({ children }) => children.flatMap(blockTexts));
    case 'table':
      return [];
    default:
      throw unknownNode(block);
  }
}

/** The label with the first paragraph, then the others; a table is a line without a label. */
function itemLines({ label, children }: AnswerItem): readonly Line[] {
  const texts = children.flatMap((block) => (block.type === 'table' ? [MASK] : blockTexts(block)));
  const [first = '', ...rest] = texts;
  return [`${label} ${first}`, ...rest].flatMap((text) =>
    flat(text) === '' ? [] : [{ text: flat(text), line: 1, gap: false, whole: true }],
  );
}

function freshTables(
  entries: readonly TableEntry[],
  controls: ReadonlyMap<string, RecordedControl>,
  textsOfTable: (entry: TableEntry) => ReturnType<typeof tableTexts>,
): readonly FreshTable[] {
  const tags = new Map(
    [...controls.values()].flatMap((control) =>
      control.kind === 'table' ? [[control.table, control.tag] as const] : [],
    ),
  );
  return entries.flatMap((entry) => {
    const tag = tags.get(entry.id);
    if (tag === undefined || !entry.inAnswer) return [];
    const { headers, rows } = textsOfTable(entry);
    const cells = (texts: readonly string[]) =>
      texts.map((text) => ({ text: flat(legalText(text)), covered: false }));
    return [
      {
        ...{ tag, name: entry.label, title: titleOf(entry) },
        grid: makeGrid([
          { cells: cells(headers), header: true },
          ...rows.map((row) => ({ cells: cells(row.cells), header: false })),
        ]),
      },
    ];
  });
}

/** The caption behind its label and number. */
function titleOf({ caption, label }: TableEntry): string {
  const at = caption.indexOf(label);
  return caption.slice(at < 0 ? 0 : at + label.length).replace(/^\s?[:.–—|)-]?\s?/u, '');
}
