/** The one list of all rules on a Word file, with the group in which each problem is shown. */
import type { Report } from '../../messages/report.ts';
import { checkAltText } from './accessibility/alt-text.ts';
import { checkContrast } from './accessibility/contrast.ts';
import { checkLanguage, checkTitle } from './accessibility/properties.ts';
import {
  checkEmptyParagraphs,
  checkFields,
  checkHeadings,
  checkLinks,
  checkLists,
} from './accessibility/structure.ts';
import { checkTableStructure } from './accessibility/tables.ts';
import { checkCaptions } from './captions/captions.ts';
import { checkReferences } from './captions/references.ts';
import { checkCharts } from './figures/charts.ts';
import { checkFigures } from './figures/figures.ts';
import { checkTableFigures } from './figures/table-figures.ts';
import { checkItems } from './items/items.ts';
import { checkProseNumbers } from './numbers/prose-numbers.ts';
import type { WordRule, WordSubject } from './subject.ts';
import { checkShares } from './totals/shares.ts';
import { checkTotals } from './totals/totals.ts';
import { checkMarks } from './unfinished/marks.ts';
import { checkChanges, checkComments, checkHiddenText } from './unfinished/open-changes.ts';

/** Groups in the order in which they are shown. */
export const PROOF_GROUPS = [
  'file',
  'items',
  'figures',
  'totals',
  'captions',
  'unfinished',
  'accessibility',
] as const;
export type ProofGroup = (typeof PROOF_GROUPS)[number];

const RULES: readonly (readonly [ProofGroup, readonly WordRule[]])[] = [
  ['items', [checkItems]],
  ['figures', [checkFigures, checkTableFigures, checkCharts, checkProseNumbers]],
  ['totals', [checkTotals, checkShares]],
  ['captions', [checkCaptions, checkReferences]],
  ['unfinished', [checkMarks, checkComments, checkChanges, checkHiddenText]],
  [
    'accessibility',
    [
      ...[checkTitle, checkLanguage, checkAltText, checkTableStructure, checkHeadings, checkLists],
      ...[checkEmptyParagraphs, checkFields, checkLinks, checkContrast],
    ],
  ],
];

/** @param reportOf a report for each group */
export function checkWord(subject: WordSubject, reportOf: (group: ProofGroup) => Report): void {
  for (const [group, rules] of RULES) {
    const report = reportOf(group);
    for (const rule of rules) rule(subject, report);
  }
}
