/** How people name members: by key or label, without regard to case, numbers also as text. */
import type { Member } from '../document/crosstab.ts';

/** The member that is meant; a key goes before a label, and an exact text before one in other case. */
export function findMember(found: string | number | boolean, members: readonly Member[]): Member | undefined {
  const text = String(found);
  const folded = fold(text);
  return (
    members.find((member) => member.key !== null && String(member.key) === text) ??
    members.find((member) => member.label === text) ??
    members.find((member) => member.key !== null && fold(String(member.key)) === folded) ??
    members.find((member) => fold(member.label) === folded)
  );
}

/** The names by which the members can be called: each label, and each key that differs from it. */
export function memberNames(members: readonly Member[]): readonly string[] {
  return members.flatMap((member) =>
    member.key === null || fold(String(member.key)) === fold(member.label)
      ? [member.label]
      : [member.label, String(member.key)],
  );
}

function fold(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
