/** Made-up questions in the forms of both houses, each with what it should give; see texts/. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseText } from '../support/parsing.ts';
import { REPOSITORY } from '../support/run-command.ts';

const FOLDER = path.join(REPOSITORY, 'test', 'question', 'texts');
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length));
const read = (file: string) => readFileSync(path.join(FOLDER, file), 'utf8').replaceAll('\r\n', '\n');

describe('made-up questions', () => {
  it.each(names)('%s', (name) => {
    const { problems, ...found } = parseText(read(`${name}.txt`));
    const shown = problems.map(({ code, place }) =>
      place.line === undefined ? code : `${code} ${place.line}`,
    );
    const expected: unknown = JSON.parse(read(`${name}.json`));
    expect({ ...found, problems: shown }).toEqual(expected);
  });

  it('give the same with Windows line ends and other spaces', () => {
    for (const name of names) {
      const text = read(`${name}.txt`);
      const { problems: _, ...found } = parseText(text);
      const { problems: __, ...odd } = parseText(
        `\uFEFF${text.replaceAll('\n', ' \r\n').replaceAll(' de ', '\u00a0 de ')}`,
      );
      expect(odd).toEqual(found);
    }
  });
});
