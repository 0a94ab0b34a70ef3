import { describe, expect, it } from 'vitest';
import { draft, draftText } from '../support/draft.ts';

const whole = (first: string) => `# 1\n${first}\n\n# 2a\nTekst.\n\n# 2b\nTekst.\n`;
const firstItem = (markdown: string, passages = {}) =>
  draftText(whole(markdown), passages).split('<2. a)>')[0]?.replace('<1.>\n', '').trimEnd();

describe('items', () => {
  it('labels a number with its first letter, then letters alone', () => {
    expect(draftText('# 1\nEen.\n# 2a\nTwee.\n# 2b\nDrie.\n')).toBe(
      '<1.>\nEen.\n<2. a)>\nTwee.\n<b)>\nDrie.',
    );
  });

  it('lets a stem have an answer of its own', () => {
    expect(draftText('# 1\nEen.\n# 2\nVooraf.\n# 2a\nTwee.\n# 2b\nDrie.')).toContain(
      '<2.>\nVooraf.\n<a)>\nTwee.',
    );
  });

  it('answers several items as one', () => {
    expect(draftText('# 1-2\nSamen.')).toBe('<1. tot 2.>\nSamen.');
    expect(draftText('# 1\nEen.\n# 2a-b\nSamen.')).toBe('<1.>\nEen.\n<2. a) tot b)>\nSamen.');
    expect(draftText('# 1, 2b\nSamen.\n')).toContain('<1. en 2. b)>');
  });

  it('keeps what stands before the first heading as an introduction', () => {
    expect(draftText(`Vooraf.\n\n${whole('Een.')}`)).toMatch(/^Vooraf\.\n<1\.>/);
  });

  it('reports headings that fit no item, come twice, are empty or out of order', () => {
    const { codes, problems } = draft('# 3\nX\n# 2a\nA\n# 1\nB\n# 1\nC\n# 2b\n');
    expect(codes).toEqual([
      'item-unknown answer.md.hbs:1:1',
      'item-order answer.md.hbs:5:1',
      'item-twice answer.md.hbs:7:1',
      'item-empty answer.md.hbs:9:1',
    ]);
    expect(problems[0]?.hint).toContain('Bekend zijn: 1, 2, 2a, 2b');
  });
});

describe('values', () => {
  it('arrive letter for letter and are never read as Markdown', () => {
    expect(firstItem('{{fact "fietspunt" "slogan"}}')).toBe('2023. Dat was *alles* [x](y) 10:30 <b>');
    expect(firstItem('- {{facts.fietspunt.slogan}}')).toBe('-\n  2023. Dat was *alles* [x](y) 10:30 <b>');
  });

  it('leave private-use characters of the author alone', () => {
    expect(firstItem('a\uE000 1\uE001 b\uE002c\uE003')).toBe('a\uE000 1\uE001 b\uE002c\uE003');
  });

  it('take the place of Markdown around them', () => {
    expect(firstItem('**{{figure "loans" depot="Gent"}}** en *{{period}}*')).toBe('*1.200* en *2019-2022*');
  });
});

describe('helpers', () => {
  it.each([
    ['{{figure "loans" depot="Leuven" season="zomer"}}', '45'],
    ['{{figure "loans"}}', '1.545'],
    ['{{change "loans" from="lente" to="zomer"}}', 'een daling met 97%'],
    ['{{change "loans" from="Leuven" to="Gent" as="number"}}', 'een stijging met 855'],
    ['{{change "loans" depot="Leuven" from="lente" to="zomer" form="bare" decimals=1}}', '-85,0%'],
    ['{{change "loans" from="lente" to="lente"}}', 'geen verandering'],
    ['{{change "many" from="lente" to="zomer"}}', 'een stijging met 0,3%'],
    ['{{fact "fietspunt" "price.day"}} of {{fact "fietspunt" "price.week"}}', '12,50 euro of 40,00 euro'],
    ['{{fact "fietspunt" "price.week"}}', '40 euro'],
    ['{{list "fietspunt" "kinds" inline=true}}', 'plooifiets, bakfiets en tandem'],
    ['{{date (fact "fietspunt" "opened")}}', '1 april 2019'],
    ['{{date question.date form="short"}}', '02/05/2023'],
    ['{{year "first"}} {{year "last"}} {{year "previous"}}', '2019 2022 2021'],
    ['{{number 1234567.891 decimals=2}}', '1.234.567,89'],
    ['{{money 25}} {{money 25.5}} {{percent 94}}', '25 euro 25,50 euro 94%'],
    ['{{question.author}}; {{minister.name}}', 'An Voorbeeld en Jan Test; Mia Minister'],
    ['{{lookup agencies "fietspunt" "short"}}', 'FP'],
    ['{{#if (gt (figure "loans" depot="Gent") 1000)}}veel{{else}}weinig{{/if}}', 'veel'],
    [
      '{{#each facts.fietspunt.kinds}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}',
      'plooifiets, bakfiets, tandem',
    ],
    [
      '{{#each tables.loans.rows as |row|}}{{row.label}} {{row.cells.[0]}} {{/each}}',
      'Gent 1.200 Leuven 300 Totaal 1.500 ',
    ],
    ['Zie {{ref "loans"}}.\n\n{{table "loans"}}', 'Zie tabel 1.\n[loans]'],
    ['{{annex "loans"}}\n\n{{table "loans"}}', 'tabel 1 in de bijlage\n[loans]'],
    ['Zie {{chart "loans"}}.\n\n{{table "loans"}}', 'Zie grafiek 1.\n[loans]'],
  ])('%s', (template, text) => {
    expect(firstItem(template)).toBe(text.trimEnd());
  });

  it('refers to no chart of a table that has none', () => {
    const { codes } = draft('# 1\n{{chart "many"}} {{chart "lons"}}\n\n# 2a, 2b\nJa.');
    expect(codes).toEqual(['chart-missing answer.md.hbs:2:1', 'table-unknown answer.md.hbs:2:18']);
  });

  it('puts a list under the bullet that announces it', () => {
    expect(firstItem('- Soorten:\n  {{list "fietspunt" "kinds" end=";" last="."}}')).toBe(
      '-\n  Soorten:\n  -\n    plooifiets;\n  -\n    bakfiets;\n  -\n    tandem.',
    );
  });
});

