/** Which tables a passage can be given: it says so in the description of its parameter, and by what it reads of it. */
import type { PassageCandidate, PassageParameter, SpecCandidate, TableCandidate } from './candidate.ts';
import { shapeAspects } from './shape-aspects.ts';
import type { TextReader } from './text-reader.ts';
import type { Vocabulary } from './vocabulary.ts';

export type AnyTable = SpecCandidate | TableCandidate;

/** The one table that a passage cannot do without; undefined where it needs none, or several. */
export function tableParameter(passage: PassageCandidate): PassageParameter | undefined {
  const [only, ...more] = passage.parameters.filter(({ type, required }) => required && type === 'table');
  return more.length === 0 ? only : undefined;
}

/** @returns the tables that fit; empty also where the passage needs none */
export function tablesServing(
  passage: PassageCandidate,
  tables: readonly AnyTable[],
  vocabulary: Vocabulary,
  read: TextReader,
): readonly AnyTable[] {
  const parameter = tableParameter(passage);
  if (parameter === undefined) return [];
  const named = namedIn(passage.text, parameter.name);
  const asked = dimensionsIn(parameter.description, vocabulary, read);
  return tables.filter(({ shape, memberAspects }) => {
    const dimensions = [...shape.rows, ...shape.columns];
    const rows = shapeAspects({ ...shape, columns: [], measures: [], listing: [] }, new Map(), vocabulary);
    const all = shapeAspects({ ...shape, measures: [], listing: [] }, memberAspects, vocabulary);
    return (
      shape.listing.length === 0 &&
      named.measures.every((id) => shape.measureIds.includes(id)) &&
      named.dimensions.every((name) => dimensions.includes(name)) &&
      asked.every((aspect) => all.has(aspect)) &&
      (asked.length === 0 || [...rows.keys()].every((aspect) => asked.includes(aspect)))
    );
  });
}

function dimensionsIn(text: string, vocabulary: Vocabulary, read: TextReader): readonly string[] {
  return [...read(text).aspects].flatMap(([id, surely]) =>
    surely >= 1 && vocabulary.aspects.get(id)?.kind === 'dimension' ? [id] : [],
  );
}

/** What the template reads of the table by name: `{{figure table year=2020 measure="cost"}}`. */
function namedIn(
  text: string,
  table: string,
): { readonly measures: readonly string[]; readonly dimensions: readonly string[] } {
  const measures = new Set<string>();
  const dimensions = new Set<string>();
  for (const [call] of text.matchAll(/(?:\{\{|\()\s*(?:figure|change)\s[^{}()]*/g)) {
    const [, helper, first] = /(figure|change)\s+(\S+)/.exec(call) ?? [];
    if (first !== table) continue;
    for (const [, name = '', value = ''] of call.matchAll(/([\w-]+)=("[^"]*"|[^\s"]+)/g)) {
      if (name === 'measure') {
        if (value.startsWith('"')) measures.add(value.slice(1, -1));
      } else if (helper === 'figure' && !OPTIONS.has(name)) dimensions.add(name);
    }
  }
  return { measures: [...measures], dimensions: [...dimensions] };
}

/** Arguments of `figure` that name no dimension. */
const OPTIONS: ReadonlySet<string> = new Set(['decimals', 'unit', 'format', 'sign']);
