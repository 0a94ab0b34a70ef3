/** The words of the workbook in the language of the house: whoever fills it in speaks the answer's language. */
import { requestWorkbook as english } from '../messages/en/request-workbook.ts';
import { requestWorkbook as dutch } from '../messages/nl/request-workbook.ts';

export type RequestTexts = typeof dutch;

/** @param language BCP 47 */
export function requestTexts(language: string): RequestTexts {
  return language.split('-')[0] === 'nl' ? dutch : english;
}
