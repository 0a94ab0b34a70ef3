/** Any answer to any question, by item or for several at once, is split as it was put together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../support/parsing.ts';

const sentence = fc
  .array(
    fc.constantFrom(
      ...'de cijfers staan in het verslag van 2021 met 1.300 vormingen en 25 deelnemers per provincie'.split(
        ' ',
      ),
    ),
    { minLength: 4, maxLength: 30 },
  )
  .map((words) => `Wij weten dat ${words.join(' ')} bekend is.`);

/** How the items under one number, or several numbers, are answered. */
const group = fc.record({
  letters: fc.integer({ min: 0, max: 4 }),
  /** Answered together with the number before. */
  withPrevious: fc.boolean(),
  /** Each letter by itself, or the whole number at once. */
  apart: fc.boolean(),
  texts: fc.array(sentence, { minLength: 5, maxLength: 5 }),
  /** A list within the answer, with numbers or letters of its own. */
  list: fc.constantFrom('none', 'numbers', 'dashes'),
});

const style = fc.record({
  number: fc.constantFrom('N.', 'N)', 'Vraag N'),
  letter: fc.constantFrom('a)', 'a.'),
  width: fc.integer({ min: 60, max: 100 }),
  blank: fc.boolean(),
  preamble: fc.boolean(),
  and: fc.constantFrom(' en ', '-', ' t/m '),
});

type Group = typeof group extends fc.Arbitrary<infer T> ? T : never;
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

interface Part {
  readonly label: string;
  readonly ids: readonly string[];
  readonly text: string;
  readonly list: Group['list'];
}

function partsOf(groups: readonly Group[], form: Style): readonly Part[] {
  const parts: Part[] = [];
  const print = (n: number | string) => form.number.replace('N', String(n));
  for (let n = 1; n <= groups.length; n += 1) {
    const one = groups[n - 1];
    if (one === undefined) continue;
    const [first = ''] = one.texts;
    const idsOf = (number: number) => [
      String(number),
      ...Array.from(
        { length: groups[number - 1]?.letters ?? 0 },
        (_, l) => `${number}${String.fromCharCode(97 + l)}`,
      ),
    ];
    let last = n;
    while (groups[last]?.withPrevious === true && last - n < 3) last += 1;
    if (last > n) {
      const ids = Array.from({ length: last - n + 1 }, (_, index) => idsOf(n + index)).flat();
      // "1 en 3" would leave out the second.
      const and = last - n > 1 && form.and === ' en ' ? ' t/m ' : form.and;
      parts.push({ label: print(`${n}${and}${last}`), ids, text: first, list: 'dashes' });
      n = last;
    } else if (one.letters === 0 || !one.apart)
      parts.push({ label: print(n), ids: idsOf(n), text: first, list: one.list });
    else {
      for (let l = 0; l < one.letters; l += 1) {
        const letter = String.fromCharCode(97 + l);
        const label = form.letter.replace('a', letter);
        const whole = l > 0 || form.number.startsWith('Vraag') ? label : `${print(n)} ${label}`;
        const above = l === 0 && form.number.startsWith('Vraag') ? `${print(n)}\n` : '';
        parts.push({
          label: above + whole,
          ids: [`${n}${letter}`],
          text: one.texts[l] ?? '',
          list: one.list === 'numbers' ? 'dashes' : one.list,
        });
      }
    }
  }
  return parts;
}

function wrapped(text: string, width: number): string {
  let lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines = [...lines.slice(0, -1), word];
    else if (line.length + 1 + word.length <= width) lines = [...lines.slice(0, -1), `${line} ${word}`];
    else lines.push(word);
  }
  return lines.join('\n');
}

const LISTS = {
  none: '',
  dashes: '\n- de eerste maatregel;\n- de tweede maatregel.',
  numbers: '\n1) de eerste maatregel;\n2) de tweede maatregel;\n3) de derde maatregel.',
};

function print(groups: readonly Group[], parts: readonly Part[], form: Style): string {
  const question = groups.flatMap(({ letters }, index) => [
    `${index + 1}. Hoeveel zijn er?`,
    ...Array.from({ length: letters }, (_, l) => `${String.fromCharCode(97 + l)}) Hoeveel in deel ${l + 1}?`),
  ]);
  const answer = parts.map(({ label, text, list }) => {
    // A list is numbered otherwise than the answer itself.
    const shown =
      list === 'numbers' && form.number === 'N)' ? LISTS.numbers.replace(/(\d)\)/g, '$1.') : LISTS[list];
    // Words are a heading of their own.
    if (label.startsWith('Vraag')) {
      const [heading, ...inner] = label.split('\n');
      return `${heading}\n${wrapped([...inner, text].join(' '), form.width)}${shown}`;
    }
    return wrapped(`${label} ${text}`, form.width) + shown;
  });
  return [
    ...['SCHRIFTELIJKE VRAAG', 'nr. 77', 'van AN VERZONNEN', 'datum: 3 februari 2023', ''],
    ...['aan PIET FICTIEF', 'VLAAMS MINISTER VAN VERZONNEN ZAKEN', '', 'Vormingen - Fictief aanbod', ''],
    ...question,
    ...[
      '',
      'PIET FICTIEF',
      'VLAAMS MINISTER VAN VERZONNEN ZAKEN',
      '',
      'ANTWOORD',
      'op vraag nr. 77 van 3 februari 2023',
    ],
    ...['van AN VERZONNEN', '', ...(form.preamble ? ['Hieronder vindt u de antwoorden.', ''] : [])],
    answer.join(form.blank ? '\n\n' : '\n'),
  ].join('\n');
}

describe('any answer', () => {
  it('is split by item', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 6 }), style, (groups, form) => {
        const parts = partsOf(groups, form);
        const text = print(groups, parts, form);
        const { answer } = parseText(text);
        const found = (answer?.items ?? []).map(({ ids }) => ids.join(' '));
        const wanted = [...(form.preamble ? [''] : []), ...parts.map(({ ids }) => ids.join(' '))];
        expect(found, text).toEqual(wanted);
        const texts = (answer?.items ?? [])
          .slice(form.preamble ? 1 : 0)
          .map((one) => one.text.split('\n')[0]);
        expect(texts, text).toEqual(parts.map((one) => one.text));
        expect(answer).toMatchObject({ minister: 'PIET FICTIEF', kind: 'answer' });
      }),
      { numRuns: 150 },
    );
  });
});
