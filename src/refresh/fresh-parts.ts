/** A table as a new build writes it, to put it in the place of one that was changed beyond recognition. */
import { parseXmlTree } from '../reading/package/xml-tree.ts';
import { readStory } from '../wordfile/read-story.ts';
import type { Table } from '../wordfile/story.ts';
import type { WordFile } from '../wordfile/word-file.ts';
import { WordStyles } from '../wordfile/word-styles.ts';
import { prefixOf } from './piece-texts.ts';

/** @returns undefined where the file writes its elements in another way than a new build does */
export function freshParts(fresh: WordFile, edited: WordFile, tag: string): Table | undefined {
  const { text } = fresh;
  const control = text.controls.find((one) => one.tag === tag);
  const table = text.tables.find(({ controls }) => control !== undefined && controls.includes(control));
  if (table === undefined || prefixOf(edited.text.root) !== prefixOf(text.root)) return undefined;
  const names = stylesByName(fresh, edited);
  const xml = table.element.xml.replace(
    /<(w:(?:pStyle|rStyle|tblStyle)) w:val="([^"]*)"\/>/g,
    (_, element: string, id: string) => {
      const own = names.get(id);
      return own === undefined ? '' : `<${element} w:val="${own}"/>`;
    },
  );
  const root = text.root;
  const opened = root.source.slice(root.start, root.contentStart);
  const moved = readStory(fresh.main, parseXmlTree(`${opened}${xml}</${root.qualified}>`));
  return moved.tables[0];
}

/** Ids of the styles in the edited file by those in the new one; a style that the file does not have is left out. */
function stylesByName(fresh: WordFile, edited: WordFile): ReadonlyMap<string, string> {
  const theirs = new Map(
    new WordStyles(edited).all.map(({ id, name, type }) => [`${type}/${name.toLowerCase()}`, id]),
  );
  return new Map(
    new WordStyles(fresh).all.flatMap(({ id, name, type }) => {
      const own = theirs.get(`${type}/${name.toLowerCase()}`);
      return own === undefined ? [] : [[id, own]];
    }),
  );
}
