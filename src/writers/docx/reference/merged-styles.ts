/** The styles of a house's Word file, with those of our own that it lacks. */
import type { Document } from 'docx';
import type { HouseReference } from '../../../document/house-reference.ts';
import { elementsOf, type XmlableElement, xmlOf } from './xmlable.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * The part `word/styles.xml`.
 *
 * @param file with all styles that this program makes itself, measured by the Word file
 */
export function mergedStyles({ styles }: HouseReference, file: Document): string {
  const own = new Set(styles.styles.map(({ id }) => id));
  const made = file.Styles.prepForXml({ file, viewWrapper: file.Document, stack: [] });
  const parts = elementsOf(made).flatMap(({ content }) => content);
  const isNamed = (part: unknown, wanted: (element: XmlableElement) => boolean) =>
    elementsOf(part).some(wanted);
  const lacking = parts.filter((part) =>
    isNamed(part, ({ name, attributes }) => name === 'w:style' && !own.has(String(attributes['w:styleId']))),
  );
  const defaults = parts.filter((part) => isNamed(part, ({ name }) => name === 'w:docDefaults'));
  return [
    HEAD,
    styles.opening,
    styles.defaults === '' ? defaults.map(xmlOf).join('') : styles.defaults,
    styles.latent,
    ...styles.styles.map(({ xml }) => xml),
    ...lacking.map(xmlOf),
    styles.closing,
  ].join('');
}
