/** What marks a house is data: another house needs a file, and no program. All texts are fictief. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseQuestion } from '../../src/intake/parse-question.ts';
import { nodeIo } from '../../src/io.ts';
import { Report } from '../../src/messages/report.ts';
import { parseIntake } from '../../src/question/forms/intake.ts';
import { parseQuestionFile } from '../../src/question/question-file.ts';
import { intakes, outline, parseText } from '../support/parsing.ts';
import { REPOSITORY, runCommand } from '../support/run-command.ts';
import { testWorkspace } from '../support/workspace.ts';

const INTAKE = `language: nl
marks: ["Gemeenteraad van Verzonnen-Stad"]
furniture: ["Raadsbrief {number}"]
head:
  - Gemeenteraad van Verzonnen-Stad
  - "Interpellatie {number} [ingediend] op {date} / door {authors}"
  - "voor {addressees}"
functions: [schepen, burgemeester]
honorifics: [raadslid]
references: ["interpellatie {number} van {date}"]
question: { labels: ["Punt {labels}"], openings: [], closings: [] }
answer:
  head: []
  labels: ["Repliek op punt|punten {labels}"]
  within: []
  openings: ["Repliek van {minister} op {answered}"]
  postponed: [komt later]
  referring: []
`;

const TEXT = `Gemeenteraad van Verzonnen-Stad
Interpellatie 12 op 3 april 2023
door raadslid An Proef
voor schepen Piet Fictief

Verzonnen bankjes

Zie interpellatie 9 van 2 mei 2022.

Punt 1
Hoeveel bankjes zijn er?
Raadsbrief 4
Punt 2
Wie poetst ze?

Repliek op punten 1 en 2
Dat komt later.
`;

describe('a house of one’s own', () => {
  it('is recognised by its intake.yaml in the workspace', async () => {
    const { workspace, at, root } = testWorkspace({
      'vraag.txt': TEXT,
      'templates/houses/verzonnen-stad/intake.yaml': INTAKE,
    });
    const found = await parseQuestion(nodeIo, workspace, { path: at('vraag.txt'), language: 'nl' });
    expect(found).toMatchObject({
      house: 'verzonnen-stad',
      number: '12',
      date: '2023-04-03',
      authors: ['An Proef'],
      addressees: [{ name: null, title: 'schepen Piet Fictief' }],
      title: 'Verzonnen bankjes',
      follows: [{ number: '9', date: '2022-05-02' }],
      answer: { kind: 'postponed', items: [{ ids: ['1', '2'], text: 'Dat komt later.' }] },
      problems: [],
    });
    expect(outline(found.items)).toEqual(['1  Hoeveel bankjes zijn er?', '2  Wie poetst ze?']);
    expect(readdirSync(root).sort()).toEqual(['templates', 'vraag.txt']);
  });

  it('hears of mistakes in it, at their place', async () => {
    const { workspace, at } = testWorkspace({
      'vraag.txt': TEXT,
      'templates/houses/verzonnen-stad/intake.yaml': INTAKE.replace('{authors}', '{auteurs}').replace(
        'marks:',
        'merken:',
      ),
    });
    const { problems, items } = await parseQuestion(nodeIo, workspace, {
      path: at('vraag.txt'),
      language: 'nl',
    });
    const file = 'templates/houses/verzonnen-stad/intake.yaml';
    expect(problems.map(({ code, place }) => [code, place.file, place.line])).toEqual([
      ['key-missing', file, 1],
      ['key-unknown', file, 2],
    ]);
    expect(items).toEqual([]);
    const report = new Report();
    parseIntake({ file, text: INTAKE.replace('{authors}', '{auteurs}') }, 'verzonnen-stad', report);
    expect(report.problems.map(({ code, place }) => [code, place.line])).toEqual([['intake-slot', 6]]);
  });

  it('is not needed to read the items', () => {
    const { house, items, problems } = parseText('Over bankjes\n\n1. Hoeveel zijn er?\n2. Waar?\n');
    expect(house).toBeNull();
    expect(outline(items)).toEqual(['1  Hoeveel zijn er?', '2  Waar?']);
    expect(problems.map(({ code }) => code)).toEqual(['question-house-unknown', 'question-incomplete']);
  });
});

describe('the houses that come with the program', () => {
  it('have forms that are read', () => {
    const folder = path.join(REPOSITORY, 'templates', 'houses');
    const files = readdirSync(folder).filter((house) =>
      readdirSync(path.join(folder, house)).includes('intake.yaml'),
    );
    expect(intakes.map(({ id }) => id)).toEqual(files);
  });

  it('are not taken for each other', () => {
    const counts = ['vlaams-parlement', 'tweede-kamer'].map((house) => {
      const texts = path.join(REPOSITORY, 'test', 'question', 'texts');
      const own = readdirSync(texts).filter(
        (file) => file.endsWith('.txt') && file.startsWith('tk-') === (house === 'tweede-kamer'),
      );
      return own.filter((file) => parseText(readFileSync(path.join(texts, file), 'utf8')).house !== house);
    });
    expect(counts).toEqual([[], []]);
  });
});

describe('what is found', () => {
  const texts = path.join(REPOSITORY, 'test', 'question', 'texts');
  // What these do not say, a person fills in.
  const incomplete = ['tk-uitstel.txt', 'tk-groepen.txt', 'verwijzend.txt', 'vraag-herhaald.txt'];
  const whole = readdirSync(texts).filter((file) => file.endsWith('.txt') && !incomplete.includes(file));

  it.each(whole)('fits question.yaml: %s', (file) => {
    const report = new Report();
    const text = stringify(parseText(readFileSync(path.join(texts, file), 'utf8')));
    expect(parseQuestionFile({ file: 'question.yaml', text }, report)?.value.items.length).toBeGreaterThan(0);
    expect(report.problems).toEqual([]);
  });
});

describe('repliek parse', () => {
  const file = path.join('test', 'question', 'texts', 'gezamenlijk.txt');

  it('shows an outline', async () => {
    const { exit, out, err } = await runCommand(['parse', file], REPOSITORY);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toBe(`${file}
  titel:        Treinen - Fictieve stations
  parlement:    vlaams-parlement
  vraag:        nr. 20, 2021-05-03
  van:          AN PROEF
  aan:          BART VERZINSEL, VLAAMS MINISTER VAN VERZONNEN ZAKEN
  vragen:
    1  Hoeveel stations zijn er?
      a  Per provincie?
      b  Per lijn?
      c  Per gemeente?
    2  Wat kost een station?
    3  Wie bouwt ze?
    4  Wanneer is alles klaar?
  antwoord:     antwoord, BART VERZINSEL
    vooraf: Vooraf wil ik zeggen dat stations belangrijk zijn.
    1a, 1b: Er zijn 12 stations.
    1c: Dat weten we niet.
    2, 3: De kosten zijn 12 miljoen. De volgende bedrijven bouwen: a) Bouw NV b) Beton BV
    4: In 2030.
  Alles is in orde.
`);
  });

  it('speaks English', async () => {
    const { out } = await runCommand(
      ['parse', path.join('test', 'question', 'texts', 'voorlopig.txt'), '--lang', 'en'],
      REPOSITORY,
    );
    expect(out).toContain('  answer:       postponed');
    expect(out).toContain('Warning: The question has no numbers: the text was read as one item.');
  });

  it('has the keys of its form, in their order', async () => {
    const { out } = await runCommand(['parse', file, '--json'], REPOSITORY);
    const parsed: Readonly<Record<string, unknown>> = JSON.parse(out);
    expect(Object.keys(parsed).join(' ')).toBe(
      'house session number date authors addressees title context items follows answer problems',
    );
  });

  it('says what is wrong, and how', async () => {
    expect(await runCommand(['parse'], REPOSITORY)).toMatchObject({ exit: 2, out: '' });
    const { exit, out } = await runCommand(['parse', 'nergens.txt'], REPOSITORY);
    expect(exit).toBe(1);
    expect(out).toContain('Fout: Er is geen bestand nergens.txt.');
  });
});
