/**
 * The custom XML part that says what each control stands for and what was last written in it, so that one that a person
 * edited is told from one whose figures changed. docs/formats.md describes it.
 *
 * It holds nothing that the answer does not show: no value behind a text, no counts of rows.
 */
import type { Document } from 'docx';
import type { MemberKey } from '../../../document/crosstab.ts';
import type { CellFigure, DerivedFigure, Figure } from '../../../document/figure.ts';
import { unknownNode } from '../../../document/walk.ts';
import { escapeMarkup } from '../../legal-text.ts';
import { attributesXml, XML_HEAD, xml } from '../../xml-text.ts';
import { hashOf } from './hash.ts';
import type { ControlEntry, WrittenChart, WrittenTable } from './register.ts';
import { sortedMembers } from './subject.ts';
import { writtenText } from './written-text.ts';

export const CONTROLS_NAMESPACE = 'urn:repliek:controls:1';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** Names this kind of part; any GUID that no other program uses. */
const ITEM_ID = '{B0D6B3A2-6C53-4E0B-9F0E-5E2B1C7A4D31}';
/** Name of the part. */
export const CONTROLS_PART = 'customXml/item1.xml';
const PROPERTIES = 'itemProps1.xml';
const BUILD_LENGTH = 16;

interface TextPart {
  readonly path: string;
  readonly data: string;
}

/** Makes room for the part in a document: its content type, and the relation that leads to it. */
export function announceControls(file: Document): void {
  file.ContentTypes.addOverride(
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    `/customXml/${PROPERTIES}`,
  );
  file.Document.Relationships.addRelationship(
    'Controls',
    `${OFFICE}/relationships/customXml`,
    `../${CONTROLS_PART}`,
  );
}

/** The part with its properties and its relation. @param dossier id of the dossier */
export function controlsParts(dossier: string, entries: readonly ControlEntry[]): readonly TextPart[] {
  const content = entries.map(entryXml).join('\n');
  const build = hashOf(`${dossier}\n${content}`).slice(0, BUILD_LENGTH);
  const attributes = attributesXml({ xmlns: CONTROLS_NAMESPACE, dossier, build });
  return [
    { path: CONTROLS_PART, data: `${XML_HEAD}\n<controls${attributes}>\n${content}\n</controls>` },
    {
      path: `customXml/${PROPERTIES}`,
      data: `${XML_HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${CONTROLS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    },
    {
      path: 'customXml/_rels/item1.xml.rels',
      data: `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="${PROPERTIES}"/></Relationships>`,
    },
  ];
}

function entryXml({ tag, subject, written }: ControlEntry): string {
  const content = typeof written === 'string' ? xml('text', {}, textXml(written)) : partsXml(written);
  switch (subject.kind) {
    case 'table':
    case 'number':
    case 'chart':
    case 'chartnumber':
      return xml(subject.kind, { tag, table: subject.table, ...hashAttribute(written) }, content);
    case 'note':
      return xml('note', { tag, table: subject.table, at: subject.at }, content);
    case 'reference':
      return xml('reference', { tag, table: subject.table, target: subject.target }, content);
    case 'figure':
      return figureXml(tag, subject.figure, content);
    default:
      throw unknownNode(subject);
  }
}

function hashAttribute(written: ControlEntry['written']): Readonly<Record<string, string>> {
  if (typeof written === 'string') return {};
  return 'cells' in written ? { cells: written.cells } : { content: written.content };
}

function partsXml(written: WrittenTable | WrittenChart): string {
  const caption = xml('caption', {}, textXml(written.caption));
  if (!('cells' in written)) return caption + xml('description', {}, textXml(written.description));
  return caption + written.parts.map((part) => cellsXml(part)).join('');
}

/** The cells of one part of a table. @param prefix of the namespace, with its colon, where it has one */
export function cellsXml(rows: readonly (readonly string[])[], prefix = ''): string {
  const list = (name: string, contents: readonly string[]) =>
    contents.map((content) => xml(prefix + name, {}, content)).join('');
  const row = (cells: readonly string[]) => list('cell', cells.map(textXml));
  return list('part', [list('row', rows.map(row))]);
}

function figureXml(tag: string, figure: Figure, content: string): string {
  switch (figure.kind) {
    case 'cell':
      return xml('figure', { tag, kind: 'cell', ...cellPlace(figure) }, membersXml(figure) + content);
    case 'fact': {
      const { set, fact } = figure;
      return xml('figure', { tag, kind: 'fact', set, fact }, content);
    }
    case 'derived':
      return xml('figure', { tag, kind: 'derived' }, derivedXml(figure) + content);
    default:
      throw unknownNode(figure);
  }
}

function derivedXml({ of }: DerivedFigure): string {
  return of.map((cell) => xml('of', cellPlace(cell), membersXml(cell))).join('');
}

function cellPlace({ table, measure, row, column }: CellFigure): Readonly<Record<string, string>> {
  return { table, measure, row, column };
}

/** One element for each member; a number and a text of the same digits differ, and null has neither. */
function membersXml({ where }: CellFigure): string {
  return sortedMembers(where)
    .map(([dimension, key]) => xml('where', { dimension, ...memberAttribute(key) }, ''))
    .join('');
}

function memberAttribute(key: MemberKey): Readonly<Record<string, string>> {
  if (key === null) return {};
  return typeof key === 'number' ? { number: String(key) } : { text: key };
}

function textXml(text: string): string {
  return escapeMarkup(writtenText(text));
}
