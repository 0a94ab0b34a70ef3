/** Which lists the paragraph styles of a Word file put their paragraphs into. */
import { readPart } from '../../reading/package/part.ts';
import type { Zip } from '../../reading/package/zip.ts';

export interface ParagraphStyle {
  readonly list?: string;
  readonly level?: number;
}

/** More styles inside each other than anybody makes. */
const MAX_DEPTH = 20;

export function readStyles(zip: Zip, part: string | undefined): ReadonlyMap<string, ParagraphStyle> {
  if (part === undefined) return new Map();
  const own = new Map<string, { basedOn?: string; list?: string; level?: number }>();
  let current: { basedOn?: string; list?: string; level?: number } | undefined;
  readPart(zip, part, {
    open: (name, attributes) => {
      const value = attributes.get('val');
      if (name === 'style' && attributes.get('type') === 'paragraph') {
        current = {};
        own.set(attributes.get('styleId') ?? '', current);
      } else if (current === undefined || value === undefined) return;
      else if (name === 'basedOn') current.basedOn = value;
      else if (name === 'numId') current.list = value;
      else if (name === 'ilvl') current.level = Number.parseInt(value, 10) || 0;
    },
    close: (name) => {
      if (name === 'style') current = undefined;
    },
    text: () => undefined,
  });
  const resolve = (id: string, depth: number): ParagraphStyle => {
    const style = own.get(id);
    if (style === undefined || depth > MAX_DEPTH) return {};
    const base = style.basedOn === undefined ? {} : resolve(style.basedOn, depth + 1);
    return {
      ...base,
      ...(style.list === undefined ? {} : { list: style.list }),
      ...(style.level === undefined ? {} : { level: style.level }),
    };
  };
  return new Map([...own.keys()].map((id) => [id, resolve(id, 0)]));
}
