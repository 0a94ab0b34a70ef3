/** Every problem that the files of a dossier can have, at its place and with what to do about it. */
import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../src/document/compose.ts';
import { dossiers } from '../../src/messages/nl/dossiers.ts';
import { Report } from '../../src/messages/report.ts';
import { DOSSIER, dossierWith, FILES, FOLDER, HOUSE, open, questionWith } from '../support/dossiers.ts';

type Code = keyof typeof dossiers;

interface Case {
  readonly files: Readonly<Record<string, string | undefined>>;
  readonly id?: string;
  /** `file:line:column` as `open` gives it. */
  readonly place: string;
  readonly message: string;
  readonly hint: string;
  /** Codes of other problems that follow from the same mistake. */
  readonly besides?: readonly string[];
}

const dossier = (lines: Readonly<Record<string, string>>) => ({
  [`${FOLDER}/dossier.yaml`]: dossierWith(lines),
});
const question = (lines: Readonly<Record<string, string>>) => ({
  [`${FOLDER}/question.yaml`]: questionWith(lines),
});
const house = (from: string, to: string) => ({
  'templates/houses/vlaams-parlement/house.yaml': HOUSE.replace(from, to),
});
const lineOf = (text: string) => HOUSE.slice(0, HOUSE.indexOf(text)).split('\n').length;

/** Those of what is written and of a whole build are reached in test/output and test/cases. */
type OfBuild = 'output-edited' | 'output-locked' | 'output-failed' | 'accepted-unused';

const CASES: { readonly [K in Exclude<Code, OfBuild>]: Case } = {
  'item-double': {
    files: question({
      items: 'items:\n  - { label: 1 }\n  - { label: 2, items: [ { label: a }, { id: 1 } ] }',
    }),
    place: 'question.yaml:7:40',
    message: 'Deelvraag 1 staat twee keer',
    hint: 'eigen nummer of letter',
  },
  'dossier-id': {
    files: {},
    id: '../2021-7',
    place: '',
    message: '“../2021-7” kan geen dossier zijn',
    hint: 'data/dossiers',
  },
  'dossier-unknown': {
    files: {},
    id: '2021-8',
    place: '',
    message: 'Er is geen dossier “2021-8”',
    hint: `Bedoelde u “${DOSSIER}”?`,
  },
  'house-unknown': {
    files: dossier({ house: 'house: vlaams-parlment' }),
    place: 'dossier.yaml:1:8',
    message: 'geen huisstijl “vlaams-parlment”',
    hint: 'Bedoelde u “vlaams-parlement”?',
  },
  'house-missing': {
    files: dossier({ house: '' }),
    place: 'dossier.yaml',
    message: 'voor welk parlement',
    hint: '“house: vlaams-parlement”',
  },
  'house-differs': {
    files: question({ house: 'house: kamer' }),
    place: 'dossier.yaml:1:8',
    message: 'dossier.yaml noemt het huis “vlaams-parlement”, question.yaml “kamer”',
    hint: 'maak ze gelijk',
  },
  'house-placeholder': {
    files: house('caption: "Tabel {number}: {title}"', 'caption: "Tabel {number}: {title} {jaar}"'),
    place: `house.yaml:${lineOf('caption: "Tabel')}:12`,
    message: '“{jaar}”',
    hint: 'Bekend zijn: number, title.',
  },
  'house-placeholder-missing': {
    files: house('percent: "{n}%"', 'percent: "%"'),
    place: `house.yaml:${lineOf('percent: "{n}%"')}:12`,
    message: 'In “percent” van de huisstijl ontbreekt “{n}”',
    hint: 'Zet {n} op de plaats',
  },
  'house-sheet-double': {
    files: house('notes: Noten\n    sources: Bronnen', 'notes: Noten\n    sources: noten'),
    place: `house.yaml:${lineOf('sources: Bronnen')}:14`,
    message: '“noten”',
    hint: 'eigen naam',
  },
  'minister-missing': {
    files: dossier({ minister: '' }),
    place: 'dossier.yaml',
    message: 'welke minister antwoordt',
    hint: '“minister: bart-somers”',
  },
  'person-unknown': {
    files: dossier({ minister: 'minister: nele-fictif' }),
    place: 'dossier.yaml:2:11',
    message: 'Minister “nele-fictif” staat niet in data/people.yaml',
    hint: 'Bedoelde u “nele-fictief”?',
  },
  'minister-not-in-office': {
    files: question({ date: 'date: 2019-10-01' }),
    place: 'dossier.yaml:2:11',
    message:
      'Nele Fictief was op 1 oktober 2019, de dag van de vraag, geen minister: in data/people.yaml staat van 2 oktober 2019 tot en met 30 september 2024.',
    hint: 'de juiste minister',
  },
  'period-order': {
    files: dossier({ period: 'period: { from: 2020, to: 2019 }' }),
    place: 'dossier.yaml:3:9',
    message: 'van 2020 tot 2019',
    hint: 'het eerste jaar bij “from”',
  },
  'facts-unknown': {
    files: dossier({ facts: 'facts: [depots]' }),
    place: 'dossier.yaml:4:9',
    message: 'geen feiten “depots”',
    hint: 'Bedoelde u “depot”?',
  },
  'fact-key': {
    files: { 'data/facts/depot.yaml': 'bikes.count: 7\nBikes.Total: 8\n' },
    place: 'depot.yaml:2:1',
    message: '“Bikes.Total” kan geen naam van een feit zijn',
    hint: 'survey.invited',
  },
  'fact-prefix': {
    files: { 'data/facts/depot.yaml': 'bikes.count: 7\nbikes: 8\n' },
    place: 'depot.yaml:2:1',
    message: '“bikes” kan geen feit zijn naast “bikes.count”',
    hint: 'een andere naam',
  },
  'table-spec-unknown': {
    files: dossier({ tables: 'tables:\n  per-depot: { use: lones }' }),
    place: 'dossier.yaml:6:21',
    message: 'geen tabelbeschrijving “lones”',
    hint: 'Bedoelde u “loans”?',
  },
};

