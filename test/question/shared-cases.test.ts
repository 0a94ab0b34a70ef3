/**
 * Real questions, which lie beside the repository and are no part of it: skipped where they are absent. What is expected
 * was written by hand; words that the extraction glued together are compared without their spaces.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/question/dates.ts';
import type { QuestionItem } from '../../src/question/question.ts';
import { parseText } from '../support/parsing.ts';
import { REPOSITORY } from '../support/run-command.ts';

const SHARED = path.resolve(REPOSITORY, '..', 'shared');
const CASES = path.join(SHARED, 'cases');
const names = existsSync(CASES)
  ? readdirSync(CASES)
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.slice(0, -'.json'.length))
  : [];

interface Item {
  readonly label: string | null;
  readonly covers?: readonly string[];
  readonly children: readonly string[];
}

interface Case {
  readonly house: string;
  readonly number: string;
  readonly date: string | null;
  readonly author: string | readonly string[] | null;
  readonly addressee: string | null;
  readonly title: string | null;
  readonly items: readonly Item[];
  readonly answer_items?: readonly string[];
}

const compact = (text: string | null) => text?.replace(/\s/g, '') ?? null;
const labels = (items: readonly QuestionItem[]) =>
  items.map(({ label, items: inner }) => ({ label, children: inner.map((one) => one.label) }));

describe.skipIf(names.length === 0)('real questions (beside the repository)', () => {
  it.each(names)('%s', (name) => {
    const wanted: Case = JSON.parse(readFileSync(path.join(CASES, `${name}.json`), 'utf8'));
    const file = path.join(CASES, `${name}.txt`);
    const text = readFileSync(
      existsSync(file) ? file : path.join(SHARED, 'reference', 'vraag-321-2021.txt'),
      'utf8',
    );
    const found = parseText(text);
    expect(found.house).toBe(wanted.house.toLowerCase().replace(' ', '-'));
    expect(found.number).toBe(wanted.number);
    expect(found.date).toBe(wanted.date === null ? null : parseDate(wanted.date));
    const authors = wanted.author === null ? [] : [wanted.author].flat();
    expect(found.authors).toEqual(authors);
    const addressees = found.addressees.map(({ name: who, title }) =>
      [who, title].filter((one) => one !== null).join(', '),
    );
    expect(addressees).toEqual(wanted.addressee === null ? [] : [wanted.addressee]);
    expect(compact(found.title)).toBe(compact(wanted.title));
    expect(labels(found.items)).toEqual(wanted.items.map(({ label, children }) => ({ label, children })));
    const covered = wanted.items.flatMap(({ covers }) => covers ?? []);
    if (covered.length > 0) expect(found.answer?.items.map(({ ids }) => ids)).toContainEqual(covered);
    if (wanted.answer_items !== undefined) {
      const ids = found.answer?.items.map((part) => part.ids.join());
      let number = '';
      const expected = wanted.answer_items.map((label) => {
        const [, digits, letter = ''] = /^(?:(\d+)\.)?\s*(?:([a-z])\))?$/.exec(label) ?? [];
        number = digits ?? number;
        return `${number}${letter}`;
      });
      expect(ids).toEqual(expected);
    }
    expect(found.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
