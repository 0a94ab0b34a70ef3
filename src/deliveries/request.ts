/** Asks an agency for the figures of a dossier: one workbook with what is asked, why, and where to fill it in. */
import path from 'node:path';
import { decimalOf } from '../decimal.ts';
import type { RequestDocument } from '../document/request.ts';
import { type Dossier, openDossier } from '../dossiers/open-dossier.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import { formatDate, formatNumber } from '../format.ts';
import { recordReads } from '../input-record.ts';
import type { Io } from '../io.ts';
import { type Language, Report } from '../messages/report.ts';
import { type WrittenFile, writeOutput } from '../output/output-folder.ts';
import type { Problem } from '../problem.ts';
import { parseSourceId } from '../sources/source-id.ts';
import { createStore, type Store } from '../sources/store.ts';
import { type DescribedSource, describeSource } from './described-source.ts';
import { exampleRow } from './example-row.ts';
import { type FormColumn, formColumns } from './form-columns.ts';
import { formValue } from './form-values.ts';
import { readPrevious, totalsByYear } from './previous-delivery.ts';
import { type RequestedSource, requestDocument } from './request-document.ts';
import { findNeeds, type Need } from './request-needs.ts';
import { type RequestTexts, requestTexts } from './request-texts.ts';

export interface RequestOptions {
  /** Key of people.yaml. */
  readonly agency: string;
  /** ISO date by which the figures are wanted. */
  readonly deadline?: string;
  /** Only these sources, as `agency/dataset`; empty: all that the dossier's tables use. */
  readonly sources: readonly string[];
  /** Language of the messages; the workbook's language is the house's. */
  readonly language: Language;
}

export interface RequestResult {
  readonly dossier: string;
  readonly agency: string;
  readonly ok: boolean;
  /** The sources that are asked for. */
  readonly sources: readonly string[];
  readonly files: readonly WrittenFile[];
  readonly problems: readonly Problem[];
}

/** Writes the workbook to the dossier's folder of output; with errors nothing is written. */
export async function requestFigures(
  plainIo: Io,
  workspace: Workspace,
  id: string,
  options: RequestOptions,
): Promise<RequestResult> {
  const report = new Report(options.language);
  const { io, inputs } = recordReads(plainIo, workspace.root);
  const made = await makeRequest(io, workspace, id, options, report);
  let files: readonly WrittenFile[] = [];
  if (made !== undefined && !report.hasErrors) {
    const { document, dossier, texts } = made;
    io.tell({ kind: 'workbook' });
    const { writeRequest } = await import('../writers/xlsx/request/request-writer.ts');
    const file = { name: texts.file(id, options.agency), bytes: await writeRequest(document, dossier.house) };
    const target = {
      folder: path.join(workspace.output, id),
      root: workspace.root,
      besideForm: dossier.house.files.beside,
      manifest: texts.manifest(options.agency),
    };
    const details = { dossier: id, agency: options.agency, inputs: inputs() };
    files = writeOutput(plainIo, target, [file], details, report) ?? [];
  }
  const { problems } = report;
  const sources = made?.sources ?? [];
  return { dossier: id, agency: options.agency, ok: !report.hasErrors, sources, files, problems };
}

interface MadeRequest {
  readonly dossier: Dossier;
  readonly sources: readonly string[];
  readonly document: RequestDocument;
  readonly texts: RequestTexts;
}

