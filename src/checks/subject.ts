/** What a check sees. */
import type { Crosstab } from '../document/crosstab.ts';
import type { HouseStyle } from '../document/house-style.ts';
import type { AnswerDocument } from '../document/nodes.ts';
import type { AnswerBody } from '../document/resolve.ts';
import type { Agency } from '../dossiers/people.ts';
import type { WordingLists } from '../dossiers/wording-lists.ts';
import type { TextPlaces } from '../drafting/text-places.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import type { Question } from '../question/question.ts';

export interface CheckSubject {
  readonly question: Question;
  readonly house: HouseStyle;
  readonly agencies: ReadonlyMap<string, Agency>;
  /** Path of the draft, for problems that concern it as a whole. */
  readonly draftFile: string;
  /** The answer as it was drafted. */
  readonly body: AnswerBody;
  /** Where its words were written. */
  readonly places: Pick<TextPlaces, 'placeOf'>;
  /** The answer as its readers see it. */
  readonly document: Pick<AnswerDocument, 'introduction' | 'items' | 'tables'>;
  /** Every computed table with the place of its declaration. */
  readonly tables: ReadonlyMap<string, { readonly crosstab: Crosstab; readonly place: Place }>;
  /** Absent where there is none for the language of the answer. */
  readonly wording?: WordingLists;
}

export type Check = (subject: CheckSubject, report: Report) => void;
