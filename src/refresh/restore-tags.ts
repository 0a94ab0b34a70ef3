/** What another program took out of controls of which it is certain what they are. */
import { replaceContent } from '../reading/package/xml-edits.ts';
import type { Control, Story } from '../wordfile/story.ts';
import type { WordFile } from '../wordfile/word-file.ts';
import { escapeMarkup } from '../writers/legal-text.ts';
import type { KnownControl } from './control-groups.ts';
import { prefixOf } from './piece-texts.ts';
import type { RefreshContext } from './refresh-context.ts';

/** Tags and titles that another program left out, in the controls of which it is certain what they are. */
export function restoreTags(
  tags: ReadonlyMap<Control, string>,
  fresh: WordFile,
  { part }: Story,
  { edits }: RefreshContext,
): void {
  const titles = new Map(fresh.text.controls.map(({ tag, title }) => [tag, title]));
  for (const [{ element }, tag] of tags) {
    const properties = element.child('w:sdtPr');
    if (properties === undefined) continue;
    const prefix = prefixOf(properties);
    const title = titles.get(tag);
    const alias =
      title === undefined || properties.child('w:alias') !== undefined
        ? ''
        : `<${prefix}alias ${prefix}val="${escapeMarkup(title)}"/>`;
    const names = `${alias}<${prefix}tag ${prefix}val="${escapeMarkup(tag)}"/>`;
    const [look, ...others] = properties.elements;
    const [first, rest] = look?.name === 'w:rPr' ? [look.xml, others] : ['', properties.elements];
    edits.add(part, [replaceContent(properties, first + names + rest.map(({ xml }) => xml).join(''))]);
  }
}

/** What says that a number repeats the one before, where another program left that out. */
export function restoreRepeats(repeating: readonly KnownControl[], { edits }: RefreshContext): void {
  for (const { control, story } of repeating) {
    const instruction = control.element.descendants('w:instrText').at(-1);
    if (instruction === undefined || /\\c\b/.test(instruction.text)) continue;
    const at = instruction.contentEnd;
    edits.add(story.part, [{ start: at, end: at, xml: '\\c ' }]);
  }
}
