/** te-leveren.md: what has to be delivered anew, a part for each agency that can be mailed as it is. */
import type { Years } from './asked-item.ts';
import type { Words } from './draft-words.ts';
import type { AgencyNeeds, NeededSource } from './needed-data.ts';

/** An item of which nobody knows yet who delivers its figures. */
export interface OpenItem {
  readonly id: string;
  readonly text: string;
  readonly years?: Years | undefined;
  /** Captions in the earlier answer: what its tables were about. */
  readonly earlierTables: readonly string[];
}

export interface DeliveryList {
  readonly dossier: string;
  readonly number: string;
  readonly date: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly earlier: { readonly number: string; readonly date: string };
  readonly years?: Years | undefined;
  readonly deadline?: string | undefined;
  readonly agencies: readonly (AgencyNeeds & { readonly name: string })[];
  readonly open: readonly OpenItem[];
}

export function deliveryListText(list: DeliveryList, words: Words): string {
  const { texts, date, years } = words;
  const own = texts.list;
  const opening = [
    own.opening(oneLine(list.title), words.list(list.authors)),
    own.follows(texts.earlier(list.earlier.number, date(list.earlier.date))),
    ...(list.years === undefined ? [] : [own.period(years(list.years))]),
    ...(list.deadline === undefined ? [] : [own.deadline(date(list.deadline))]),
  ];
  const agencies = list.agencies.filter(({ sources, facts }) => sources.length + facts.length > 0);
  const requests = agencies.filter(({ sources }) => sources.length > 0);
  const parts = [
    `# ${own.title(list.number, date(list.date))}`,
    opening.join(' '),
    ...(agencies.length + list.open.length === 0 ? [own.nothing] : []),
    ...agencies.flatMap((agency) => agencyParts(agency, words)),
    ...(list.open.length === 0
      ? []
      : [`## ${own.open}`, list.open.map((item) => openLines(item, words)).join('\n')]),
    ...(requests.length === 0
      ? []
      : [
          `## ${own.cabinet}`,
          requests
            .flatMap(({ agency, sources }) => [
              `- ${own.command(requestCommand(list.dossier, agency, list.deadline))}`,
              ...sources.map(({ id }) => `- ${own.coverage(`data/sources/${id}/datapackage.json`)}`),
            ])
            .join('\n'),
        ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

export function requestCommand(dossier: string, agency: string, deadline: string | undefined): string {
  return `repliek request ${dossier} --agency ${agency}${deadline === undefined ? '' : ` --by ${deadline}`}`;
}

function agencyParts(needs: DeliveryList['agencies'][number], words: Words): readonly string[] {
  const own = words.texts.list;
  const { name, sources, facts } = needs;
  return [
    `## ${name}`,
    ...(sources.length === 0
      ? []
      : [`### ${own.data}`, sources.map((source) => sourceLines(source, words)).join('\n'), own.keepOld]),
    ...(facts.length === 0
      ? []
      : [
          `### ${own.facts}`,
          facts
            .map(
              ({ key, value, about, items }) =>
                `- ${own.fact(key, oneLine(value), about, words.items(items))}`,
            )
            .join('\n'),
        ]),
  ];
}

function sourceLines(source: NeededSource, words: Words): string {
  const own = words.texts.list;
  const { years, delivered, missing } = source;
  const state =
    delivered === undefined
      ? [own.unknownCoverage]
      : [
          own.delivered(words.years(delivered)),
          missing.length === 0 ? own.nothingMissing : own.missing(yearList(missing, words)),
        ];
  return [
    `- ${own.source(source.title, source.id)}`,
    ...(years === undefined ? [] : [`  - ${own.years(words.years(years))}`]),
    ...state.map((line) => `  - ${line}`),
    `  - ${own.by(source.dimensions.join(', '))}`,
    `  - ${own.measures(source.measures.join(', '))}`,
    `  - ${own.tables}`,
    ...source.tables.map(
      ({ title, items }) =>
        `    - ${own.table(oneLine(title), items.length === 0 ? '' : words.items(items))}`,
    ),
  ].join('\n');
}

/** "2021-2022", "2019, 2021" */
function yearList(years: readonly number[], words: Words): string {
  const [from = 0, to = from] = [years[0], years.at(-1)];
  return years.length === to - from + 1 ? words.years({ from, to }) : years.join(', ');
}

function openLines({ id, text, years, earlierTables }: OpenItem, words: Words): string {
  const own = words.texts.list;
  return [
    `- ${own.openItem(id, oneLine(text), years === undefined ? '' : words.years(years))}`,
    ...(earlierTables.length === 0
      ? []
      : [`  - ${own.earlierTables(earlierTables.map(oneLine).join('; '))}`]),
  ].join('\n');
}

/** A text from outside as one line of Markdown. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
