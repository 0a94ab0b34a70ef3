/**
 * The same answers in the search library alone, their words as they stand, with its own form on the disk.
 *
 * Arguments: `add`, the archive, the file to write; or `search`, that file, a file with the queries as JSON.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import MiniSearch from 'minisearch';

const OPTIONS = { fields: ['title', 'question', 'answer'] };
const [mode, source, target] = process.argv.slice(2);
const start = performance.now();
if (mode === 'add') {
  const index = new MiniSearch(OPTIONS);
  for (const name of readdirSync(source)) {
    if (!name.endsWith('.json')) continue;
    const { id, title, items } = JSON.parse(readFileSync(path.join(source, name), 'utf8'));
    index.addAll(
      items.map(({ question, answer }, at) => ({
        id: `${id}/${at}`,
        title: at === 0 ? title : '',
        question,
        answer,
      })),
    );
  }
  writeFileSync(target, JSON.stringify(index));
  process.stdout.write(JSON.stringify({ milliseconds: performance.now() - start }));
} else {
  const queries = JSON.parse(readFileSync(target, 'utf8'));
  const index = MiniSearch.loadJSON(readFileSync(source, 'utf8'), OPTIONS);
  index.search(queries[0]);
  const open = performance.now() - start;
  const times = queries.map((text) => {
    const begun = performance.now();
    index.search(text);
    return performance.now() - begun;
  });
  process.stdout.write(JSON.stringify({ open, times }));
}