describe('a problem of a dossier', () => {
  it.each(Object.entries(CASES))('%s', (code, { files, id, place, message, hint, besides = [] }) => {
    const { problems, codes } = open(files, id);
    expect(codes.filter((one) => one.startsWith(`${code} `) || one === code)).toEqual([
      `${code} ${place}`.trim(),
    ]);
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code, ...besides]));
    const problem = problems.find((one) => one.code === code);
    expect(problem?.message).toContain(message);
    expect(problem?.hint).toContain(hint);
  });

  it('has a case above', () => {
    const elsewhere = [
      'output-edited',
      'output-locked',
      'output-failed',
      'accepted-unused',
    ] satisfies OfBuild[];
    expect([...Object.keys(CASES), ...elsewhere].sort()).toEqual(Object.keys(dossiers).sort());
  });

  it('is found in the head of the answer too, when the document is put together', () => {
    const { dossier: opened } = open(
      house('"ANTWOORD"', '"ANTWOORD {question.nummer} {minister.name:lower}"'),
    );
    if (opened === undefined) throw new Error('not opened');
    const report = new Report();
    const head = { dossier: opened.id, minister: opened.minister, question: opened.question };
    const body = { introduction: [], items: [], tables: [] };
    composeDocument(head, body, opened.house, [], opened.housePlace, report);
    expect(report.problems).toMatchObject([
      { code: 'house-placeholder', hint: expect.stringContaining('“question.number”') },
      { code: 'house-placeholder', message: expect.stringContaining('minister.name:lower') },
    ]);
    expect(report.problems[0]?.place.file).toBe('templates/houses/vlaams-parlement/house.yaml');
  });
});

describe('all problems of all files', () => {
  it('are found in one run', () => {
    const { codes } = open({
      [`${FOLDER}/dossier.yaml`]: dossierWith({
        facts: 'facts: [depot, weg]',
        colour: 'colour: rood',
        period: 'period: { from: 2020 }',
      }),
      [`${FOLDER}/question.yaml`]: questionWith({ number: 'nummer: 7', authors: 'authors: [jan-verzonen]' }),
      [`${FOLDER}/answer.md.hbs`]: undefined,
      'data/people.yaml': FILES['data/people.yaml'].replace('short: FD', 'shrt: FD'),
      'data/facts/depot.yaml': 'bikes.count: { valeu: 7 }\n',
      'templates/tables/loans.yaml': 'title: [',
    });
    expect(codes.map((code) => code.replace(/:\d+$/, '')).sort()).toEqual(
      [
        'facts-unknown dossier.yaml:4',
        'key-unknown dossier.yaml:7',
        'key-missing dossier.yaml:3',
        'key-missing question.yaml:1',
        'key-unknown question.yaml:1',
        'person-unknown question.yaml:3',
        'file-missing answer.md.hbs',
        'key-unknown people.yaml:4',
        'key-missing depot.yaml:1',
        'key-unknown depot.yaml:1',
        'yaml-syntax loans.yaml:1',
      ].sort(),
    );
  });

  it('say which file is missing', () => {
    for (const file of ['dossier.yaml', 'question.yaml', 'answer.md.hbs']) {
      expect(open({ [`${FOLDER}/${file}`]: undefined }).codes).toEqual([`file-missing ${file}`]);
    }
    expect(open({ 'data/people.yaml': undefined }).codes).toEqual(['file-missing people.yaml']);
  });
});
