/** `repliek check --docx`: what people made of the Word file, held against the dossier or by itself. */
import path from 'node:path';
import { nodeIo, openWorkspace, type ProofResult, proofread, shippedTemplates } from '../index.ts';
import { definedOptions } from './build.ts';
import type { CommonOptions, ExitCode, Terminal } from './options.ts';
import { withProgress } from './progress-line.ts';
import { describeProblems, printed } from './terminal.ts';

/** @param docx the Word file, as it was typed */
export async function runProofread(
  ids: readonly string[],
  all: boolean,
  docx: string,
  options: CommonOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { texts, cwd } = terminal;
  const chosen = [...new Set(ids)];
  const [id] = chosen;
  if (all || chosen.length > 1) {
    terminal.err(`${texts.proof.oneDossier}\n${texts.moreHelp}\n`);
    return 2;
  }
  const workspace = openWorkspace(definedOptions(options), cwd, shippedTemplates());
  const { draft, language, json } = options;
  const asked = { docx: path.resolve(cwd, docx), draft, language };
  const result = await withProgress(terminal, ({ tell }) =>
    proofread({ ...nodeIo, tell }, workspace, id, asked),
  );
  if (json) {
    const { dossier = null, docx: file, ok, tables, problems } = result;
    const shown = { dossier, docx: file, ok, files: [], tables, problems };
    terminal.out(`${JSON.stringify(shown, null, 2)}\n`);
  } else terminal.out(describeProof(result, docx, draft, terminal));
  return result.ok ? 0 : 1;
}

function describeProof(result: ProofResult, typed: string, draft: boolean, { texts }: Terminal): string {
  const { dossier, title, docx, problems, groups } = result;
  const { proof } = texts;
  const head = dossier === undefined ? docx : `${dossier}${title === undefined ? '' : `  ${title}`}`;
  const [count = ''] = problems.length === 0 ? [texts.allWell] : describeProblems(problems, texts);
  return printed([
    head,
    ...(dossier !== undefined ? [`  ${docx}`] : isRead(result) ? [`  ${proof.alone}`] : []),
    `  ${count.trim()}`,
    ...groups.flatMap(({ name, problems: own }) => [
      `  ${proof.groups[name]}`,
      ...describeProblems(own, texts)
        .slice(1)
        .map((line) => `  ${line}`),
    ]),
    ...nextSteps(result, typed, draft, texts).map((line) => `  ${line}`),
  ]);
}

/** What a person does now. */
function nextSteps(
  result: ProofResult,
  typed: string,
  draft: boolean,
  { proof }: Terminal['texts'],
): readonly string[] {
  const { dossier, ok, problems } = result;
  const file = /\s/.test(typed) ? `"${typed}"` : typed;
  const command = (name: string) => `repliek ${name}${dossier === undefined ? '' : ` ${dossier}`}`;
  if (!isRead(result)) return [proof.unreadable];
  // Nothing can be refreshed in a file without controls.
  const refreshable = !problems.some(({ code }) => code === 'word-no-record');
  const outdated = refreshable && problems.some(({ code }) => OUTDATED.has(code));
  return [
    ...(outdated ? [proof.refresh(`${command('refresh')} ${file}`)] : []),
    ...(ok ? [] : [proof.mend(`${command('check')} --docx ${file}`)]),
    ...(ok && problems.length > 0 ? [proof.look] : []),
    ...(ok && !draft && dossier !== undefined ? [proof.publish(`${command('publish')} --docx ${file}`)] : []),
  ];
}

/** Whether the file could be opened. */
function isRead({ docx, problems }: ProofResult): boolean {
  return !problems.some(({ code, place }) => UNREAD.has(code) && place.file === docx);
}

const UNREAD: ReadonlySet<string> = new Set([
  'word-unreadable',
  'file-missing',
  'file-too-large',
  'file-unreadable',
]);
const OUTDATED: ReadonlySet<string> = new Set([
  'word-figure-outdated',
  'word-cell',
  'word-chart-outdated',
  'word-caption-outdated',
]);
