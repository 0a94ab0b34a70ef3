/** The passage that refers to another minister's answer, and the drafts that call it. */
import { findTemplate, templateFolders, templateNames, type Workspace } from '../dossiers/workspace.ts';
import {
  hashPairs,
  isBlock,
  isLiteral,
  isPartial,
  isPath,
  type Node,
  type Partial as PassageCall,
} from '../drafting/ast.ts';
import { parsePassage, parseTemplate } from '../drafting/template.ts';
import type { Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import { readTextFile, type TextFile } from '../reading/text-file.ts';

const PASSAGE = 'referring-answer';

/** What a referring answer says of the other one. */
export interface Reference {
  /** Of the minister who gives the other answer. */
  readonly name: string;
  readonly function: string;
  /** Of the question to that minister. */
  readonly number: string;
  /** ISO date. */
  readonly date: string;
}

const GIVEN = ['name', 'function', 'number', 'date'] as const;

/**
 * The call of the passage, with the parameters that the house's own wording has.
 *
 * @param folder of the dossier, whose own passages go first
 * @returns undefined after reporting why the passage cannot be used
 */
export function referringCall(
  io: Io,
  workspace: Workspace,
  folder: string,
  reference: Reference,
  report: Report,
): string | undefined {
  const folders = templateFolders(workspace, folder, 'passages');
  const file = findTemplate(io, folders, `${PASSAGE}.md.hbs`);
  if (file === undefined) {
    report.add('passage-unknown', { found: PASSAGE, known: templateNames(io, folders, '.md.hbs') });
    return undefined;
  }
  const source = readTextFile(io, workspace.root, file, report);
  const passage = source && parsePassage(source, report);
  if (source === undefined || passage === undefined) return undefined;
  const strange = [...passage.parameters].flatMap(([name, { required }]) =>
    required && !GIVEN.some((known) => known === name) ? [name] : [],
  );
  for (const found of strange) {
    report.add('refer-parameter', { found, known: GIVEN }, { file: source.file, line: 1 });
  }
  if (strange.length > 0) return undefined;
  const given = GIVEN.filter((name) => passage.parameters.has(name)).map(
    (name) => ` ${name}="${reference[name].replaceAll('"', '\\"')}"`,
  );
  return `{{> ${PASSAGE}${given.join('')}}}`;
}

/** To what a draft refers; undefined for a draft that answers by itself, or that cannot be read. */
export function referenceOf(draft: Pick<TextFile, 'file' | 'text'>): Partial<Reference> | undefined {
  const template = parseTemplate(draft, new Report());
  const call = template && findCall(template.program.body);
  if (call === undefined) return undefined;
  return Object.fromEntries(
    hashPairs(call.hash).flatMap(({ key, value }) => (isLiteral(value) ? [[key, String(value.value)]] : [])),
  );
}

function findCall(nodes: readonly Node[]): PassageCall | undefined {
  for (const node of nodes) {
    if (isPartial(node) && isPath(node.name) && node.name.original === PASSAGE) return node;
    const inside = isBlock(node) ? [...(node.program?.body ?? []), ...(node.inverse?.body ?? [])] : [];
    const found = findCall(inside);
    if (found !== undefined) return found;
  }
  return undefined;
}