describe('passages', () => {
  const passage = (parameters: string, body: string) =>
    `---\ndescription: Test\nparameters:\n${parameters}\n---\n${body}`;

  it('take parameters with defaults', () => {
    const passages = {
      telling: passage(
        '  table: { type: table, required: true }\n  what: { default: uitleningen }',
        'Er waren {{figure table}} {{what}}.{{#if note}} {{note}}{{/if}}'.replace(/\{\{#if note.*/, ''),
      ),
    };
    expect(firstItem('{{> telling table="loans"}}', passages)).toBe('Er waren 1.545 uitleningen.');
    expect(firstItem('{{> telling table="loans" what="ritten"}}', passages)).toBe('Er waren 1.545 ritten.');
  });

  it('do not see the names around the call', () => {
    const passages = { binnen: passage('  a: { required: true }', '{{a}} {{this.label}}') };
    const { codes } = draft(whole('{{#each tables.loans.rows}}{{> binnen a="x"}}{{/each}}'), passages);
    expect(codes).toEqual(['name-unknown passages/binnen.md.hbs:6:9']);
  });

  it('keep the indent of a list', () => {
    const passages = { lijst: passage('  x: { default: "1" }', 'Regel een.\n\n- punt\n') };
    expect(firstItem('- A\n\n  {{> lijst}}\n- B', passages)).toBe(
      '-\n  A\n  Regel een.\n  -\n    punt\n-\n  B',
    );
  });

  it('that include themselves are refused, the way round named', () => {
    const passages = { a: passage('  x: {}', '{{> b}}'), b: passage('  x: {}', 'B {{> a}} {{> b}}') };
    const { codes, problems } = draft(whole('{{> a}}'), passages);
    expect(codes).toEqual(['passage-circle passages/b.md.hbs:6:3', 'passage-circle passages/b.md.hbs:6:11']);
    expect(problems[0]?.message).toContain('a → b → a');
  });

  it('that double at every step are refused before they fill the memory', () => {
    const passages = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [
        `p${n}`,
        passage('  x: {}', n === 39 ? 'x' : `{{> p${n + 1}}} {{> p${n + 1}}}`),
      ]),
    );
    expect(draft(whole('{{> p0}}'), passages).problems.map(({ code }) => code)).toEqual([
      'template-too-large',
    ]);
  });

  it('report missing, unknown and wrong parameters and missing front matter', () => {
    const passages = {
      p: passage('  table: { type: table, required: true }\n  n: { type: number }', '{{table table}}'),
      q: 'zonder beschrijving',
    };
    const { codes } = draft(
      whole('{{> p tabel="loans"}}\n{{> p table="lones" n="veel"}}\n\n{{> q}}'),
      passages,
    );
    expect(codes).toEqual([
      'passage-parameter-unknown answer.md.hbs:2:7',
      'passage-parameter-missing answer.md.hbs:2:1',
      'table-unknown answer.md.hbs:3:1',
      'passage-parameter-type answer.md.hbs:3:1',
      'table-unknown passages/p.md.hbs:7:1',
      'passage-front-matter passages/q.md.hbs:1:1',
    ]);
  });
});

describe('mistakes', () => {
  it.each([
    ['{{question.titel}}', 'name-unknown answer.md.hbs:2:3', 'title'],
    ['{{#if question.titel}}x{{/if}}', 'name-unknown answer.md.hbs:2:7', 'title'],
    ['{{#if false}}{{question.titel}}{{/if}}', 'name-unknown answer.md.hbs:2:16', 'title'],
    ['{{#each facts.fietspunt.soorten}}x{{/each}}', 'name-unknown answer.md.hbs:2:9', 'opened'],
    ['{{#each tables.loans.rows}}{{lable}}{{/each}}', 'name-unknown answer.md.hbs:2:30', 'label'],
    ['{{date question.dat}}', 'name-unknown answer.md.hbs:2:8', 'date'],
    ['{{figuur "loans"}}', 'helper-unknown answer.md.hbs:2:1', 'figure'],
    ['{{figure "lones"}}', 'table-unknown answer.md.hbs:2:1', 'loans'],
    ['{{#if false}}{{figure "lones"}}{{/if}}', 'table-unknown answer.md.hbs:2:14', 'loans'],
    ['{{figure "loans" depot="Gnet"}}', 'figure-member answer.md.hbs:2:1', 'Gent'],
    ['{{figure "loans" dept="Gent"}}', 'figure-dimension answer.md.hbs:2:1', 'depot'],
    ['{{change "loans" from="lente" to="herfst"}}', 'figure-member answer.md.hbs:2:1', 'lente'],
    ['{{change "loans" depot="Gent" season="zomer" from="zomer" to="lente"}}', undefined, ''],
    ['{{fact "fietspunt" "price.dag"}}', 'fact-unknown answer.md.hbs:2:1', 'price.day'],
    ['{{fact "fietspint" "price.day"}}', 'fact-set-unknown answer.md.hbs:2:1', 'fietspunt'],
    ['{{fact "fietspunt" "kinds"}}', 'fact-not-text answer.md.hbs:2:1', 'list'],
    ['{{facts.fietspunt.kinds}}', 'value-not-text answer.md.hbs:2:1', 'list'],
    ['{{> tellen}}', 'passage-unknown answer.md.hbs:2:1', 'Er is er nog geen'],
    ['{{year "laatste"}}', 'helper-option-value answer.md.hbs:2:1', 'last'],
    ['{{date "31/12/2020"}}', 'date-wrong answer.md.hbs:2:1', '2021-06-10'],
    ['{{table}}', 'helper-arguments answer.md.hbs:2:1', 'table'],
    ['{{table "loans" wide=true}}', 'helper-option answer.md.hbs:2:17', 'wide'],
    ['{{#iff x}}{{/iff}}', 'block-unknown answer.md.hbs:2:1', 'if'],
    ['{{#if question.title}}x', 'template-syntax answer.md.hbs:2:1', '{{/if}}'],
    ['x {{figure "loans"', 'template-syntax answer.md.hbs:2:3', '}}'],
    ['> citaat', 'markdown-unsupported answer.md.hbs:2:1', 'alinea'],
    ['tekst\n\n| a | b |\n|---|---|\n| 1 | 2 |', 'markdown-unsupported answer.md.hbs:4:1', 'table'],
    ['![x](https://x.be/y.png)', 'markdown-unsupported answer.md.hbs:2:1', 'alinea'],
    ['[x](javascript:alert(1))', 'link-target answer.md.hbs:2:1', 'adres'],
    ['**{{table "loans"}}**', 'block-in-words answer.md.hbs:2:3', 'eigen regel'],
    ['#### Diep', 'heading-skipped answer.md.hbs:2:1', '##'],
  ])('%s', (template, code, hint) => {
    const { codes, problems } = draft(whole(template));
    if (code === undefined) return;
    expect(codes).toEqual([code]);
    expect(`${problems[0]?.message} ${problems[0]?.hint}`).toContain(hint);
  });

  it('are all found in one run, each on its line behind any line end', () => {
    const text =
      '# 1\r\n{{question.titel}}\r\n\r\n{{#if facts.fietspunt.x}}\r\nja\r\n{{/if}}\r\n\r\n{{figuur 1}}\r\n';
    const { codes } = draft(text.replaceAll('\r\n', '\n'));
    expect(codes).toEqual([
      'name-unknown answer.md.hbs:2:3',
      'name-unknown answer.md.hbs:4:7',
      'helper-unknown answer.md.hbs:8:1',
    ]);
  });

  it('cannot reach prototypes or call what is no helper', () => {
    for (const hostile of [
      '{{constructor}}',
      '{{__proto__}}',
      '{{question.constructor.name}}',
      '{{toString}}',
    ]) {
      expect(draft(whole(hostile)).codes[0]).toMatch(/^name-unknown/);
    }
  });
});
