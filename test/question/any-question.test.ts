/** Any structure of items, printed in any style and broken as pages break it, is found again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outline, parseText } from '../support/parsing.ts';

const WORDS =
  'aantal vormingen provincie gemeente kostprijs deelnemers overzicht minister agentschap beleid jaar cijfers aanbod organisaties registratietool samenwerkingsverband onderwijsinstellingen vergunningsaanvragen Limburg Antwerpen West-Vlaanderen 2019 2021 1.300 25 euro van het de in voor per met en ook'.split(
    ' ',
  );

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 25 })
  .map((words) => `Hoeveel ${words.join(' ')} zijn er?`);
const statement = fc
  .array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 30 })
  .map((words) => `De ${words.join(' ')} zijn bekend.`);
const textOfItem = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));

interface Item {
  readonly text: string;
  readonly items: readonly { readonly text: string; readonly items: readonly string[] }[];
}

const item: fc.Arbitrary<Item> = fc.record({
  text: textOfItem,
  items: fc.array(fc.record({ text: textOfItem, items: fc.array(textOfItem, { maxLength: 3 }) }), {
    maxLength: 4,
  }),
});

const style = fc.record({
  number: fc.constantFrom('N.', 'N)', 'Vraag N', 'Vraag N:', '(N)', 'N°'),
  letter: fc.constantFrom('a)', 'a.', '(a)'),
  roman: fc.constantFrom('i.', 'i)', '(i)'),
  /** The label alone on its line. */
  alone: fc.boolean(),
  /** "1. a)" on one line, where the number has no text of its own. */
  joined: fc.boolean(),
  blank: fc.boolean(),
  width: fc.integer({ min: 55, max: 105 }),
  hyphens: fc.boolean(),
  /** A page ends after so many lines. */
  page: fc.integer({ min: 9, max: 60 }),
  header: fc.constantFrom('none', 'bulletin', 'number'),
});

type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

const ROMANS = ['i', 'ii', 'iii'];

/** Lines of one paragraph, with a word broken now and then. */
function wrapped(text: string, width: number, hyphens: boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      const room = width - line.length - 2;
      // In the middle of a long word, away from vowels that would clash.
      const at = word.search(/(?<=[a-z]{4}[bcdfgklmnprst])(?=[bcdfgklmnprst][a-z]{4})/);
      if (hyphens && /^[a-z]+$/.test(word) && at > 0 && at + 1 <= room) {
        lines.push(`${line} ${word.slice(0, at)}-`);
        line = word.slice(at);
      } else {
        lines.push(line);
        line = word;
      }
    }
  }
  return [...lines, line];
}

function print(items: readonly Item[], context: readonly string[], form: Style): string {
  const paragraphs: string[][] = context.map((text) => [...wrapped(text, form.width, form.hyphens)]);
  const add = (label: string, text: string) => {
    paragraphs.push(
      form.alone && text !== ''
        ? [label, ...wrapped(text, form.width, form.hyphens)]
        : [...wrapped(`${label} ${text}`.trim(), form.width, form.hyphens)],
    );
  };
  for (const [n, one] of items.entries()) {
    const number = form.number.replace('N', String(n + 1));
    // Without a text of its own a number needs letters.
    const bare = form.joined && one.items.length > 0 && !form.number.startsWith('Vraag');
    if (!bare) add(number, one.text);
    for (const [l, inner] of one.items.entries()) {
      const letter = form.letter.replace('a', String.fromCharCode(97 + l));
      add(bare && l === 0 ? `${number} ${letter}` : letter, inner.text);
      for (const [r, text] of inner.items.entries()) add(form.roman.replace('i', ROMANS[r] ?? 'i'), text);
    }
  }
  const lines = paragraphs.flatMap((paragraph, index) => {
    const apart = form.blank || index <= context.length;
    return apart && index > 0 ? ['', ...paragraph] : paragraph;
  });
  const head = [
    'SCHRIFTELIJKE VRAAG',
    'nr. 77',
    'van AN VERZONNEN',
    'datum: 3 februari 2023',
    '',
    'aan PIET FICTIEF',
    'VLAAMS MINISTER VAN VERZONNEN ZAKEN',
    '',
    'Vormingen - Fictief aanbod',
    '',
  ];
  return [...head, ...paged(lines, form)].join('\n');
}

function paged(lines: readonly string[], { page, header }: Style): readonly string[] {
  return lines.flatMap((line, index) => {
    if (header === 'none' || index === 0 || index % page !== 0) return [line];
    const number = index / page;
    return header === 'bulletin'
      ? [`Vlaams Parlement – Vragen en Antwoorden – Nr. 12 – februari 2023`, `-${1000 + number}-`, line]
      : [`- ${number} -`, '', line];
  });
}

/** What has to come out. */
function expected(items: readonly Item[], form: Style): readonly string[] {
  return items.flatMap((one, n) => {
    const bare = form.joined && one.items.length > 0 && !form.number.startsWith('Vraag');
    const id = String(n + 1);
    return [
      `${id}  ${bare ? '' : one.text}`,
      ...one.items.flatMap((inner, l) => {
        const below = `${id}${String.fromCharCode(97 + l)}`;
        return [`${below}  ${inner.text}`, ...inner.items.map((text, r) => `${below}${ROMANS[r]}  ${text}`)];
      }),
    ];
  });
}

describe('any question', () => {
  it('is found again', () => {
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 2, maxLength: 6 }),
        fc.array(statement, { maxLength: 2 }),
        style,
        (items, context, form) => {
          const text = print(items, context, form);
          const parsed = parseText(text);
          expect(outline(parsed.items), text).toEqual(expected(items, form));
          expect(parsed.context, text).toEqual(context.length === 0 ? null : context.join('\n\n'));
          expect(parsed.title).toBe('Vormingen - Fictief aanbod');
        },
      ),
      { numRuns: 120 },
    );
  });
});
