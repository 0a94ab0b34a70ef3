/** The parts of an answer that come from the Word file of its house, in the place of those that docx makes. */
import type { Document } from 'docx';
import type { HouseReference } from '../../../document/house-reference.ts';
import { shownMarks } from '../page-header.ts';
import { mergedStyles } from './merged-styles.ts';
import { pagePartFiles } from './page-parts.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MEDIA = 'word/media';

/** Kinds of pictures that docx tells programs of by the ending of their names. */
const TOLD: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/bmp']);

/** @param marks what every page says at its top */
export function referenceParts(
  reference: HouseReference,
  file: Document,
  marks: readonly string[],
): readonly { readonly path: string; readonly data: string }[] {
  return [
    { path: 'word/styles.xml', data: mergedStyles(reference, file) },
    ...(reference.theme === undefined
      ? []
      : [{ path: 'word/theme/theme1.xml', data: `${HEAD}${reference.theme}` }]),
    ...pagePartFiles(reference, shownMarks(marks)),
  ];
}

/** Says what kind of files the pictures are. */
export function announcePictures(file: Document, { pictures }: HouseReference): void {
  for (const { name, contentType } of pictures) {
    if (!TOLD.has(contentType)) file.ContentTypes.addOverride(contentType, `/${MEDIA}/${name}`);
  }
}

/** The pictures by the names of their parts. */
export function pictureParts(reference: HouseReference | undefined): ReadonlyMap<string, Uint8Array> {
  const pictures = reference?.pictures ?? [];
  return new Map(pictures.map(({ name, bytes }) => [`${MEDIA}/${name}`, bytes]));
}
