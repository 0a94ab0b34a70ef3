/** Puts together what the rules see of a Word file. */
import { type ControlsRecord, recordedControls } from '../../wordfile/recorded-controls.ts';
import type { Paragraph } from '../../wordfile/story.ts';
import type { WordFile } from '../../wordfile/word-file.ts';
import { WordStyles } from '../../wordfile/word-styles.ts';
import type { DossierSide } from './dossier-side.ts';
import { layOutTables, type ShownTable } from './reading/shown-tables.ts';
import type { WordSubject } from './subject.ts';

export interface WordReading {
  /** As the user knows it. */
  readonly path: string;
  readonly file: WordFile;
  readonly labelOf: (paragraph: Paragraph) => string;
  readonly draft: boolean;
}

/** @param untouchedBy whether a table stands as the file says that it was written */
export function makeSubject(
  { path, file, labelOf, draft }: WordReading,
  untouchedBy: (record: ControlsRecord | undefined) => (table: ShownTable) => boolean,
  side: DossierSide | undefined,
): WordSubject {
  const styles = new WordStyles(file);
  const { text } = file;
  const { tables, captions } = layOutTables(text, styles);
  const isUntouched = untouchedBy(recordedControls(file));
  const untouched = new Set(tables.filter(isUntouched));
  return {
    ...{ file, path, text, styles, tables, captions, untouched, labelOf, draft },
    itemOf: itemsByParagraph(text.paragraphs, side),
    ...(side === undefined ? {} : { dossier: side }),
  };
}

function itemsByParagraph(
  paragraphs: readonly Paragraph[],
  side: DossierSide | undefined,
): (paragraph: Paragraph) => string | undefined {
  const openings = new Map((side?.openings ?? []).map(({ paragraph, ids }) => [paragraph, ids[0]]));
  const items = new Map<Paragraph, string>();
  let current: string | undefined;
  if (openings.size > 0) {
    for (const paragraph of paragraphs) {
      current = openings.get(paragraph) ?? current;
      if (current !== undefined) items.set(paragraph, current);
    }
  }
  return (paragraph) => items.get(paragraph);
}
