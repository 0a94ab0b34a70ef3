/** Bundles the random runs and starts them, since Node does not read TypeScript everywhere. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
// As deep as the sources that look for the houses beside them.
const outfile = path.join(root, 'dist', 'fuzz', 'program.mjs');

await build({
  absWorkingDir: root,
  entryPoints: ['test/fuzz/program.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
