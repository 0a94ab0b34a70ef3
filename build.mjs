/** Bundles the command into dist/, so that it starts fast: one entry, and chunks that are loaded when needed. */
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const outdir = path.join(root, 'dist');

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { repliek: 'src/cli/repliek.ts', index: 'src/index.ts' },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  // The database is a native library, which cannot be bundled.
  external: ['@duckdb/node-bindings'],
  // Packages that still `require` parts of Node need a `require` in a module.
  banner: {
    js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
  },
  logLevel: 'warning',
  metafile: true,
});
// What an earlier build left goes last, so that the command is there at every moment.
const current = new Set(Object.keys(metafile.outputs).map((file) => path.basename(file)));
for (const file of readdirSync(outdir)) {
  if (!current.has(file)) rmSync(path.join(outdir, file), { recursive: true, force: true });
}
chmodSync(path.join(outdir, 'repliek.js'), 0o755);
