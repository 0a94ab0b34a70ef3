/** A PDF as a reader and a screen reader find it. */
import { getDocument, VerbosityLevel } from 'unpdf/pdfjs';

export interface ReadPdf {
  readonly title: unknown;
  readonly language: unknown;
  /** Whether it says that it is tagged. */
  readonly marked: boolean;
  /** Roles of the tags, in reading order: `H1`, `P`, `Table`. */
  readonly tags: readonly string[];
  /** Text of each page, in reading order, with one space for any white space. */
  readonly pages: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const { info } = await document.getMetadata();
    const pages: string[] = [];
    const tags: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
        .join('');
      pages.push(text.replace(/\s+/g, ' ').trim());
      tags.push(...rolesOf(await page.getStructTree()));
    }
    return {
      title: Reflect.get(info, 'Title'),
      language: Reflect.get(info, 'Language'),
      marked: (await document.getMarkInfo())?.Marked === true,
      tags,
      pages,
    };
  } finally {
    await task.destroy();
  }
}

/** Of a tag and those inside it; what is no tag has none. */
function rolesOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const role: unknown = Reflect.get(node, 'role');
  const children: unknown = Reflect.get(node, 'children');
  return [
    ...(typeof role === 'string' ? [role] : []),
    ...(Array.isArray(children) ? children.flatMap(rolesOf) : []),
  ];
}
