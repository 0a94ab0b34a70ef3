/** Where a workspace keeps its files, and the three places where templates are looked up. */
import path from 'node:path';
import type { Io } from '../io.ts';

export interface Workspace {
  readonly root: string;
  readonly data: string;
  readonly templates: string;
  readonly output: string;
  /** Templates that come with the program. */
  readonly shippedTemplates: string;
}

export interface WorkspaceOptions {
  readonly workspace?: string;
  readonly data?: string;
  readonly templates?: string;
  readonly output?: string;
}

/** @param cwd the current folder, against which every relative path is resolved */
export function openWorkspace(options: WorkspaceOptions, cwd: string, shippedTemplates: string): Workspace {
  const root = path.resolve(cwd, options.workspace ?? '.');
  const folder = (name: 'data' | 'templates' | 'output') => {
    const chosen = options[name];
    return chosen === undefined ? path.join(root, name) : path.resolve(cwd, chosen);
  };
  return {
    root,
    data: folder('data'),
    templates: folder('templates'),
    output: folder('output'),
    shippedTemplates,
  };
}

export type TemplateKind = 'houses' | 'passages' | 'tables' | 'wording';

/** The folders that may hold templates of a kind, the first that has one wins. */
export function templateFolders(
  workspace: Workspace,
  dossierFolder: string,
  kind: TemplateKind,
): readonly string[] {
  return [dossierFolder, workspace.templates, workspace.shippedTemplates].map((folder) =>
    path.join(folder, kind),
  );
}

/** The folders that may hold the templates of a house where no dossier is at hand, the first that has one wins. */
export function houseFolders({ templates, shippedTemplates }: Workspace): readonly string[] {
  return [templates, shippedTemplates].map((folder) => path.join(folder, 'houses'));
}

/**
 * The path of a template, or undefined where no folder has it.
 *
 * @param file path below the folder; made of names that were checked before
 */
export function findTemplate(io: Io, folders: readonly string[], file: string): string | undefined {
  return folders
    .map((folder) => path.join(folder, file))
    .find((candidate) => io.size(candidate) !== undefined);
}

/** Names of the templates in all folders, without their ending. */
export function templateNames(io: Io, folders: readonly string[], ending: string): readonly string[] {
  const names = folders.flatMap((folder) =>
    io.list(folder).flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : [])),
  );
  return [...new Set(names)].sort();
}
