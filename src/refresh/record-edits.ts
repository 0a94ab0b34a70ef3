/** The part of a Word file that says what was last written in its controls, brought up to date. */
import { insertAfter, replaceContent, type XmlEdit } from '../reading/package/xml-edits.ts';
import type { XmlElement } from '../reading/package/xml-tree.ts';
import type { ControlsRecord, RecordedControl } from '../wordfile/recorded-controls.ts';
import { cellsXml } from '../writers/docx/controls/controls-part.ts';
import { cellsHash } from '../writers/docx/controls/hash.ts';
import { escapeMarkup } from '../writers/legal-text.ts';
import type { Matrix } from './table-content.ts';

/** No more texts from before are kept of one control. */
const MOST_EARLIER = 8;

/** What a control with a chart holds. */
export interface WrittenChart {
  readonly caption: string;
  readonly description: string;
  /** The hash of what is drawn. */
  readonly content: string;
}

export interface NewlyWritten {
  /** By tag. */
  readonly texts: ReadonlyMap<string, string>;
  /** Tags of which a control still shows what was written before. */
  readonly kept: ReadonlySet<string>;
  readonly tables: ReadonlyMap<string, { readonly caption: string; readonly parts: readonly Matrix[] }>;
  readonly charts: ReadonlyMap<string, WrittenChart>;
  /** Tags of tables that lost their control. */
  readonly loose: ReadonlySet<string>;
}

export function recordEdits(record: ControlsRecord, written: NewlyWritten): readonly XmlEdit[] {
  const edits = [...record.controls.values()].flatMap((recorded): readonly XmlEdit[] => {
    if (recorded.kind === 'table') return tableEdits(recorded, written);
    if (recorded.kind === 'chart') return chartEdits(recorded, written);
    const text = written.texts.get(recorded.tag);
    return text === undefined || text === recorded.text
      ? []
      : [...textEdits(recorded.element, text), ...earlierEdits(recorded, written)];
  });
  return edits;
}

function textEdits(element: XmlElement, text: string): readonly XmlEdit[] {
  const child = element.child('repliek:text');
  if (child !== undefined) return [replaceContent(child, escapeMarkup(text))];
  return [];
}

/** What still stands somewhere is remembered, so that it counts as old, and not as somebody's own, when it comes back. */
function earlierEdits(
  recorded: Exclude<RecordedControl, { kind: 'table' | 'chart' }>,
  { kept }: NewlyWritten,
): readonly XmlEdit[] {
  const child = recorded.element.child('repliek:text');
  if (child === undefined || !kept.has(recorded.tag)) return [];
  if (recorded.earlier.includes(recorded.text) || recorded.earlier.length >= MOST_EARLIER) return [];
  return [
    insertAfter(
      child,
      `<${named(child, 'earlier')}>${escapeMarkup(recorded.text)}</${named(child, 'earlier')}>`,
    ),
  ];
}

function tableEdits(
  { tag, element, caption, cells, loose }: Extract<RecordedControl, { kind: 'table' }>,
  { tables, loose: lost }: NewlyWritten,
): readonly XmlEdit[] {
  const written = tables.get(tag);
  if (written === undefined) return [];
  const hash = cellsHash(written.parts);
  const isLost = lost.has(tag) && !loose;
  if (hash === cells && written.caption === caption && !isLost) return [];
  const opened = element.source.slice(element.start, element.contentStart);
  const start = /\scells\s*=/.test(opened)
    ? opened.replace(/(\scells\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${hash}"`)
    : opened;
  const prefix = element.qualified.slice(0, element.qualified.indexOf(':') + 1);
  const name = `${prefix}caption`;
  const parts = written.parts.map((part) => cellsXml(part, prefix)).join('');
  const content = `<${name}>${escapeMarkup(written.caption)}</${name}>${parts}`;
  const opening = start.replace(/\s*\/?>$/, isLost ? ' loose="true">' : '>');
  const whole = `${opening}${content}</${element.qualified}>`;
  return [{ start: element.start, end: element.end, xml: whole }];
}

function chartEdits(
  { tag, element, ...was }: Extract<RecordedControl, { kind: 'chart' }>,
  { charts }: NewlyWritten,
): readonly XmlEdit[] {
  const now = charts.get(tag);
  if (now === undefined) return [];
  const texts = (['caption', 'description'] as const).flatMap((name) => {
    const child = element.child(`repliek:${name}`);
    return child === undefined || was[name] === now[name]
      ? []
      : [replaceContent(child, escapeMarkup(now[name]))];
  });
  const opened = element.source.slice(element.start, element.contentStart);
  const attribute = /(\scontent\s*=\s*)(?:"[^"]*"|'[^']*')/.exec(opened);
  if (attribute === null || was.content === now.content) return texts;
  const start = element.start + attribute.index;
  return [...texts, { start, end: start + attribute[0].length, xml: `${attribute[1]}"${now.content}"` }];
}

function named({ qualified }: XmlElement, name: string): string {
  return qualified.slice(0, qualified.indexOf(':') + 1) + name;
}

/** The hash that tells one content of the part from another. */
export function buildEdits(record: ControlsRecord, build: string): readonly XmlEdit[] {
  const { root } = record;
  const opened = root.source.slice(root.start, root.contentStart);
  const attribute = /(\sbuild\s*=\s*)(?:"[^"]*"|'[^']*')/.exec(opened);
  if (attribute === null) return [];
  const start = root.start + attribute.index;
  return [{ start, end: start + attribute[0].length, xml: `${attribute[1]}"${build}"` }];
}
