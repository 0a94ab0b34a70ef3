/** Bundles the command and the public API into dist/, and keeps the engine's own code of the command, so that it starts fast. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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

/** @returns the files of one bundle, not yet written */
async function bundle(options) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    // The database is a native library, which cannot be bundled.
    external: ['@duckdb/node-bindings'],
    plugins: [replaceParts],
    // The same without threads of its own, for which it would load a part of Node.
    alias: { fflate: 'fflate/browser' },
    logLevel: 'warning',
    write: false,
    ...options,
  });
  return outputFiles;
}

const bundles = await Promise.all([
  // The command itself, for src/start/program.ts: one expression, in the strict mode of the modules that it is made of.
  bundle({
    entryPoints: { program: 'src/cli/main.ts' },
    format: 'cjs',
    define: { 'import.meta.url': 'programUrl' },
    banner: {
      js: `(function (exports, require, module, __filename) { 'use strict';
const programUrl = require('node:url').pathToFileURL(__filename).href;`,
    },
    footer: { js: '})' },
  }),
  bundle({
    entryPoints: { repliek: 'src/start/repliek.ts', 'keep-code': 'src/start/keep-code.ts' },
    format: 'esm',
  }),
  // The public API, in chunks that are loaded when needed.
  bundle({
    entryPoints: { index: 'src/index.ts' },
    format: 'esm',
    splitting: true,
    // Packages that still `require` parts of Node need a `require` in a module.
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
    },
  }),
]);

// The command is there at every moment: each file is the old one or the new one, and what an earlier build left goes last.
mkdirSync(outdir, { recursive: true });
const current = new Set(['program.code']);
for (const { path: file, contents } of bundles.flat()) {
  current.add(path.basename(file));
  if (existsSync(file) && readFileSync(file).equals(contents)) continue;
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, contents);
  renameSync(temporary, file);
}
chmodSync(path.join(outdir, 'repliek.js'), 0o755);
const HOUR = 3_600_000;
for (const name of readdirSync(outdir)) {
  const file = path.join(outdir, name);
  // What is young may be something that another run is just writing.
  const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  const stale = name.endsWith('.js') || Date.now() - written > HOUR;
  if (stale && !current.has(name)) rmSync(file, { recursive: true, force: true });
}

// Only speed depends on it: whatever keeps it from working is no reason not to build.
spawnSync(process.execPath, [path.join(outdir, 'keep-code.js')], { stdio: 'ignore', timeout: 60_000 });
