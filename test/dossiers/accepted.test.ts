import { describe, expect, it } from 'vitest';
import { parseDossierFile } from '../../src/dossiers/dossier-file.ts';
import { Report } from '../../src/messages/report.ts';

function read(entry: string) {
  const report = new Report('nl');
  const text = `house: vlaams-parlement\naccepted:\n  - ${entry}\n`;
  const file = parseDossierFile({ file: 'dossier.yaml', text }, report);
  return {
    accepted: file?.value.accepted ?? [],
    codes: report.problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`),
  };
}

describe('accepted in dossier.yaml', () => {
  it.each([
    '{ code: total-mismatch, table: a, because: x }',
    '{ code: deviation, table: a, because: x }',
    '{ code: deviation, table: a, where: { year: 2019, region: Limburg }, measure: m, because: x }',
    '{ code: deviation, fact: agii survey.invited, because: x }',
  ])('may be %s', (entry) => {
    const { accepted, codes } = read(entry);
    expect([accepted.length, codes]).toEqual([1, []]);
  });

  it.each([
    ['{ code: total-mismatch, table: a, where: { year: 2019 }, because: x }', 'key-unknown 3:39'],
    ['{ code: total-mismatch, fact: agii a, because: x }', 'key-unknown 3:29'],
    ['{ code: deviation, table: a, fact: agii a, because: x }', 'key-unknown 3:24'],
    ['{ code: deviation, because: x }', 'key-missing 3:5'],
    ['{ code: afwijking, table: a, because: x }', 'value-unknown 3:13'],
    ['{ code: deviation, table: a }', 'key-missing 3:5'],
  ])('may not be %s', (entry, problem) => {
    const { accepted, codes } = read(entry);
    expect(codes).toContain(problem);
    expect(accepted).toEqual([]);
  });
});
