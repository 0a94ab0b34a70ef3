/**
 * What reading a question costs: whole processes of `repliek parse`, against one that only takes the text out of the
 * same file.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const LARGE_PAGES = 200;
export const FORMATS = ['txt', 'docx', 'pdf'];

/**
 * @param bench `root` of the repository, `newFolder`, `run` for node with arguments, `peakFile` for `peak.mjs`,
 *   `bundle` for a program of TypeScript
 * @returns pages of each question; by question, format and program `times` in milliseconds and `peaks` in bytes
 */
export async function measureParsing({ root, newFolder, run, bundle, peakFile }, runs) {
  const folder = newFolder();
  const workspace = newFolder();
  const pages = JSON.parse(
    run(['--input-type=module', '-', folder, String(LARGE_PAGES)], {
      input: await bundle('bench/made-up-questions.ts'),
    }),
  );
  const repliek = path.join(root, 'dist', 'repliek.js');
  const bare = fileURLToPath(new URL('parsing-bare.mjs', import.meta.url));
  const peak = new URL('peak.mjs', import.meta.url).href;
  const programs = Object.keys(pages).flatMap((question) =>
    FORMATS.flatMap((format) => {
      const file = path.join(folder, `${question}.${format}`);
      return [
        {
          question,
          format,
          name: 'repliek',
          args: [repliek, 'parse', file, '--json', '--workspace', workspace],
        },
        { question, format, name: 'bare', args: [bare, file] },
      ];
    }),
  );
  const measured = programs.map((program) => ({ ...program, times: [], peaks: [] }));
  for (let turn = 0; turn <= runs; turn += 1) {
    for (const { args, times, peaks } of measured) {
      const start = performance.now();
      run(['--import', peak, ...args], { env: { ...process.env, PEAK_FILE: peakFile } });
      if (turn === 0) continue;
      times.push(performance.now() - start);
      peaks.push(Number(readFileSync(peakFile, 'utf8')));
    }
  }
  const of = (question, format, name) =>
    measured.find((one) => one.question === question && one.format === format && one.name === name);
  return { pages, of };
}
