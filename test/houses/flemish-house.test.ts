/** Question nr. 321 answered by the Flemish house with and without a Word file of its own: other looks, the same answer. */
import { cpSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { atRoot } from '../support/docs.ts';
import { validateOoxml } from '../support/office.ts';
import { dutchWord, ownReference } from '../support/reference-file.ts';
import { REPOSITORY, runCommand } from '../support/run-command.ts';
import { testWorkspace, type WorkspaceFiles } from '../support/workspace.ts';
import { cellTexts, readDocx, shownTexts, styleOf } from '../support/written-docx.ts';

async function build(files: WorkspaceFiles) {
  const { root, at } = testWorkspace(files);
  cpSync(atRoot('data'), at('data'), { recursive: true });
  const args = ['build', '2021-321', '--form', 'publication', '--json', '--workspace', root];
  const { exit, out } = await runCommand(args, REPOSITORY);
  const { problems, tables } = JSON.parse(out);
  const read = (name: string) => readDocx(new Uint8Array(readFileSync(at(`output/2021-321/${name}`))));
  return {
    exit,
    tables,
    codes: problems.map(({ code }: { code: string }) => code),
    answer: read('antwoord-2021-321.docx'),
    publication: read('publicatie-2021-321.docx'),
  };
}

describe('the Flemish house', () => {
  it('answers with the same words, styles and numbers with and without a Word file', async () => {
    const plain = await build({});
    const styled = await build({
      'templates/houses/vlaams-parlement/reference.docx': dutchWord(await ownReference()),
    });
    expect([plain.exit, styled.exit]).toEqual([0, 0]);
    expect(styled.codes.filter((code: string) => !plain.codes.includes(code))).toEqual([
      'reference-language',
    ]);
    expect(styled.tables).toEqual(plain.tables);
    for (const form of ['answer', 'publication'] as const) {
      expect(shownTexts(styled[form])).toEqual(shownTexts(plain[form]));
      expect(styled[form].paragraphs.map(styleOf)).toEqual(plain[form].paragraphs.map(styleOf));
      expect(styled[form].tables.map(cellTexts)).toEqual(plain[form].tables.map(cellTexts));
    }
    // It holds all that the answer holds.
    expect(await validateOoxml(styled.publication.bytes, 'docx')).toEqual([]);
    expect(styled.answer.part('word/header1.xml').text).toContain('fictieve koptekst');
    expect(plain.answer.names.filter((name) => name.includes('header'))).toEqual([]);
  });
});
