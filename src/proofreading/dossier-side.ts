/** What a Word file is held against: the dossier's question, and the answer as the dossier gives it today. */
import type { DossierSide } from '../checks/word/dossier-side.ts';
import { findOpenings } from '../checks/word/items/openings.ts';
import type { WordReading } from '../checks/word/make-subject.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import { readIntakes } from '../intake/houses.ts';
import type { Io } from '../io.ts';
import { type Language, Report } from '../messages/report.ts';
import { runBuild } from '../pipeline.ts';
import type { Form } from '../question/forms/form.ts';
import type { ResultTable } from '../result.ts';
import { recordedControls } from '../wordfile/recorded-controls.ts';
import { freshAnswer, loadBuilder } from './fresh-answer.ts';

export interface OpenedSide {
  readonly title?: string;
  readonly tables: readonly ResultTable[];
  /** Absent where the dossier or the file cannot be read. */
  readonly side?: DossierSide;
}

/**
 * @param reading of the Word file; undefined where it could not be opened
 * @param report gets what keeps the dossier from giving an answer, and what is wrong with the pair
 */
export async function dossierSide(
  io: Io,
  workspace: Workspace,
  id: string,
  reading: WordReading | undefined,
  { draft, language }: { readonly draft: boolean; readonly language: Language },
  report: Report,
): Promise<OpenedSide> {
  const [{ result, made }, builder] = await Promise.all([
    runBuild(io, workspace, id, { draft, language }, false),
    // While the database works.
    loadBuilder(),
  ]);
  for (const problem of result.problems) if (problem.severity === 'error') report.pass(problem);
  const answer = made;
  const opened = {
    ...(result.title === undefined ? {} : { title: result.title }),
    tables: result.tables,
  };
  if (answer === undefined || reading === undefined) return opened;
  const { file, path } = reading;
  const record = recordedControls(file);
  if (record !== undefined && record.dossier !== id) {
    report.add('word-other-dossier', { found: record.dossier, dossier: id }, { file: path });
  }
  if (!result.ok) report.add('word-not-compared', {}, { file: path });
  if (record === undefined && result.ok) report.add('word-no-record', {}, { file: path });
  const { question } = answer.dossier;
  const forms = formsOf(io, workspace, answer.dossier.house.id);
  return {
    ...opened,
    side: {
      ...{ question, forms, language: answer.dossier.house.language },
      openings: findOpenings(file.text, reading.labelOf, question, forms),
      ...(record === undefined ? {} : { record }),
      ...(result.ok ? { fresh: await freshAnswer(answer, builder) } : {}),
    },
  };
}

/** Labels of answers in words; none where nothing marks the questions of the house. */
function formsOf(io: Io, workspace: Workspace, house: string): readonly Form[] {
  const intake = readIntakes(io, workspace, new Report()).find((one) => one.id === house);
  return intake === undefined
    ? []
    : [...intake.question.labels, ...intake.answer.labels, ...intake.answer.within];
}
