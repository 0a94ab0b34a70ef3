/** Bundles the command into dist/, so that it starts fast: one entry, and chunks that are loaded when needed. */
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const outdir = path.join(root, 'dist');

/** Parts of packages that only cost time at the start, by file, and what stands in for them. */
const REPLACED = [
  // Workbooks are written, never read: no CSV and no XML come in.
  {
    filter: /exceljs[\\/]lib[\\/](csv[\\/]csv|utils[\\/]parse-sax)\.js$/,
    contents:
      "module.exports = function () { throw new Error('esbuild.config.mjs leaves reading out of exceljs'); };",
  },
  // An old copy of Node's own streams.
  {
    filter: /[\\/]readable-stream[\\/]readable\.js$/,
    contents: "module.exports = require('node:stream');",
  },
  // Templates are compiled without source maps; Handlebars has its own words for where the package is missing.
  { filter: /[\\/]source-map[\\/]source-map\.js$/, contents: 'module.exports = {};' },
  // Columns of the help, which holds no wide letters: the package loads the rules of all the world's scripts.
  { filter: /[\\/]string-width[\\/]index\.js$/, contents: 'export default (text) => [...text].length;' },
];
const replaceParts = {
  name: 'replace-parts',
  setup(bundle) {
    for (const { filter, contents } of REPLACED) bundle.onLoad({ filter }, () => ({ contents }));
  },
};

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
  plugins: [replaceParts],
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
