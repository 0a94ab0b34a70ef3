/** Items that Word numbers itself, and answers that people laid out in their own way. */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../src/index.ts';
import { nodeIo } from '../../src/io.ts';
import { proofread } from '../../src/proofreading/proofread.ts';
import { numbering, paragraph, wordFile } from '../support/questions.ts';
import { REPOSITORY } from '../support/run-command.ts';
import { testWorkspace } from '../support/workspace.ts';

/** Codes of the group of items, with the item. */
async function items(bytes: Uint8Array): Promise<readonly string[]> {
  const { at } = testWorkspace({});
  writeFileSync(at('antwoord.docx'), bytes);
  const workspace = openWorkspace({ workspace: REPOSITORY }, REPOSITORY, `${REPOSITORY}/templates`);
  const asked = { docx: at('antwoord.docx'), draft: false, language: 'nl' } as const;
  const { groups } = await proofread(nodeIo, workspace, '2021-321', asked);
  const found = groups.find(({ name }) => name === 'items')?.problems ?? [];
  return found.map(({ code, place }) => `${code} ${place.item}`);
}

const LEVELS = numbering([
  ['decimal', '%1.'],
  ['lowerLetter', '%2)'],
]);
const TEXT = 'Hierover kan ik u meedelen dat de dienst dit opvolgt.';
const SHAPE: readonly (readonly [string, number])[] = [
  ['1', 7],
  ['2', 2],
  ['3', 0],
  ['4', 3],
];

/** @param textOf the answer to an item, such as `1a` */
function numbered(textOf: (id: string) => string): Uint8Array {
  const body = SHAPE.flatMap(([number, letters]) => [
    paragraph(letters === 0 ? textOf(number) : 'Over deze vraag:', [1, 0]),
    ...Array.from({ length: letters }, (_, at) => paragraph(textOf(`${number}${'abcdefg'[at]}`), [1, 1])),
  ]);
  return wordFile(paragraph('ANTWOORD') + body.join(''), { numbering: LEVELS });
}

describe('the labels that Word computes', () => {
  it('name every item', async () => {
    expect(await items(numbered(() => TEXT))).toEqual([]);
  });

  it('show which has nothing behind it', async () => {
    expect(await items(numbered((id) => (id === '1c' ? '' : TEXT)))).toEqual(['word-item-empty 1c']);
  });
});

describe('labels that people typed', () => {
  const typed = (lines: readonly string[]) =>
    wordFile(['ANTWOORD', ...lines].map((text) => paragraph(text)).join(''));

  it('in words', async () => {
    const lines = ['Vraag 1', TEXT, 'Antwoord op vraag 2', TEXT, 'Antwoord vragen 3 en 4', TEXT];
    expect(await items(typed(lines))).toEqual([]);
  });

  it('for several at once', async () => {
    expect(await items(typed(['1. tot 3.', TEXT, '4.', TEXT]))).toEqual([]);
    expect(await items(typed([`Antwoord vragen 1 t/m 4: ${TEXT}`]))).toEqual([]);
    expect(await items(typed(['Antwoord vragen 1 t/m 4', TEXT]))).toEqual([]);
    expect(
      await items(
        typed([`1. a-g) ${TEXT}`, `2. ${TEXT}`, `3. ${TEXT}`, `4. a) en b) ${TEXT}`, `c) ${TEXT}`]),
      ),
    ).toEqual([]);
  });

  it('for some of the items alone', async () => {
    expect(await items(typed([`1. ${TEXT}`, `2. a) ${TEXT}`, `3. ${TEXT}`, `4. ${TEXT}`]))).toEqual([
      'word-item-missing 2b',
    ]);
  });

  it('for none', async () => {
    expect(await items(typed([TEXT, TEXT]))).toHaveLength(13);
  });
});
