/** Plays a scenario: writes, edits, refreshes, and holds the result against what a refresh promises. */

import type { AnswerDocument } from '../../src/document/nodes.ts';
import { Report } from '../../src/messages/report.ts';
import { refreshWordFile } from '../../src/refresh/refresh-file.ts';
import type { RefreshedFile } from '../../src/refresh/result.ts';
import { recordedControls } from '../../src/wordfile/recorded-controls.ts';
import { WordFile } from '../../src/wordfile/word-file.ts';
import { writeDocx } from '../../src/writers/docx/docx-writer.ts';
import { loadHouse } from '../support/house.ts';
import { convertTo, validateOoxml } from '../support/office.ts';
import { recipeDocument } from '../support/random-answer/recipe-document.ts';
import { checkInside } from '../support/refresh-oracle/check-inside.ts';
import { checkOutside } from '../support/refresh-oracle/check-outside.ts';
import { outsideOfficeControls } from '../support/refresh-oracle/outside.ts';
import { partsOf, textOfPart } from '../support/refresh-oracle/word-text.ts';
import { editWordFile } from '../support/word-edits/edits.ts';
import { parseXml } from '../support/xml.ts';
import type { Scenario } from './scenario.ts';

const HOUSE = loadHouse();

export interface Played {
  /** What went wrong, one sentence each. */
  readonly wrong: readonly string[];
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Texts that were held against what they should be. */
  readonly checked: number;
  readonly changed: boolean;
}

export async function play(scenario: Scenario): Promise<Played> {
  const files: Record<string, Uint8Array> = {};
  const wrong: string[] = [];
  try {
    const [document, next] = [scenario.recipe, scenario.next].map(recipeDocument);
    if (document === undefined || next === undefined) throw new Error('two versions');
    const original = await writeDocx(document, HOUSE);
    const fresh = await writeDocx(next, HOUSE);
    Object.assign(files, { original, fresh });
    const edited = await editedFile(original, scenario);
    Object.assign(files, { edited });
    if (scenario.office && !isWhole(edited)) return { wrong, files, checked: 0, changed: false };
    const result = await refresh(edited, next, fresh);
    const refreshed = result.bytes ?? edited;
    Object.assign(files, { refreshed });
    wrong.push(
      ...checkOutside(
        partsOf(edited),
        partsOf(refreshed),
        scenario.office ? outsideOfficeControls : undefined,
      ),
    );
    const again = await refresh(refreshed, next, fresh);
    if (again.bytes !== undefined) wrong.push(`a second refresh changes something: ${summary(again)}`);
    if (scenario.office) return { wrong, files, checked: 0, changed: result.bytes !== undefined };
    const same = await refresh(edited, document, original);
    if (movesFigures(same)) wrong.push(`a refresh to the same version changes something: ${summary(same)}`);
    const inside = checkInside({
      original: partsOf(original),
      edited: partsOf(edited),
      refreshed: partsOf(refreshed),
      fresh: partsOf(fresh),
    });
    wrong.push(...inside.wrong);
    return { wrong, files, checked: inside.checked, changed: result.bytes !== undefined };
  } catch (error) {
    wrong.push(`it threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return { wrong, files, checked: 0, changed: false };
  }
}

/** What the validator says of the refreshed file and did not say of the edited one. */
export async function invalidities({ files: { edited, refreshed } }: Played): Promise<readonly string[]> {
  if (refreshed === undefined || edited === undefined) return [];
  const found = await validateOoxml(refreshed, 'docx');
  if (found.length === 0) return [];
  const before = new Set((await validateOoxml(edited, 'docx')).map(withoutPlace));
  return found.filter((one) => !before.has(withoutPlace(one))).map((one) => `invalid: ${one}`);
}

function withoutPlace(finding: string): string {
  return finding.replace(/\[\d+\]/g, '').replace(/^.*?\/(w:\w+: )/, '$1');
}

async function editedFile(original: Uint8Array, { edits, office }: Scenario): Promise<Uint8Array> {
  const edited = editWordFile(original, edits);
  return office ? ((await convertTo('docx', edited, 'antwoord.docx')) ?? edited) : edited;
}

async function refresh(
  bytes: Uint8Array,
  document: AnswerDocument,
  written: Uint8Array,
): Promise<RefreshedFile> {
  const edited = new WordFile(bytes);
  const freshFile = new WordFile(written);
  const [record, fresh] = [recordedControls(edited), recordedControls(freshFile)];
  if (record === undefined || fresh === undefined)
    throw new Error('the file does not say what its controls are');
  const subject = {
    edited,
    record,
    document,
    fresh,
    drawn: new Map(),
    freshFile: () => Promise.resolve(freshFile),
    house: HOUSE,
    compute: () => ({ kind: 'unknown' }) as const,
  };
  return refreshWordFile(subject, { overwriteEdits: false, file: 'antwoord.docx' }, new Report('nl'));
}

/** LibreOffice 7.4 writes no well-formed XML where a content control stands in a link. */
function isWhole(bytes: Uint8Array): boolean {
  try {
    parseXml(textOfPart(partsOf(bytes), 'word/document.xml'));
    return true;
  } catch {
    return false;
  }
}

/** Numbers of captions follow the places of tables, and what is confidential goes wherever it stands. */
function movesFigures({ changes, shapes }: RefreshedFile): boolean {
  const counted = ['number', 'reference', 'caption', 'note'];
  const { confidential } = HOUSE.labels;
  return shapes.length > 0 || changes.some((one) => !counted.includes(one.kind) && one.new !== confidential);
}

function summary({ changes, shapes }: RefreshedFile): string {
  return JSON.stringify([...changes, ...shapes].slice(0, 5));
}
