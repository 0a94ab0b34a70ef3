/** What an item asks to see of its subject: two items that ask for other things are other items, however alike they are. */
import type { Word } from '../words/dutch-words.ts';

/** Beginnings of stems, by what they ask for. */
const ASKED: Readonly<Record<string, RegExp>> = {
  cost: /^(?:kost|prij|prijs|budget|begrot|uitgav|uitgaf|uitgeg|bedrag|financier|subsidi|krediet)/,
  participants: /^(?:deelnem|deelgenom|deelname|inschrijv|ingeschrev|aanwezig|bezoeker)/,
  staff: /^(?:vte|fte|voltijd|personeel|medewerker|werknemer)/,
  organiser: /^(?:organisator|organiseer|georganiseer|inrichter)/,
  evaluation: /^(?:evalu|geevalu|tevreden|bijstur|bijgestuur)/,
};

/** Which of these things the words ask for. */
export function askedThings(words: readonly Word[]): ReadonlySet<string> {
  const stems = words.flatMap(({ stem, parts }) => [stem, ...parts]);
  return new Set(
    Object.entries(ASKED).flatMap(([thing, form]) => (stems.some((stem) => form.test(stem)) ? [thing] : [])),
  );
}

/** As words of their own, so that "kostprijs" and "budget" are something in common. */
export function withThings(words: readonly Word[]): readonly Word[] {
  const things = [...askedThings(words)].map((thing) => ({ printed: '', stem: `:${thing}`, parts: [] }));
  return [...words, ...things];
}

/** Both ask for something that is known, and nothing of it is the same. */
export function askOtherThings(one: readonly Word[], other: readonly Word[]): boolean {
  const [first, second] = [askedThings(one), askedThings(other)];
  return first.size > 0 && second.size > 0 && ![...first].some((thing) => second.has(thing));
}
