/** Who asks whom what: also of a dossier of which only the question can be read. */
import path from 'node:path';
import { parseDossierFile } from '../dossiers/dossier-file.ts';
import type { Dossier } from '../dossiers/open-dossier.ts';
import { parsePeople } from '../dossiers/people.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import type { Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import { parseQuestionFile } from '../question/question-file.ts';
import { readTextFile } from '../reading/text-file.ts';

export interface DossierHead {
  readonly house: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly minister: string | null;
  /** One of these texts says that it is made up. */
  readonly fictitious: boolean;
  /** Of a dossier that cannot be opened. */
  readonly deadline: string | undefined;
}

/** What people, titles and agencies of made-up examples bear. */
const MADE_UP = /\(fictief\)/i;

/** @param dossier absent where it could not be opened */
export function readHead(
  io: Io,
  workspace: Workspace,
  id: string,
  dossier: Dossier | undefined,
): DossierHead {
  const written = dossier?.minister.name && dossier.writable ? fromDossier(dossier) : undefined;
  const head = written ?? fromFiles(io, workspace, id);
  const texts = [head.title ?? '', head.minister ?? '', ...head.authors];
  return { ...head, fictitious: texts.some((text) => MADE_UP.test(text)) };
}

type Head = Omit<DossierHead, 'fictitious'>;

function fromDossier({ house, question, minister, deadline }: Dossier): Head {
  return {
    house: house.id,
    number: question.number || null,
    date: question.date || null,
    title: question.title || null,
    authors: question.authors,
    minister: minister.name || null,
    deadline,
  };
}

/** As far as it goes; what is wrong was reported when the dossier was opened. */
function fromFiles(io: Io, workspace: Workspace, id: string): Head {
  const silent = new Report();
  const folder = path.join(workspace.data, 'dossiers', id);
  const read = (file: string) => readTextFile(io, workspace.root, file, silent);
  const questionText = read(path.join(folder, 'question.yaml'));
  const dossierText = read(path.join(folder, 'dossier.yaml'));
  const peopleText = read(path.join(workspace.data, 'people.yaml'));
  const question = questionText && parseQuestionFile(questionText, silent)?.value;
  const dossier = dossierText && parseDossierFile(dossierText, silent)?.value;
  const people = peopleText && parsePeople(peopleText, silent);
  const minister = dossier?.minister ?? question?.minister ?? question?.addressees[0];
  return {
    house: dossier?.house ?? question?.house ?? null,
    number: question?.number || null,
    date: question?.date || null,
    title: question?.title || null,
    authors: (question?.authors ?? []).map((author) => people?.members.get(author)?.name ?? author),
    minister: minister === undefined ? null : (people?.ministers.get(minister)?.name ?? minister),
    deadline: dossier?.deadline,
  };
}
