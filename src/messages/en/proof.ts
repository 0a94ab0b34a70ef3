/** English for `nl/proof.ts`. */
import type { proofTexts as nl } from '../nl/proof.ts';

export const proofTexts: typeof nl = {
  docx: 'Check this Word file, with a dossier or without',
  oneDossier: 'With --docx there can be one dossier at most: repliek check 2021-321 --docx FILE.',
  groups: {
    file: 'The file and the dossier',
    items: 'Items',
    figures: 'Figures',
    totals: 'Totals of tables',
    captions: 'Captions and references',
    unfinished: 'Not finished',
    accessibility: 'Accessibility',
  },
  alone:
    'Checked without a dossier: totals of tables, captions and references, what is still open, and accessibility.',
  unreadable: 'The file was not checked.',
  mend: (again) => `Mend this in Word, save it and check it again: ${again}`,
  refresh: (command) => `Figures that are no longer current can be updated by Repliek: ${command}`,
  look: 'There are no errors. Look at the warnings and notes before you send the answer.',
  publish: (command) => `When the answer was sent, keep it with its figures: ${command}`,
};
