import { describe, expect, it } from 'vitest';
import { Report } from '../../src/messages/report.ts';

const missing = (report: Report, path: string) => report.add('file-missing', { path }, { file: path });

describe('a report', () => {
  it('keeps problems in the order in which they were met, with code, place and what to do', () => {
    const report = new Report('nl');
    missing(report, 'b.yaml');
    missing(report, 'a.yaml');
    expect(report.problems).toMatchObject([
      {
        code: 'file-missing',
        severity: 'error',
        place: { file: 'b.yaml' },
        message: 'Er is geen bestand b.yaml.',
      },
      { code: 'file-missing', severity: 'error', place: { file: 'a.yaml' } },
    ]);
    expect(report.problems[0]?.hint).toMatch(/\.$/);
  });

  it('counts the same problem at the same place once, at another place twice', () => {
    const report = new Report('nl');
    missing(report, 'a.yaml');
    missing(report, 'a.yaml');
    report.add('file-missing', { path: 'a.yaml' }, { file: 'dossier.yaml', line: 3 });
    expect(report.problems).toHaveLength(2);
  });

  it('has errors, unless all that it holds are warnings', () => {
    const report = new Report('nl');
    expect(report.hasErrors).toBe(false);
    report.add('accepted-unused', { code: 'total-mismatch', table: 'atlas' });
    expect(report.problems[0]?.severity).toBe('warning');
    expect(report.hasErrors).toBe(false);
    missing(report, 'a.yaml');
    expect(report.hasErrors).toBe(true);
  });

  it('takes another severity where the stage says so', () => {
    const report = new Report('nl');
    report.add('file-missing', { path: 'a' }, {}, 'note');
    expect(report.problems[0]?.severity).toBe('note');
    expect(report.hasErrors).toBe(false);
  });

  it('speaks the language of the reader', () => {
    const report = new Report('en');
    missing(report, 'a.yaml');
    expect(report.problems[0]?.message).toBe('There is no file a.yaml.');
  });

  it('says nothing of a hint where there is none', () => {
    const report = new Report('nl');
    report.add('total-mismatch', {
      agency: 'Atlas',
      part: ['2019'],
      measure: 'Aantal vormingen',
      published: { digits: 268n, scale: 0 },
      computed: { digits: 270n, scale: 0 },
      in: 'antwoord nr. 321',
      accepted: true,
      untold: false,
    });
    expect(Object.keys(report.problems[0] ?? {})).not.toContain('hint');
  });
});
