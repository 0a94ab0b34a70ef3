/** Drafting in a test: an invented question about bicycles, two items, the second with letters. */
import { decimalOf } from '../../src/decimal.ts';
import type { FactSet } from '../../src/document/fact.ts';
import type { Inline } from '../../src/document/nodes.ts';
import { resolveBody } from '../../src/document/resolve.ts';
import { type DraftedAnswer, draftAnswer } from '../../src/drafting/draft.ts';
import { Report } from '../../src/messages/report.ts';
import type { Problem } from '../../src/problem.ts';
import { charted } from './charts.ts';
import { crosstabOf, figureTableOf } from './crosstab.ts';
import { loadHouse } from './house.ts';

export const HOUSE = loadHouse();

const LOANS = charted(
  crosstabOf('loans', {
    Gent: { lente: 1200, zomer: 0 },
    Leuven: { lente: 300, zomer: 45 },
  }),
  { kind: 'column' },
);

/** A change that rounds to nothing. */
const MANY = crosstabOf('many', { Gent: { lente: 1000, zomer: 1003 } });

const FACTS: FactSet = {
  name: 'fietspunt',
  facts: new Map(
    [
      { key: 'price.day', value: { kind: 'number', value: decimalOf(12.5) } as const, unit: 'euro' },
      { key: 'price.week', value: { kind: 'number', value: decimalOf(40) } as const, unit: 'euro' },
      { key: 'opened', value: { kind: 'text', value: '2019-04-01' } as const },
      { key: 'kinds', value: { kind: 'list', value: ['plooifiets', 'bakfiets', 'tandem'] } as const },
      { key: 'slogan', value: { kind: 'text', value: '2023. Dat was *alles* [x](y) 10:30 <b>' } as const },
    ].map((fact) => [fact.key, fact]),
  ),
  source: { file: 'data/facts/fietspunt.yaml', sha256: 'b'.repeat(64) },
  broken: [],
  complete: true,
};

export interface DraftedForTest {
  readonly answer: DraftedAnswer;
  readonly problems: readonly Problem[];
  /** `code file:line:column` of each problem. */
  readonly codes: readonly string[];
}

export function draft(text: string, passages: Readonly<Record<string, string>> = {}): DraftedForTest {
  const report = new Report('nl');
  const answer = draftAnswer(
    {
      uncertain: new Set(),
      dossier: '2023-7',
      house: HOUSE,
      question: {
        number: '7',
        date: '2023-05-02',
        authors: ['An Voorbeeld', 'Jan Test'],
        title: 'Deelfietsen (fictief)',
        context: '',
        items: [
          { id: '1', label: '1', text: 'Hoeveel?', items: [] },
          {
            id: '2',
            label: '2',
            text: 'Welke?',
            items: [
              { id: '2a', label: 'a', text: 'Soort', items: [] },
              { id: '2b', label: 'b', text: 'Prijs', items: [] },
            ],
          },
        ],
      },
      minister: { name: 'Mia Minister', function: 'minister van Fietsen' },
      agencies: new Map([['fietspunt', { name: 'Fietspunt', short: 'FP' }]]),
      period: { from: 2019, to: 2022 },
      facts: new Map([['fietspunt', FACTS]]),
      tables: new Map([LOANS, MANY].map((table) => [table.id, figureTableOf(table)])),
      answer: { file: 'answer.md.hbs', text },
      declaredTables: ['loans', 'many'],
      answered: { on: '2023-06-01', open: true },
      readPassage: (name) => {
        const passage = passages[name];
        return passage === undefined ? undefined : { file: `passages/${name}.md.hbs`, text: passage };
      },
      passageNames: () => Object.keys(passages),
    },
    report,
  );
  const { problems } = report;
  const codes = problems.map(({ code, place }) => `${code} ${place.file}:${place.line}:${place.column}`);
  return { answer, problems, codes };
}

/** The answer as text: a line a block, figures and references filled in. */
export function draftText(text: string, passages: Readonly<Record<string, string>> = {}): string {
  const { answer, codes } = draft(text, passages);
  if (codes.length > 0) throw new Error(`unexpected problems: ${codes.join(', ')}`);
  const body = resolveBody(answer, new Map([['loans', LOANS]]), HOUSE);
  const lines: string[] = [];
  const blocks = (children: DraftedAnswer['introduction'], indent: string): void => {
    for (const block of children) {
      if (block.type === 'paragraph') lines.push(indent + inlineText(block.children));
      else if (block.type === 'heading')
        lines.push(`${indent}${'#'.repeat(block.depth)} ${inlineText(block.children)}`);
      else if (block.type === 'table') lines.push(`${indent}[${block.table}]`);
      else {
        for (const item of block.items) {
          lines.push(`${indent}${block.ordered ? `${block.start}.` : '-'}`);
          blocks(item.children, `${indent}  `);
        }
      }
    }
  };
  blocks(body.introduction, '');
  for (const item of body.items) {
    lines.push(`<${item.label}>`);
    blocks(item.children, '');
  }
  return lines.join('\n');
}

export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.value;
        case 'emphasis':
        case 'strong':
          return `*${inlineText(inline.children)}*`;
        case 'break':
          return '\\';
        case 'link':
          return `[${inlineText(inline.children)}](${inline.url})`;
        case 'figure':
        case 'reference':
        case 'gap':
          return inline.text;
        default: {
          const unknown: never = inline;
          throw new Error(`unknown node: ${JSON.stringify(unknown)}`);
        }
      }
    })
    .join('');
}
