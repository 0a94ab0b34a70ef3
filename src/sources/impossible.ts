/** Combinations of members that cannot occur, so that their cells are not zero but not applicable. */
import * as z from 'zod';
import type { MemberKey } from '../document/crosstab.ts';
import type { Report } from '../messages/report.ts';
import { check, type Located } from '../reading/located.ts';
import { expected, oneOf, text } from '../reading/schema.ts';
import { findMember, memberNames } from './member-name.ts';
import { PART } from './repliek-part.ts';
import type { Source } from './source.ts';

const scalar = oneOf(['text', 'number', 'boolean'], [text, z.number(), z.boolean()]);
const schema = oneOf(['text', 'list'], [scalar, z.array(scalar).min(1, expected('filled-list'))]);

/** @returns undefined after reporting every name that is not known */
export function readImpossible(
  raw: readonly Readonly<Record<string, unknown>>[],
  { dimensions }: Pick<Source, 'dimensions'>,
  located: Located,
  report: Report,
): Source['impossible'] | undefined {
  let sound = true;
  const combinations = raw.map((entry, index) => {
    const combination = new Map<string, ReadonlySet<MemberKey>>();
    for (const [name, value] of Object.entries(entry)) {
      const at = [PART, 'impossible', index, name];
      const dimension = dimensions.get(name);
      const checked = check(located, value, at, schema, report);
      if (dimension === undefined) {
        report.add('dimension-unknown', { found: name, known: [...dimensions.keys()] }, located.keyPlace(at));
      }
      if (dimension === undefined || checked === undefined) {
        sound = false;
        continue;
      }
      const keys = [checked.value].flat().flatMap((found) => {
        const member = findMember(found, dimension.members);
        if (member !== undefined) return [member.key];
        if (dimension.membersKnown || dimension.declared) {
          const details = { dimension: name, found: String(found), known: memberNames(dimension.members) };
          report.add('member-unknown', details, located.place(at));
          sound = false;
        }
        return [];
      });
      combination.set(name, new Set(keys));
    }
    return combination;
  });
  return sound ? combinations.filter((combination) => combination.size > 0) : undefined;
}
