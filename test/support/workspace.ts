/** A workspace of real files in a temporary folder, removed when the test is over. */
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openWorkspace, type Workspace } from '../../src/dossiers/workspace.ts';
import { REPOSITORY } from './repository.ts';

export const SHIPPED_TEMPLATES = path.join(REPOSITORY, 'templates');

/** Path with forward slashes, relative to the workspace → text, or bytes as they are. */
export type WorkspaceFiles = Readonly<Record<string, string | Uint8Array>>;

export interface TestWorkspace {
  readonly root: string;
  readonly workspace: Workspace;
  /** The path in the file system. */
  readonly at: (file: string) => string;
  readonly write: (files: WorkspaceFiles) => void;
  /** Makes a symbolic link. @param target path in the file system, or relative to the link */
  readonly link: (file: string, target: string) => void;
}

/**
 * To be called inside a test.
 *
 * @param shipped templates that come with the program, by their path below its templates folder
 */
export function testWorkspace(files: WorkspaceFiles = {}, shipped: WorkspaceFiles = {}): TestWorkspace {
  // The real path: a temporary folder may itself lie behind a symbolic link.
  const base = fs.realpathSync(fs.mkdtempSync(path.join(tmpdir(), 'repliek-')));
  onTestFinished(() => fs.rmSync(base, { recursive: true, force: true }));
  const root = path.join(base, 'werk');
  const program = path.join(base, 'programma', 'templates');
  fs.mkdirSync(root);
  writeFiles(program, shipped);
  writeFiles(root, files);
  const at = (file: string) => path.join(root, file);
  return {
    root,
    workspace: openWorkspace({}, root, program),
    at,
    write: (more) => writeFiles(root, more),
    link: (file, target) => {
      fs.mkdirSync(path.dirname(at(file)), { recursive: true });
      fs.symlinkSync(target, at(file));
    },
  };
}

/** One with the templates that the program really comes with. */
export function shippedWorkspace(files: WorkspaceFiles = {}): TestWorkspace {
  const place = testWorkspace(files);
  return { ...place, workspace: { ...place.workspace, shippedTemplates: SHIPPED_TEMPLATES } };
}

function writeFiles(folder: string, files: WorkspaceFiles): void {
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, content);
  }
}
