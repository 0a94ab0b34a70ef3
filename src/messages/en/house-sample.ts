/** The texts of `nl/house-sample.ts` in English. */
import type { houseSample as dutch } from '../nl/house-sample.ts';
import { STYLE_NAMES, STYLE_USES } from './house-look.ts';

export const houseSample: typeof dutch = {
  style: (id) => `${STYLE_NAMES[id] ?? id}: ${STYLE_USES[id] ?? ''}`,
  title: (house) => `Look of the answers of ${house}`,
  introduction: [
    'Change the styles, the paper, the margins, the header and the footer of this file, and save it under the same name. Every answer that is made from then on looks like it.',
    'The text itself does not count: it only shows what each style is for.',
  ],
  link: 'www.example.com',
  linked: (use) => `${use}, such as `,
  tableTitle: 'figures to show what a table looks like',
  rows: ['first row', 'second row', 'third row'],
  years: ['2024', '2025'],
  tableNote: 'Table Note: remark below a table. These figures are made up.',
  source: 'made-up figures',
};