async function makeRequest(
  io: Io,
  workspace: Workspace,
  id: string,
  options: RequestOptions,
  report: Report,
): Promise<MadeRequest | undefined> {
  const draft = path.join(workspace.data, 'dossiers', id, 'answer.md.hbs');
  const dossier = openDossier(withDraft(io, draft), workspace, id, report);
  if (dossier === undefined || !dossier.writable) return undefined;
  const agency = dossier.agencies.get(options.agency);
  if (agency === undefined) {
    const known = [...dossier.agencies.keys()];
    report.add('person-unknown', { found: options.agency, kind: 'agency', known });
    return undefined;
  }
  const needs = chooseNeeds(dossier, options, report);
  const described = needs.flatMap((need) => {
    const source = describeSource(io, workspace, need.source, need.place, report);
    return source === undefined ? [] : [{ need, source }];
  });
  if (needs.length === 0 || described.length < needs.length) return undefined;
  const texts = requestTexts(dossier.house.language);
  // What is wrong with the figures of last time is no reason not to ask for better ones.
  const silent = new Report(options.language);
  const { agencies } = dossier;
  const places = { root: workspace.root, dataFolder: workspace.data };
  const store = createStore({ io, ...places, agencies, report: silent });
  try {
    const sources: RequestedSource[] = [];
    for (const { need, source } of described) {
      sources.push(await requestedSource(need, source, dossier, store, texts, report));
    }
    const deadline = options.deadline === undefined ? {} : { deadline: options.deadline };
    const subject = { dossier, agency: { ...agency, id: options.agency }, ...deadline, texts };
    const document = requestDocument(subject, sources);
    return { dossier, sources: needs.map(({ source }) => source), document, texts };
  } finally {
    await store.close();
  }
}

/** A dossier of which the answer is still to be written can ask for figures all the same. */
function withDraft(io: Io, draft: string): Io {
  if (io.size(draft) !== undefined) return io;
  return {
    ...io,
    size: (file) => (file === draft ? 0 : io.size(file)),
    read: (file) => (file === draft ? new Uint8Array() : io.read(file)),
    // What is read in its place lies on no disk.
    localPath: () => undefined,
  };
}

/** The sources that are asked for, after reporting those that cannot be and that there are none. */
function chooseNeeds(dossier: Dossier, options: RequestOptions, report: Report): readonly Need[] {
  const { agency, sources: named } = options;
  const needs = findNeeds(dossier);
  const agencyOf = (source: string) => parseSourceId(source)?.agency;
  for (const found of named) {
    if (agencyOf(found) !== agency) report.add('request-agency', { found, agency });
  }
  const own = needs.filter(({ source }) => agencyOf(source) === agency);
  if (named.length > 0) {
    return [...new Set(named)].map(
      (source) => own.find((need) => need.source === source) ?? { source, place: {}, tables: [] },
    );
  }
  if (own.length === 0) {
    const known = [...new Set(needs.flatMap(({ source }) => agencyOf(source) ?? []))];
    report.add('request-nothing', { dossier: dossier.id, agency, known });
  }
  return own;
}

async function requestedSource(
  need: Need,
  described: DescribedSource,
  dossier: Dossier,
  store: Store,
  texts: RequestTexts,
  report: Report,
): Promise<RequestedSource> {
  const { descriptor } = described;
  const { house, question } = dossier;
  const columns = formColumns(descriptor, house, texts);
  const source = await store.open(need.source);
  const query = (sql: string) => store.query(sql, []);
  const common = { id: need.source, descriptor, tables: need.tables, columns };
  if (source?.table === undefined) {
    const { title } = descriptor;
    report.add('request-previous', { source: title }, { file: described.text.file });
    return { ...common, example: exampleRow(columns, descriptor, undefined, question.date, texts) };
  }
  const { count, rows, example } = await readPrevious(descriptor, source, source.table, query);
  const made = exampleRow(columns, descriptor, example, question.date, texts);
  if (count === 0) return { ...common, example: made };
  const grid =
    rows === undefined
      ? await totalsByYear(source, source.table, house, texts, query)
      : { columns: columns.map(gridColumn), rows: rows.map((row) => row.map(valueIn(columns))) };
  const shown = formatNumber(decimalOf(count), house.numbers);
  const lines = [
    rows === undefined ? texts.previousTotals(shown) : texts.previousRows,
    ...(source.delivered.on === undefined
      ? []
      : [texts.previousDelivered(formatDate(source.delivered.on, house.numbers))]),
  ];
  return { ...common, example: made, previous: { ...grid, lines } };
}

function gridColumn({ header, format }: FormColumn) {
  const holds = format.kind === 'number' || format.kind === 'general' ? 'number' : 'text';
  return { header, holds } as const;
}

function valueIn(columns: readonly FormColumn[]) {
  return (value: Parameters<typeof formValue>[0], index: number) => {
    const column = columns[index];
    if (column === undefined) throw new Error(`no column ${index}`);
    return formValue(value, column);
  };
}
