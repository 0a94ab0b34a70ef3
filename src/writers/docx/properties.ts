/** The properties of the file, which screen readers, search and the PDF use. */
import type { HouseStyle } from '../../document/house-style.ts';
import type { AnswerDocument } from '../../document/nodes.ts';
import { escapeMarkup } from '../legal-text.ts';

const NAMESPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/"';

/**
 * The part `docProps/core.xml`. docx's own has the clock's time in it and no language; here there is no date, since
 * the same inputs give the same file.
 */
export function coreProperties(document: AnswerDocument, house: HouseStyle): string {
  const properties: readonly (readonly [string, string | undefined])[] = [
    ['dc:title', document.title],
    ['dc:subject', document.subject],
    ['dc:creator', document.header.find(({ style }) => style === 'name')?.text],
    ['dc:language', house.language],
  ];
  const elements = properties
    .filter(([, value]) => value !== undefined && value.trim() !== '')
    .map(([name, value = '']) => `<${name}>${escapeMarkup(value)}</${name}>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}>${elements.join('')}</cp:coreProperties>`;
}
