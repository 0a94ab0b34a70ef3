/** The house style: every mistake at its place, in the words of the file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseHouse } from '../../src/dossiers/house.ts';
import { Report } from '../../src/messages/report.ts';
import { HOUSE } from '../support/dossiers.ts';

function parse(text: string) {
  const report = new Report('nl');
  const house = parseHouse({ file: 'house.yaml', text }, 'proef', report);
  return { house, problems: report.problems };
}

/** `code line: what stands between quotes in the message`. */
const problemsOf = (text: string) =>
  parse(text).problems.map(
    ({ code, message, place }) => `${code} ${place.line}: ${message.split(/[“”]/)[1]}`,
  );

const lineOf = (text: string) => {
  const at = HOUSE.indexOf(text);
  if (at < 0) throw new Error(`not in the house style: ${text}`);
  return HOUSE.slice(0, at).split('\n').length;
};

describe('the house styles that come with the program', () => {
  const houses = new URL('../../templates/houses/', import.meta.url);
  // A house of which only questions are read has no style of its own.
  const styled = readdirSync(houses).filter((id) => existsSync(new URL(`${id}/house.yaml`, houses)));
  it.each(styled)('%s can be read', (id) => {
    const { house, problems } = parse(readFileSync(new URL(`${id}/house.yaml`, houses), 'utf8'));
    expect(problems).toEqual([]);
    expect(house?.numbers.months).toHaveLength(12);
    expect(house?.annex.sourcesHeaders.sha256).toBe('SHA-256');
  });
});

describe('words of charts', () => {
  it('may be absent as a whole', () => {
    const { house, problems } = parse(HOUSE.replace(/^charts:[\s\S]*?(?=^\S)/m, ''));
    expect(problems).toEqual([]);
    expect(house?.charts).toBeUndefined();
  });

  it('fill in what the chart is about, and nothing else', () => {
    const line = lineOf('  rise: "Stijging');
    const found = problemsOf(
      HOUSE.replace('"Stijging van {from} tot {to}"', '"Stijging in {year} tot {to}"'),
    );
    expect(found).toEqual([`house-placeholder ${line}: {year}`, `house-placeholder-missing ${line}: rise`]);
  });
});

