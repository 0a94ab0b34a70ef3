import { describe, expect, it } from 'vitest';
import { dossierWith, FILES, FOLDER, open, questionWith } from '../support/dossiers.ts';

describe('people', () => {
  const asked = (
    question: Readonly<Record<string, string>>,
    dossier: Readonly<Record<string, string>> = {},
  ) =>
    open({
      [`${FOLDER}/question.yaml`]: questionWith(question),
      [`${FOLDER}/dossier.yaml`]: dossierWith(dossier),
    });

  it('are keys of people.yaml, or names as printed', () => {
    const { dossier, problems } = asked({
      authors: 'authors: [ jan-verzonnen, An De Ridder, { name: Piet Bedacht, title: null } ]',
    });
    expect(problems).toEqual([]);
    expect(dossier?.question.authors).toEqual(['Jan Verzonnen', 'An De Ridder', 'Piet Bedacht']);
  });

  it('that look like keys have to be there', () => {
    expect(asked({ authors: 'authors: [ jan-verzonen ]' }).problems).toMatchObject([
      {
        code: 'person-unknown',
        message: expect.stringContaining('Vraagsteller “jan-verzonen”'),
        hint: expect.stringContaining('jan-verzonnen'),
      },
    ]);
    expect(asked({ addressees: 'addressees: [ nele-fictif ]' }, { minister: '' }).codes).toEqual([
      'person-unknown question.yaml:7:15',
    ]);
  });

  it.each([
    ['2019-10-01', 'warning'],
    ['2019-10-02', undefined],
    ['2024-09-30', undefined],
    ['2024-10-01', 'warning'],
  ])('that are ministers are in office from the first to the last day: %s', (date, severity) => {
    const { problems } = asked({ date: `date: ${date}` });
    expect(problems.map((problem) => [problem.code, problem.severity])).toEqual(
      severity === undefined ? [] : [['minister-not-in-office', severity]],
    );
  });

  it('without a last day are in office until today', () => {
    const people = FILES['data/people.yaml'].replace(', until: 2024-09-30', '');
    const { problems } = open({
      'data/people.yaml': people,
      [`${FOLDER}/question.yaml`]: questionWith({ date: 'date: 2120-01-01' }),
    });
    expect(problems).toEqual([]);
  });

  it('and agencies have a short name of their own, or their whole name', () => {
    const people = FILES['data/people.yaml'].replace(', short: FD', '');
    expect(open({ 'data/people.yaml': people }).dossier?.agencies.get('fictief')).toEqual({
      name: 'Fictieve dienst',
      short: 'Fictieve dienst',
    });
  });

  it('with mistakes in their entries are each reported, with line and column', () => {
    const { codes } = open({
      'data/people.yaml': [
        'ministers:',
        '  Nele Fictief: { name: Nele Fictief, function: x, from: 2019-10-02 }',
        '  nele-fictief: { name: Nele Fictief, function: "", from: 02/10/2019, till: 2024-09-30 }',
        '  __proto__: { name: x, function: x, from: 2019-10-02 }',
        'members: [ jan-verzonnen ]',
        'personen: {}',
      ].join('\n'),
    });
    expect(codes.filter((code) => code.includes('people.yaml')).sort()).toEqual([
      'key-unknown people.yaml:3:71',
      'key-unknown people.yaml:6:1',
      'value-type people.yaml:2:3',
      'value-type people.yaml:3:49',
      'value-type people.yaml:3:59',
      'value-type people.yaml:4:3',
      'value-type people.yaml:5:10',
    ]);
  });
});
