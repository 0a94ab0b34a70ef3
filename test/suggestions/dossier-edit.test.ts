import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withTables } from '../../src/suggestions/dossier-edit.ts';

const TABLE = { use: 'trainings-by-year', source: 'agii/trainings' };

describe('tables that are added to dossier.yaml', () => {
  it('come behind those that are there, with remarks and order as they were', () => {
    const text = `# van ons
house: vlaams-parlement   # het huis
tables:
    # de eerste
    per-year:
        use: trainings-by-year
        source: agii/trainings   # gekozen

# wat uitgelegd is
accepted: []
`;
    expect(withTables(text, new Map([['new', TABLE]]), undefined)).toBe(
      text.replace(
        '   # gekozen\n',
        '   # gekozen\n    new:\n      use: trainings-by-year\n      source: agii/trainings\n',
      ),
    );
  });

  it('make the first block of tables, and the period', () => {
    expect(withTables('house: a\nminister: b', new Map([['new', TABLE]]), { from: 2016, to: 2020 })).toBe(
      'house: a\nminister: b\nperiod: { from: 2016, to: 2020 }\ntables:\n  new:\n    use: trainings-by-year\n    source: agii/trainings\n',
    );
  });

  it.each([
    'house: a\ntables: { one: { use: x } } # alles\n',
    'house: a\ntables: {}\n',
    'house: a\ntables:\n',
    'tables:\n  one:\n    notes: |\n      een\n      twee\n\nhouse: a\n',
    'tables:\n  one:\n    notes: |\n      een\n      twee\n\n\n',
    '{ house: a }\n',
  ])('fit into any form of the file: %j', (text) => {
    const after = withTables(text, new Map([['new', TABLE]]), undefined);
    const before: unknown = parse(text);
    const old = typeof before === 'object' && before !== null && 'tables' in before ? before.tables : null;
    expect(parse(after)).toEqual({
      ...(typeof before === 'object' ? before : {}),
      tables: { ...(typeof old === 'object' ? old : {}), new: TABLE },
    });
    if (text.includes('#')) expect(after).toContain('# alles');
  });

  it('change nothing else, whatever tables there are', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z]$/);
    const tables = fc.dictionary(name, fc.record({ use: name, source: fc.constant('a/b') }), { maxKeys: 4 });
    fc.assert(
      fc.property(tables, fc.boolean(), (known, behind) => {
        const own = Object.entries(known).filter(([id]) => id !== 'new');
        const lines = own.map(
          ([id, { use, source }]) => `  "${id}":\n    use: "${use}"\n    source: ${source}\n`,
        );
        const text = `house: "a"\n${own.length === 0 ? '' : `tables:\n${lines.join('')}`}${behind ? 'facts: []\n' : ''}`;
        const after = withTables(text, new Map([['new', TABLE]]), undefined);
        expect(parse(after)).toEqual({
          house: 'a',
          ...(behind ? { facts: [] } : {}),
          tables: { ...Object.fromEntries(own), new: TABLE },
        });
        for (const line of lines) expect(after).toContain(line);
      }),
    );
  });
});
