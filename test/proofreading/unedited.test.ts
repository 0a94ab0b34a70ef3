/** What Repliek wrote and nobody touched has no problem, by itself or against its dossier; nor has what LibreOffice saved. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dossierIds, openWorkspace } from '../../src/index.ts';
import { nodeIo } from '../../src/io.ts';
import { proofread } from '../../src/proofreading/proofread.ts';
import { writeDocx } from '../../src/writers/docx/docx-writer.ts';
import { loadHouse } from '../support/house.ts';
import { oddDocuments } from '../support/odd-documents.ts';
import { convertTo, hasOffice } from '../support/office.ts';
import { REPOSITORY, runCommand } from '../support/run-command.ts';
import { proofAlone } from '../support/word-files.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'repliek-proof-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The question that follows, as its case leaves it. */
async function followUp(): Promise<string> {
  const workspace = path.join(scratch, 'vervolg');
  const folder = path.join(REPOSITORY, 'test/cases/vervolg');
  if (!existsSync(workspace)) {
    for (const part of ['data', 'templates'])
      cpSync(path.join(REPOSITORY, part), path.join(workspace, part), { recursive: true });
    await runCommand(
      ['follow-up', '2021-321', path.join(folder, 'vraag.txt'), '--workspace', workspace],
      folder,
    );
    for (const put of ['geleverd', 'nagekeken'])
      cpSync(path.join(folder, put), workspace, { recursive: true });
  }
  return workspace;
}

const WORKSPACES: Readonly<Record<string, () => Promise<string>>> = {
  'the repository': async () => REPOSITORY,
  'test/cases/haven': async () => path.join(REPOSITORY, 'test/cases/haven'),
  'test/cases/grootboek': async () => path.join(REPOSITORY, 'test/cases/grootboek'),
  'test/cases/vervolg': followUp,
};

/** What is removed when LibreOffice saves a file: descriptions of tables, alternative texts of charts. */
const REMOVED = new Set(['word-description', 'word-alt-text']);

interface Built {
  readonly id: string;
  readonly docx: string;
}

/** Every Word file of every dossier without errors. */
async function buildAll(root: string): Promise<readonly Built[]> {
  const output = path.join(scratch, 'output', path.basename(root));
  const workspace = openWorkspace({ workspace: root }, root, path.join(REPOSITORY, 'templates'));
  const built: Built[] = [];
  for (const id of dossierIds(nodeIo, workspace)) {
    const { exit } = await runCommand(
      ['build', id, '--form', 'publication', '--workspace', root, '--output', output],
      root,
    );
    if (exit !== 0) continue;
    const files = readdirSync(path.join(output, id)).filter((name) => name.endsWith('.docx'));
    built.push(...files.map((name) => ({ id, docx: path.join(output, id, name) })));
  }
  return built;
}

async function problems(root: string, id: string | undefined, docx: string): Promise<readonly string[]> {
  const workspace = openWorkspace({ workspace: root }, root, path.join(REPOSITORY, 'templates'));
  const result = await proofread(nodeIo, workspace, id, { docx, draft: false, language: 'nl' });
  return result.problems.map(({ code, severity, message }) => `${severity} ${code}: ${message}`);
}

/** Enough of them to see it: LibreOffice takes seconds for each file. */
const SAVED = new Set(['the repository', 'test/cases/haven']);

describe.each(Object.entries(WORKSPACES))('%s', (name, workspaceOf) => {
  it('has no problem', async () => {
    const root = await workspaceOf();
    const files = await buildAll(root);
    expect(files.length).toBeGreaterThan(0);
    for (const { id, docx } of files) {
      expect(await problems(root, id, docx), docx).toEqual([]);
      expect(await problems(root, undefined, docx), docx).toEqual([]);
    }
  }, 60_000);

  it.skipIf(!hasOffice || !SAVED.has(name))(
    'has none but for what LibreOffice takes away when it saves it (needs LibreOffice)',
    async () => {
      const root = await workspaceOf();
      const files = (await buildAll(root)).filter(({ docx }) => !docx.includes('-publicatie'));
      for (const { id, docx } of files) {
        const saved = path.join(scratch, 'bewaard.docx');
        writeFileSync(
          saved,
          (await convertTo('docx', readFileSync(docx), 'antwoord.docx')) ?? new Uint8Array(),
        );
        for (const dossier of [id, undefined]) {
          const found = await problems(root, dossier, saved);
          expect(
            found.filter((text) => !REMOVED.has(text.split(/[ :]/)[1] ?? '')),
            docx,
          ).toEqual([]);
        }
      }
    },
    120_000,
  );
});

/** What such a document has of its own; a draft of it would have been refused before. */
const ODD: Readonly<Record<string, readonly string[]>> = {
  'the full sample': ['word-draft-mark', 'word-gap', 'word-template-mark'],
  'nothing at all': ['word-title'],
  'a list first, and lists in lists': ['word-empty-paragraphs'],
  'lists without entries, entries without blocks': ['word-empty-paragraphs'],
  'hostile text everywhere': ['word-template-mark'],
  'two label columns and words without an end': ['word-gap'],
};

describe('documents that are shaped like no other', () => {
  it.each(Object.entries(oddDocuments()))('%s', async (name, document) => {
    const found = await proofAlone(await writeDocx(document, loadHouse()));
    expect([...new Set(found.map(({ code }) => code))].sort()).toEqual(ODD[name] ?? []);
  });
});
