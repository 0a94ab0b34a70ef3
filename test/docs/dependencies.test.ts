/** docs/dependencies.md gives a reason for each package of package.json, and for no other. */
import { describe, expect, it } from 'vitest';
import { codeSpans, readPage, sectionOf } from '../support/docs.ts';

const page = readPage('docs/dependencies.md');
const manifest: Readonly<Record<string, unknown>> = JSON.parse(readPage('package.json'));

describe('docs/dependencies.md', () => {
  it.each(['dependencies', 'devDependencies', 'overrides'])(
    'gives a reason for each package of %s',
    (group) => {
      const reasons = sectionOf(page, group)
        .split('\n')
        .filter((line) => line.startsWith('- '));
      expect(reasons.map((line) => codeSpans(line)[0]).sort()).toEqual(
        Object.keys(manifest[group] ?? {}).sort(),
      );
      expect(reasons.filter((line) => !/^- `[^`]+`: \S/.test(line))).toEqual([]);
    },
  );
});
