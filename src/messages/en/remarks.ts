/** English for `nl/remarks.ts`. */
import type { remarksTexts as nl } from '../nl/remarks.ts';

export const remarksTexts: typeof nl = {
  language: 'en-GB',
  suffix: 'remarks',
  sheet: 'Remarks',
  title: (file) => `Remarks on ${file}`,
  subject: 'Remarks on a delivery',
  count: (count) =>
    count === 1
      ? 'There is one remark. The figures have not been taken over yet.'
      : `There are ${count} remarks. The figures have not been taken over yet.`,
  link: (file) =>
    `Click in the first column to open the cell. For that, save this file in the same folder as ${file}. Mend the cells there, and send the workbook again.`,
  headers: { place: 'Sheet and cell', column: 'Column', message: 'What is it?', hint: 'What to do' },
};
