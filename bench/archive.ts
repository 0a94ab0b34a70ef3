/**
 * The archive in one process: adding the files of a folder to it, or searching it again and again. `archive.mjs` bundles
 * and starts it and reads what it prints as JSON.
 *
 * Arguments: `add`, the workspace, the folder with the files; or `search`, the workspace, a file with the queries as JSON.
 */
import { readFileSync } from 'node:fs';
import { openArchive } from '../src/archive/search-archive.ts';
import { openWorkspace } from '../src/dossiers/workspace.ts';
import { nodeIo } from '../src/io.ts';
import { Report } from '../src/messages/report.ts';
import { addToArchive } from '../src/publishing/add-to-archive.ts';

const [mode = '', root = '.', target = '', templates = ''] = process.argv.slice(2);
const workspace = openWorkspace({ workspace: root }, root, templates);

if (mode === 'add') {
  const read = { milliseconds: 0 };
  const io = {
    ...nodeIo,
    read: (file: string) => {
      const start = performance.now();
      const bytes = nodeIo.read(file);
      if (file.endsWith('.txt')) read.milliseconds += performance.now() - start;
      return bytes;
    },
  };
  const before = process.cpuUsage();
  const start = performance.now();
  const { answers, problems } = await addToArchive(io, workspace, [target], { language: 'nl' });
  const milliseconds = performance.now() - start - read.milliseconds;
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1000;
  const stored = answers.filter((answer) => answer.stored).length;
  process.stdout.write(JSON.stringify({ milliseconds, processor, stored, problems: problems.slice(0, 3) }));
} else {
  const queries: readonly string[] = JSON.parse(readFileSync(target, 'utf8'));
  const report = new Report();
  const start = performance.now();
  const archive = openArchive(nodeIo, workspace, report);
  // The first one reads the dictionary.
  archive.search({ text: queries[0] ?? '' }, report);
  const open = performance.now() - start;
  const times = queries.map((text) => {
    const begun = performance.now();
    archive.search({ text }, report);
    return performance.now() - begun;
  });
  process.stdout.write(JSON.stringify({ open, times }));
}