describe('a house style', () => {
  it('measures tables by the font that it names, one that is not known as Arial', () => {
    const widthOf = (font: string) =>
      parse(HOUSE.replace('body: Arial', `body: ${font}`)).house?.fonts.letterWidth;
    expect(['Arial', 'Verdana', 'Tahoma', 'Garamond', 'Fictief Schrift'].map(widthOf)).toEqual([
      undefined,
      1.28,
      1.15,
      undefined,
      undefined,
    ]);
  });

  it('has to have every key: each that is missing is named as the file would write it, at its place', () => {
    // Every key that stands alone on its line, taken out by itself.
    const lines = HOUSE.split('\n');
    const publication = lines.findIndex((line) => line.startsWith('publication:'));
    const behind = lines.findIndex((line, index) => index > publication && /^\S/.test(line));
    const isOptional = (key: string, index: number) =>
      key === 'publication' || (index > publication && index < behind);
    const singles = lines.flatMap((line, index) => {
      const key = /^ +([a-z_]+): (?:"[^"]*"|[^"{[#\n]+)(?: +#.*)?$/.exec(line)?.[1];
      return key === undefined || isOptional(key, index) ? [] : [{ key, index }];
    });
    expect(singles.length).toBeGreaterThan(50);
    for (const { key, index } of singles) {
      const without = lines.filter((_, at) => at !== index).join('\n');
      const found = parse(without).problems;
      expect(found.map(({ code, message }) => [code, message.split(/[“”]/)[1]])).toEqual([
        ['key-missing', key],
      ]);
      // The block that it is missing from begins above.
      expect(found[0]?.place.line).toBeLessThanOrEqual(index + 1);
    }
  });

  it('names all that is missing from an empty one', () => {
    expect(problemsOf('{}')).toEqual(
      [
        ...['name', 'language', 'header', 'title', 'files', 'labels', 'items', 'bullets', 'fonts', 'page'],
        ...['paragraph', 'table', 'numbers', 'controls', 'annex'],
      ].map((key) => `key-missing 1: ${key}`),
    );
  });

  it('needs no words of its own for question and answer in one document', () => {
    const text = HOUSE.replace(/^publication:\n(?: .*\n)+/m, '')
      .replace(/^publication: #(?:.*\n)(?: .*\n)+/m, '')
      .replace(/^ {2}publication: .*\n/m, '');
    const { house, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(text).not.toContain('publication');
    expect(house?.files.publication).toBe('antwoord-{id}-publicatie');
    expect(house?.publication).toEqual({
      title: house?.title,
      header: [
        { text: '{question.title}', style: 'title' },
        { text: '{question.number}, {question.date}', style: 'line' },
        { text: '{question.authors}', style: 'line' },
        { text: '{minister.name}, {minister.function}', style: 'line' },
      ],
      answerOnNewPage: true,
    });
  });

  it('may print each item with its answer below it', () => {
    const forms = '{ question: "Vraag {n}", answer: "Antwoord {n}", joint: "{first} t/m {last}" }';
    const withForms = (text: string) => HOUSE.replace('  answer_on_new_page: true\n', `  by_item: ${text}\n`);
    expect(parse(withForms(forms)).house?.publication).toMatchObject({
      byItem: { question: 'Vraag {n}', answer: 'Antwoord {n}', joint: '{first} t/m {last}' },
      answerOnNewPage: false,
    });
    const wrong = '{ question: "Vraag", answer: "Antwoord {m}", joint: "{first}" }';
    const { house, problems } = parse(withForms(wrong));
    expect(house).toBeUndefined();
    expect(problems.map(({ code, message }) => `${code} ${/“([^”]+)”/.exec(message)?.[1]}`)).toEqual([
      'house-placeholder-missing question',
      'house-placeholder {m}',
      'house-placeholder-missing answer',
      'house-placeholder-missing joint',
    ]);
    expect(problemsOf(withForms('{ question: "Vraag {n}" }'))).toHaveLength(2);
  });

  it.each([
    ['antwoord-{id}', 'publication'],
    ['antwoord-{id}-nieuw', 'beside'],
  ])('cannot give two Word files one name: %s', (name, key) => {
    const { house, problems } = parse(HOUSE.replace('"publicatie-{id}"', `"${name}"`));
    expect(house).toBeUndefined();
    expect(problems.map(({ code, place }) => [code, place.line])).toEqual([
      ['house-file-double', lineOf(`  ${key}: `)],
    ]);
  });

  it.each(['tableSize', 'tabel_size', 'TABLE_SIZE'])('has no key %s', (wrong) => {
    const text = HOUSE.replace('table_size: 9.5', `${wrong}: 9.5`);
    const line = lineOf('fonts:');
    expect(problemsOf(text).sort()).toEqual([
      `key-missing ${line}: table_size`,
      `key-unknown ${line}: ${wrong}`,
    ]);
  });

  it('suggests the key that was meant', () => {
    const { problems } = parse(HOUSE.replace('table_size:', 'tabel_size:'));
    expect(problems.find(({ code }) => code === 'key-unknown')?.hint).toContain('“table_size”');
    const capital = parse(HOUSE.replace('table_size:', 'tableSize:'));
    expect(capital.problems.find(({ code }) => code === 'key-unknown')?.hint).toContain('“table_size”');
  });

  it.each([
    ['language: nl-BE', 'language: Dutch', 'een taalcode als nl-BE'],
    ['header_fill: "1F3864"', 'header_fill: blauw', 'een kleur als 1F3864'],
    ['body: Arial, size: 10.5', 'body: Arial, size: 1', 'een lettergrootte van 4 tot 72'],
    ['width: 210', 'width: -1', 'een maat van 0 tot 2000'],
    ['cover: Omslag', 'cover: "Omslag!"', 'een bladnaam van hoogstens 31 letters'],
    ['table: "Tabel_{number}"', 'table: Tabel', 'met {number} erin'],
    ['answer: "antwoord-{id}"', 'answer: antwoord', 'met {id} erin'],
    ['answer: "antwoord-{id}"', 'answer: "../{id}"', 'met {id} erin'],
    ['beside: "{name}-nieuw"', 'beside: "{id}-nieuw"', '“beside” {name}'],
    ['november, december]', 'november]', 'een lijst met de twaalf maanden'],
    ['bullets: ["-", "o"]', 'bullets: []', 'een lijst met minstens één waarde'],
  ])('in which %s is %s says what was expected', (right, wrong, message) => {
    const { problems } = parse(HOUSE.replace(right, wrong));
    expect(problems).toMatchObject([
      { code: 'value-type', message: expect.stringContaining(message), place: { line: lineOf(right) } },
    ]);
  });

  it('suggests the style of a line of the head', () => {
    const { problems } = parse(HOUSE.replace('style: title }', 'style: titel }'));
    expect(problems).toMatchObject([{ code: 'value-unknown', hint: expect.stringContaining('“title”') }]);
  });
});

describe('the forms of a house style', () => {
  it.each([
    ['percent: "{n}%"', 'percent: "procent"', 'house-placeholder-missing', '“{n}”'],
    ['money: "{n} euro"', 'money: "{bedrag} euro"', 'house-placeholder', '“{bedrag}”'],
    [
      'long_date: "{day} {month} {year}"',
      'long_date: "{day} {month}"',
      'house-placeholder-missing',
      '“long_date”',
    ],
    ['short_date: "{dd}/{mm}/{year}"', 'short_date: "{dd}/{year}"', 'house-placeholder-missing', '“{month}”'],
    ['period: "{from}-{to}"', 'period: "{from}"', 'house-placeholder-missing', '“{to}”'],
    ['number: "{n}."', 'number: "{nr}."', 'house-placeholder', '“{nr}”'],
    ['joint: "{first} tot {last}"', 'joint: "{first}"', 'house-placeholder-missing', '“{last}”'],
    ['rise: "een stijging met {value}"', 'rise: een stijging', 'house-placeholder-missing', '“rise”'],
    ['note_mark: "[noot {number}]"', 'note_mark: "[noot]"', 'house-placeholder-missing', '“note_mark”'],
    [
      'source_line: "Bron: {agency}, {source}."',
      'source_line: "Bron: {bron}"',
      'house-placeholder',
      '“{bron}”',
    ],
  ])('%s cannot be %s', (right, wrong, code, message) => {
    const { problems, house } = parse(HOUSE.replace(right, wrong));
    expect(house).toBeUndefined();
    expect(problems.map((problem) => [problem.code, problem.place.line])).toContainEqual([
      code,
      lineOf(right),
    ]);
    expect(problems.some((problem) => problem.message.includes(message))).toBe(true);
  });

  it('may leave out what is no number and no date', () => {
    const text = HOUSE.replace('"Totaal {label}"', 'Subtotaal').replace(
      '"tabel {number} in de bijlage"',
      'de bijlage',
    );
    expect(parse(text).problems).toEqual([]);
  });

  it.each([
    ['cover: Omslag', 'cover: inhoud'],
    ['cover: Omslag', 'cover: TABEL_1'],
  ])('cannot give two sheets one name: %s as %s', (right, wrong) => {
    const found = parse(HOUSE.replace(right, wrong)).problems;
    expect(found.map(({ code }) => code)).toEqual(['house-sheet-double']);
  });
});

describe('a file that means harm', () => {
  it.each([
    ['deep', `name: ${'['.repeat(50_000)}`],
    [
      'aliases',
      `a: &a [x]\n${Array.from({ length: 9 }, (_, i) => `${'bcdefghij'[i]}: &${'bcdefghij'[i]} [*${'abcdefghi'[i]}, *${'abcdefghi'[i]}, *${'abcdefghi'[i]}]`).join('\n')}`,
    ],
    ['a tag', 'name: !!js/function "x"'],
    ['two files', 'name: x\n---\nname: y'],
    ['a tab', 'labels:\n\ttable: x'],
    ['a quote', 'name: "x'],
    ['a key twice', 'name: x\nname: y'],
  ])('%s is one clear problem', (_, text) => {
    const { house, problems } = parse(text);
    expect(house).toBeUndefined();
    expect(problems.map(({ code }) => code)).toContain('yaml-syntax');
    expect(problems[0]?.place).toMatchObject({ file: 'house.yaml', line: expect.any(Number) });
  });
});
