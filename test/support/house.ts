/** The house style of the repository, for tests of the writers. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { HouseStyle } from '../../src/document/house-style.ts';

const HOUSES = new URL('../../templates/houses/', import.meta.url);
const GROUPS = ['labels', 'items', 'fonts', 'page', 'paragraph', 'table', 'numbers', 'annex'];
const LISTS = ['header', 'bullets'];

/**
 * Reads without the program's own reader, so that a test of a writer depends on nothing above it.
 *
 * @param id folder below templates/houses
 * @throws Error where the file has not the groups of a house style
 */
export function loadHouse(id = 'vlaams-parlement'): HouseStyle {
  const file = new URL(`${id}/house.yaml`, HOUSES);
  const house = withId(camelCaseKeys(parse(readFileSync(file, 'utf8'))), id);
  if (!isHouse(house)) throw new Error(`not a house style: ${file.pathname}`);
  return house;
}

function isHouse(value: unknown): value is HouseStyle {
  return (
    isRecord(value) &&
    GROUPS.every((key) => isRecord(value[key])) &&
    LISTS.every((key) => Array.isArray(value[key])) &&
    typeof value['language'] === 'string'
  );
}

function withId(value: unknown, id: string): unknown {
  return isRecord(value) ? { id, ...value } : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys are snake_case in the file and camelCase in the code. */
function camelCaseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCaseKeys);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      camelCaseKeys(inner),
    ]),
  );
}
