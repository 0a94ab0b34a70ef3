/** The file's own properties: title and language, no clock, no machine, no author. */
import { escapeMarkup } from '../legal-text.ts';

export interface FileProperties {
  readonly title: string;
  readonly subject: string;
  /** BCP 47 */
  readonly language: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** docProps/core.xml */
export function coreProperties({ title, subject, language }: FileProperties): string {
  const texts = [
    ['dc:title', title],
    ['dc:subject', subject],
    ['dc:language', language],
  ] as const;
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `${texts.map(([name, text]) => `<${name}>${escapeMarkup(text)}</${name}>`).join('')}</cp:coreProperties>`
  );
}

/** docProps/app.xml: exceljs would say that Excel wrote the file. */
export function appProperties(): string {
  return (
    `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    '<Application>Repliek</Application></Properties>'
  );
}
