/** The public API. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { interfaceTexts as english } from './messages/en/interface.ts';
import { interfaceTexts as dutch } from './messages/nl/interface.ts';
import type { Language } from './messages/report.ts';

export type { ArchiveSearchOptions, ArchiveSearchResult, FoundAnswer } from './archive/search-result.ts';
export type { ReceiveOptions } from './deliveries/receive.ts';
export type { ReceiveResult } from './deliveries/receive-result.ts';
export type { RequestOptions, RequestResult } from './deliveries/request.ts';
export { dossierIds } from './dossiers/dossier-folder.ts';
export { openWorkspace, type Workspace, type WorkspaceOptions } from './dossiers/workspace.ts';
export type { FollowUpOptions, FollowUpResult } from './followup/follow-up.ts';
export { isDate } from './format.ts';
export type { CheckedStyle, HouseCheck, HouseCheckOptions, HouseLook } from './houses/check-house.ts';
export type { ReferenceOptions, ReferenceResult } from './houses/make-reference.ts';
export type { NewOptions } from './intake/accept-question.ts';
export type { NewResult } from './intake/new-dossier.ts';
export type { ParseOptions } from './intake/parse-question.ts';
export type { OtherQuestion, ReferOptions, ReferResult } from './intake/refer-answer.ts';
export { type Io, nodeIo } from './io.ts';
export type { Language } from './messages/report.ts';
export { type DossierState, type DossierSummary, STATES } from './overview/dossier-summary.ts';
export type { ListOptions } from './overview/list-dossiers.ts';
export { type BuildOptions, buildDossier, checkDossier } from './pipeline.ts';
export type { Place, Problem, Severity } from './problem.ts';
export type { ProgressStep, Tell } from './progress.ts';
export type { ProofOptions, ProofResult } from './proofreading/proofread.ts';
export type { ArchiveAddOptions, ArchiveAddResult } from './publishing/add-to-archive.ts';
export type { AddOptions, AddResult } from './publishing/add-to-ledger.ts';
export type { PublishOptions, PublishResult } from './publishing/publish.ts';
export type { ParsedQuestion } from './question/parsed-question.ts';
export type { QuestionItem } from './question/question.ts';
export type { RefreshOptions, RefreshResult } from './refresh/refresh.ts';
export type { BuildResult, ResultTable } from './result.ts';
export type { ValidatedTable, ValidationOptions, ValidationResult } from './sources/validate.ts';
export type { SuggestOptions, SuggestResult } from './suggestions/suggest.ts';
export type { ItemSuggestions, Suggestion } from './suggestions/suggestion.ts';

// Most runs build: what asks for deliveries, receives them and looks at them is loaded when it is used.
type Request = typeof import('./deliveries/request.ts').requestFigures;
type Receive = typeof import('./deliveries/receive.ts').receiveFigures;
type Publish = typeof import('./publishing/publish.ts').publishDossier;
type Add = typeof import('./publishing/add-to-ledger.ts').addToLedger;
type AddToArchive = typeof import('./publishing/add-to-archive.ts').addToArchive;
type SearchArchive = typeof import('./archive/search-result.ts').findInArchive;
type Later<Does extends (...args: never[]) => unknown> = (
  ...args: Parameters<Does>
) => Promise<ReturnType<Does>>;
type Parse = typeof import('./intake/parse-question.ts').parseQuestion;
type NewDossier = typeof import('./intake/new-dossier.ts').newDossier;
type FollowUp = typeof import('./followup/follow-up.ts').followUp;
type ListDossiers = typeof import('./overview/list-dossiers.ts').listDossiers;
type Refer = typeof import('./intake/refer-answer.ts').referAnswer;
type Refresh = typeof import('./refresh/refresh.ts').refreshDossier;
type Suggest = typeof import('./suggestions/suggest.ts').suggest;
type Proofread = typeof import('./proofreading/proofread.ts').proofread;
type CheckHouse = typeof import('./houses/check-house.ts').checkHouse;
type MakeReference = typeof import('./houses/make-reference.ts').makeReference;
type Validate = typeof import('./sources/validate.ts').validate;

export const requestFigures: Request = async (...args) =>
  (await import('./deliveries/request.ts')).requestFigures(...args);

export const receiveFigures: Receive = async (...args) =>
  (await import('./deliveries/receive.ts')).receiveFigures(...args);

export const publishDossier: Publish = async (...args) =>
  (await import('./publishing/publish.ts')).publishDossier(...args);

export const addToLedger: Add = async (...args) =>
  (await import('./publishing/add-to-ledger.ts')).addToLedger(...args);

export const addToArchive: AddToArchive = async (...args) =>
  (await import('./publishing/add-to-archive.ts')).addToArchive(...args);

export const findInArchive: Later<SearchArchive> = async (...args) =>
  (await import('./archive/search-result.ts')).findInArchive(...args);

export const refreshDossier: Refresh = async (...args) =>
  (await import('./refresh/refresh.ts')).refreshDossier(...args);

export const suggest: Suggest = async (...args) =>
  (await import('./suggestions/suggest.ts')).suggest(...args);

export const proofread: Proofread = async (...args) =>
  (await import('./proofreading/proofread.ts')).proofread(...args);

export const validateDelivery: Validate = async (...args) =>
  (await import('./sources/validate.ts')).validate(...args);

export const newDossier: NewDossier = async (...args) =>
  (await import('./intake/new-dossier.ts')).newDossier(...args);

export const followUp: FollowUp = async (...args) =>
  (await import('./followup/follow-up.ts')).followUp(...args);

export const referAnswer: Refer = async (...args) =>
  (await import('./intake/refer-answer.ts')).referAnswer(...args);

export const parseQuestion: Parse = async (...args) =>
  (await import('./intake/parse-question.ts')).parseQuestion(...args);

export const listDossiers: ListDossiers = async (...args) =>
  (await import('./overview/list-dossiers.ts')).listDossiers(...args);

export const checkHouse: Later<CheckHouse> = async (...args) =>
  (await import('./houses/check-house.ts')).checkHouse(...args);

export const makeReference: MakeReference = async (...args) =>
  (await import('./houses/make-reference.ts')).makeReference(...args);

export type InterfaceTexts = typeof dutch;

/** The words of the command itself. */
export function interfaceTexts(language: Language): InterfaceTexts {
  return language === 'nl' ? dutch : english;
}

/** The templates that come with the program: beside `src/` or `dist/`, wherever this file is run from. */
export function shippedTemplates(): string {
  return path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'templates');
}
