/** Earlier answers come from the archive: of all of it those that fit, with number, date and minister. */
import * as fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SuggestResult } from '../../src/index.ts';
import { printedText } from '../support/archive.ts';
import { copyWorkspace, runCommand } from '../support/run-command.ts';

let made: ReturnType<typeof copyWorkspace>;

beforeAll(async () => {
  made = copyWorkspace();
  const write = (name: string, text: string) => fs.writeFileSync(path.join(made.folder, name), text);
  write('fietsen.txt', printedText());
  write(
    'bussen.txt',
    printedText({
      number: '21',
      title: 'Bussen - Fictieve haltes',
      questions: ['Hoeveel bushaltes zijn er per gemeente?', 'Hoe vaak rijdt de bus?'],
      answers: ['Er zijn 7 haltes.', 'Elk uur.'],
    }),
  );
  const added = await runCommand(['archive', 'add', 'fietsen.txt', 'bussen.txt'], made.folder);
  expect(added.exit, added.out).toBe(0);
  write(
    'vraag.txt',
    printedText({
      number: '99',
      date: '7 maart 2022',
      minister: 'BART SOMERS',
      title: 'Fietsers - Stallingen aan stations (fictief)',
      questions: [
        'Hoeveel kost een overdekte fietsenstalling?',
        'Hoeveel bushaltes telt elke gemeente?',
        'Wie kuist de perrons?',
      ],
      answers: [],
    }),
  );
  const created = await runCommand(['new', 'vraag.txt', '--minister', 'bart-somers'], made.folder);
  expect(created.exit, created.out).toBe(0);
});

afterAll(() => made.remove());

describe('earlier answers of the archive', () => {
  it('are proposed for the items that they fit, and never their text', async () => {
    const { out } = await runCommand(['suggest', '2022-99', '--json', '--apply'], made.folder);
    const { items, applied }: SuggestResult = JSON.parse(out);
    const first = (id: string) => items.find((item) => item.id === id)?.suggestions[0]?.question;
    expect(first('1')).toMatchObject({
      number: '20',
      date: '2021-05-03',
      minister: 'BART VERZINSEL',
      items: ['2'],
    });
    expect(first('2')).toMatchObject({ number: '21', items: ['1'] });
    expect(items.find(({ id }) => id === '3')?.suggestions).toEqual([]);
    expect(applied?.applied.map(({ items: ids, as }) => [ids, as])).toEqual([
      [['1'], 'remark'],
      [['2'], 'remark'],
    ]);
    const draft = fs.readFileSync(path.join(made.folder, 'data/dossiers/2022-99/answer.md.hbs'), 'utf8');
    expect(draft).toContain(
      'vraag nr. 20 van 03/05/2021 van AN PROEF, deelvraag 2, beantwoord door BART VERZINSEL',
    );
    expect(draft).not.toContain('900');
    expect(draft).not.toContain('7 haltes');
  });

  it('are not those of the question itself', async () => {
    fs.writeFileSync(
      path.join(made.folder, 'zelf.txt'),
      printedText({
        number: '99',
        date: '7 maart 2022',
        minister: 'BART SOMERS',
        title: 'Fietsers - Stallingen aan stations (fictief)',
        questions: ['Hoeveel kost een overdekte fietsenstalling?', 'Hoeveel bushaltes telt elke gemeente?'],
        answers: ['Niets.', 'Geen.'],
      }),
    );
    const added = await runCommand(['archive', 'add', 'zelf.txt'], made.folder);
    expect(added.exit, added.out).toBe(0);
    const { out } = await runCommand(['suggest', '2022-99', '--json'], made.folder);
    const { items }: SuggestResult = JSON.parse(out);
    const numbers = items.flatMap(({ suggestions }) =>
      suggestions.flatMap(({ question }) => question?.number ?? []),
    );
    expect(numbers).toContain('20');
    expect(numbers).not.toContain('99');
  });
});
