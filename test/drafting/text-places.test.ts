/** Words of an answer are led back to the line and column where they were written. */
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/document/nodes.ts';
import { visitBody } from '../../src/document/walk.ts';
import { draft } from '../support/draft.ts';

/** `file:line:column item` of the word, which has to stand in the answer once. */
function placeOf(word: string, text: string, passages: Readonly<Record<string, string>> = {}): string {
  const { answer } = draft(text, passages);
  const found: string[] = [];
  const inline = (node: Inline) => {
    const at = node.type === 'text' ? node.value.indexOf(word) : -1;
    if (at < 0) return;
    const place = answer.places.placeOf(node, at);
    found.push(`${place?.file}:${place?.line}:${place?.column} ${place?.item ?? '-'}`);
  };
  visitBody(answer, { inline });
  expect(found).toHaveLength(1);
  return found[0] ?? '';
}

describe('the place of a word', () => {
  it.each<readonly [string, string, string]>([
    ['in a paragraph', '# 1\nEen zin met tevens erin.', 'answer.md.hbs:2:13 1'],
    ['before the first item', 'Een tevens.\n\n# 1\nx', 'answer.md.hbs:1:5 -'],
    ['on a later line of a paragraph', '# 1\nEen zin\n   over twee tevens regels.', 'answer.md.hbs:3:14 1'],
    ['behind a value', '# 1\nEr zijn {{figure "loans"}} keer tevens.', 'answer.md.hbs:2:33 1'],
    ['behind values', '# 1\n{{figure "loans"}} en {{figure "loans"}} tevens.', 'answer.md.hbs:2:42 1'],
    ['behind an escape and an entity', '# 1\n\\*Een\\* &amp; twee &eacute;n tevens.', 'answer.md.hbs:2:30 1'],
    ['in bold', '# 1\nEen **vet tevens** woord.', 'answer.md.hbs:2:11 1'],
    ['in a link', '# 1\nEen [tevens](https://example.org) woord.', 'answer.md.hbs:2:6 1'],
    ['in a list', '# 1\n- een\n- twee tevens', 'answer.md.hbs:3:8 1'],
    ['in a heading', '# 1\n## Kop met tevens\nx', 'answer.md.hbs:2:12 1'],
    ['around a table', '# 1\nVoor {{table "loans"}} tevens na.', 'answer.md.hbs:2:24 1'],
    ['in the second item', '# 1\nx\n\n# 2a\nTevens tevens.', 'answer.md.hbs:5:8 2a'],
  ])('%s', (_, text, expected) => {
    expect(placeOf('tevens', text)).toBe(expected);
  });

  it('in a passage is that of the passage, with the item that it answers', () => {
    const passage = '---\ndescription: x\nowner: x\nparameters: {}\n---\nEerst.\n\nDan tevens.\n';
    expect(placeOf('tevens', '# 1\n{{> p}}', { p: passage })).toBe('passages/p.md.hbs:8:5 1');
  });

  it('of a value is that of its command', () => {
    expect(placeOf('tandem', '# 1\nEr is {{list "fietspunt" "kinds" inline=true}}.')).toBe(
      'answer.md.hbs:2:7 1',
    );
    expect(placeOf('tandem', '# 1\nEr is:\n\n{{list "fietspunt" "kinds"}}')).toBe('answer.md.hbs:4:1 1');
    expect(placeOf('FP', '# 1\nEr is {{agencies.fietspunt.short}}.')).toBe('answer.md.hbs:2:7 1');
  });

  it('of one value that is printed twice is each its own', () => {
    const { answer } = draft('# 1\n{{facts.fietspunt.slogan}}\n\n{{facts.fietspunt.slogan}}');
    const lines: (number | undefined)[] = [];
    visitBody(answer, {
      inline: (node) => {
        lines.push(answer.places.placeOf(node, 0)?.line);
      },
    });
    expect(lines).toEqual([2, 4]);
  });
});
