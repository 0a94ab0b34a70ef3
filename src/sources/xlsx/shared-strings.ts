/** The texts that cells of a workbook share. Source: ECMA-376, part 1, 18.4. */
import { UnreadablePackage } from '../../reading/package/failure.ts';
import { readPart } from '../../reading/package/part.ts';
import type { XmlHandler } from '../../reading/package/xml-stream.ts';
import type { Workbook } from './workbook.ts';

/** Characters of all texts together. */
const MAX_LENGTH = 256 * 1024 ** 2;

export function readSharedStrings({ zip, stringsPart }: Workbook): readonly string[] {
  if (stringsPart === undefined) return [];
  const texts: string[] = [];
  let length = 0;
  const runs = textRuns();
  readPart(zip, stringsPart, {
    open: (name, attributes) => {
      if (name === 'si') runs.begin();
      runs.handler.open(name, attributes);
    },
    close: (name) => {
      runs.handler.close(name);
      if (name !== 'si') return;
      const text = runs.text();
      length += text.length;
      if (length > MAX_LENGTH) throw new UnreadablePackage('too-large');
      texts.push(text);
    },
    text: runs.handler.text,
  });
  return texts;
}

/** Collects the text of an item: of all its runs, but not of the readings that explain Japanese characters. */
export function textRuns(): {
  readonly begin: () => void;
  readonly handler: XmlHandler;
  readonly text: () => string;
} {
  let text = '';
  let inText = false;
  let inReading = false;
  return {
    begin: () => {
      text = '';
    },
    handler: {
      open: (name) => {
        if (name === 't') inText = true;
        if (name === 'rPh') inReading = true;
      },
      close: (name) => {
        if (name === 't') inText = false;
        if (name === 'rPh') inReading = false;
      },
      text: (piece) => {
        if (inText && !inReading) text += piece;
      },
    },
    text: () => unescaped(text),
  };
}

/** Characters that XML cannot hold are written as _x000D_. Source: ECMA-376, part 1, 22.9.2.19. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
