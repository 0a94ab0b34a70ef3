/** Opens a dossier: reads every file that it is made of and reports all that is wrong with them at once. */
import path from 'node:path';
import type { FactSet } from '../document/fact.ts';
import type { HouseStyle } from '../document/house-style.ts';
import type { Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import type { Question } from '../question/question.ts';
import { parseQuestionFile, type QuestionFile } from '../question/question-file.ts';
import type { Checked } from '../reading/located.ts';
import { NAME_PATTERN } from '../reading/schema.ts';
import { readTextFile, type TextFile } from '../reading/text-file.ts';
import { answeringMinister } from './answering-minister.ts';
import { type Accepted, type DossierFile, parseDossierFile } from './dossier-file.ts';
import { findDossier } from './dossier-folder.ts';
import { parseFacts } from './facts.ts';
import { parseHouse } from './house.ts';
import { houseWithLook } from './house-look.ts';
import { type Agency, type Minister, type People, readPeople, reportOffice } from './people.ts';
import { type DeclaredTable, declareTables } from './table-declarations.ts';
import { findTemplate, templateFolders, type Workspace } from './workspace.ts';

type Uncertain = 'facts' | 'tables' | 'period' | 'items' | 'people';

export interface Dossier {
  /** What could not be read whole; the rest is here, so that everything else can be checked. */
  readonly uncertain: ReadonlySet<Uncertain>;
  /** False where the question or the house style is a stand-in, from which not even a draft can be written. */
  readonly writable: boolean;
  /** `2021-321` */
  readonly id: string;
  readonly folder: string;
  readonly house: HouseStyle;
  /** Where the house style stands, for problems. */
  readonly housePlace: Place;
  readonly question: Question;
  readonly minister: Minister;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly period?: { readonly from: number; readonly to: number };
  readonly facts: ReadonlyMap<string, FactSet>;
  /** In the order of dossier.yaml. */
  readonly tables: ReadonlyMap<string, DeclaredTable>;
  /** Ids of all tables of dossier.yaml, also of those that could not be put together. */
  readonly declaredTables: readonly string[];
  readonly accepted: readonly (Accepted & { readonly place: Place })[];
  /** answer.md.hbs; undefined where it is missing, which was reported. */
  readonly draft?: TextFile;
}

/** @returns undefined after reporting that the dossier cannot be opened at all */
export function openDossier(io: Io, workspace: Workspace, id: string, report: Report): Dossier | undefined {
  const folder = findDossier(io, workspace, id, report);
  if (folder === undefined) return undefined;
  const read = (file: string) => readTextFile(io, workspace.root, file, report);
  const dossierText = read(path.join(folder, 'dossier.yaml'));
  const questionText = read(path.join(folder, 'question.yaml'));
  const draft = read(path.join(folder, 'answer.md.hbs'));
  const dossierFile = dossierText && parseDossierFile(dossierText, report);
  const questionFile = questionText && parseQuestionFile(questionText, report);
  const people = readPeople(io, workspace, report);
  const opened = openHouse(io, workspace, folder, dossierFile, questionFile, report);
  const facts = openFacts(io, workspace, dossierFile, report);
  const tables = dossierFile && declareTables(io, workspace, folder, dossierFile, report);
  const shownHouse = opened ?? standInHouse(io, workspace, folder);
  if (!dossierFile || !tables || !shownHouse) return undefined;
  const minister = findMinister(dossierFile, questionFile, people, shownHouse.house, report);
  const uncertain = new Set<Uncertain>();
  for (const part of ['facts', 'tables', 'period'] as const) {
    if (dossierFile.damaged.has(part)) uncertain.add(part);
  }
  if (questionFile === undefined || questionFile.damaged.has('items')) uncertain.add('items');
  if (people === undefined) uncertain.add('people');
  return {
    uncertain,
    writable: questionFile !== undefined && questionFile.value.date !== '' && opened !== undefined,
    id,
    folder,
    house: shownHouse.house,
    housePlace: shownHouse.place,
    question: questionFile === undefined ? NO_QUESTION : toQuestion(questionFile, people, report),
    minister: minister ?? { name: '', function: '', from: '' },
    agencies: people?.agencies ?? new Map(),
    ...(dossierFile.value.period === undefined ? {} : { period: dossierFile.value.period }),
    facts,
    tables,
    declaredTables: [...dossierFile.value.tables.keys()],
    accepted: dossierFile.value.accepted.map((entry, index) => ({
      ...entry,
      place: dossierFile.located.place(['accepted', index]),
    })),
    ...(draft === undefined ? {} : { draft }),
  };
}

/** Stands in for a question that cannot be read. */
const NO_QUESTION: Question = { number: '', date: '', authors: [], title: '', context: '', items: [] };

/** Any house style that can be read: its words are needed to check the rest, and nothing is written with them. */
function standInHouse(
  io: Io,
  workspace: Workspace,
  folder: string,
): { readonly house: HouseStyle; readonly place: Place } | undefined {
  for (const houses of templateFolders(workspace, folder, 'houses')) {
    for (const id of io.list(houses)) {
      const silent = new Report();
      const text = readTextFile(io, workspace.root, path.join(houses, id, 'house.yaml'), silent);
      const house = text && parseHouse(text, id, silent);
      if (house !== undefined) return { house, place: { file: text?.file ?? '' } };
    }
  }
  return undefined;
}

function openHouse(
  io: Io,
  workspace: Workspace,
  folder: string,
  dossier: Checked<DossierFile> | undefined,
  question: Checked<QuestionFile> | undefined,
  report: Report,
): { readonly house: HouseStyle; readonly place: Place } | undefined {
  const own = dossier?.value.house;
  const asked = question?.value.house;
  const id = own ?? asked;
  if (id === undefined) {
    if (dossier !== undefined && question !== undefined) {
      report.add('house-missing', {}, { file: dossier.located.file });
    }
    return undefined;
  }
  if (own !== undefined && asked !== undefined && own !== asked) {
    report.add('house-differs', { dossier: own, question: asked }, dossier?.located.place(['house']));
  }
  const folders = templateFolders(workspace, folder, 'houses');
  const file = findTemplate(io, folders, path.join(id, 'house.yaml'));
  if (file === undefined) {
    const known = folders.flatMap((houses) =>
      io.list(houses).filter((house) => io.size(path.join(houses, house, 'house.yaml')) !== undefined),
    );
    const place = own === undefined ? question?.located.place(['house']) : dossier?.located.place(['house']);
    report.add('house-unknown', { found: id, known: [...new Set(known)].sort() }, place);
    return undefined;
  }
  const text = readTextFile(io, workspace.root, file, report);
  const house = text && parseHouse(text, id, report);
  return (
    house && {
      house: houseWithLook(io, workspace.root, folders, house, report),
      place: { file: text.file },
    }
  );
}

function openFacts(
  io: Io,
  workspace: Workspace,
  dossier: Checked<DossierFile> | undefined,
  report: Report,
): ReadonlyMap<string, FactSet> {
  const sets = new Map<string, FactSet>();
  const folder = path.join(workspace.data, 'facts');
  for (const [index, name] of (dossier?.value.facts ?? []).entries()) {
    const file = path.join(folder, `${name}.yaml`);
    if (io.size(file) === undefined) {
      const known = io.list(folder).flatMap((entry) => (entry.endsWith('.yaml') ? [entry.slice(0, -5)] : []));
      report.add('facts-unknown', { found: name, known }, dossier?.located.place(['facts', index]));
      sets.set(name, unreadFacts(name));
      continue;
    }
    const text = readTextFile(io, workspace.root, file, report);
    sets.set(name, (text && parseFacts(text, name, report)) ?? unreadFacts(name));
  }
  return sets;
}

/** Stands in for facts that cannot be read, which was reported: each may be the one that a draft asks for. */
function unreadFacts(name: string): FactSet {
  return { name, facts: new Map(), source: { file: '', sha256: '' }, broken: [], complete: false };
}

function findMinister(
  dossier: Checked<DossierFile>,
  question: Checked<QuestionFile> | undefined,
  people: People | undefined,
  house: HouseStyle,
  report: Report,
): Minister | undefined {
  const found = answeringMinister(dossier, question, people, report);
  if (found === undefined) return undefined;
  const { minister, place } = found;
  if (question?.value.date) reportOffice(minister, question.value.date, house.numbers, place, report);
  return minister;
}

/** Keys of people.yaml become names; a key that looks like one but is unknown is a problem. */
function toQuestion(file: Checked<QuestionFile>, people: People | undefined, report: Report): Question {
  const { minister: _minister, addressees: _addressees, authors, ...rest } = file.value;
  return {
    ...rest,
    authors: authors.map((author, index) => {
      const member = people?.members.get(author);
      if (member !== undefined) return member.name;
      // "maaike-de-vreese" is meant as a key; "Maaike De Vreese" is a name as printed.
      if (people && NAME_PATTERN.test(author)) {
        report.add(
          'person-unknown',
          { found: author, kind: 'member', known: [...people.members.keys()] },
          file.located.place(['authors', index]),
        );
      }
      return author;
    }),
  };
}
