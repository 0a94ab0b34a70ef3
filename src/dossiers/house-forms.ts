/** The forms of a house style: what each fills in, and what it may not leave out. */
import type { ChartWords, HouseStyle, ItemHeadingForms } from '../document/house-style.ts';
import { fillForm } from '../format.ts';
import type { Report } from '../messages/report.ts';
import type { KeyPath, Located } from '../reading/located.ts';

interface Form {
  readonly path: readonly [string, string, ...string[]];
  readonly text: string;
  /** Names of which one has to be in the form: without it a number, a date or a letter would be lost. */
  readonly needed: readonly (readonly string[])[];
  readonly optional?: readonly string[];
}

function formsOf(house: HouseStyle): readonly Form[] {
  const { labels, items, publication, numbers, controls, charts, annex } = house;
  const date = [['day', 'dd'], ['month', 'mm'], ['year']];
  return [
    { path: ['labels', 'subtotal'], text: labels.subtotal, needed: [], optional: ['label'] },
    { path: ['labels', 'caption'], text: labels.caption, needed: [['number'], ['title']] },
    { path: ['labels', 'reference'], text: labels.reference, needed: [['number']] },
    { path: ['labels', 'annexReference'], text: labels.annexReference, needed: [], optional: ['number'] },
    { path: ['labels', 'gaps'], text: labels.gaps, needed: [['skipped']], optional: ['measure', 'rows'] },
    { path: ['labels', 'several'], text: labels.several, needed: [], optional: ['dimension'] },
    {
      path: ['labels', 'longTable'],
      text: labels.longTable,
      needed: [['reference']],
      optional: ['title', 'rows'],
    },
    { path: ['labels', 'bandBelow'], text: labels.bandBelow, needed: [['to']] },
    { path: ['labels', 'band'], text: labels.band, needed: [['from'], ['to']] },
    { path: ['labels', 'bandAbove'], text: labels.bandAbove, needed: [['from']] },
    { path: ['labels', 'rise'], text: labels.rise, needed: [['value']] },
    { path: ['labels', 'fall'], text: labels.fall, needed: [['value']] },
    { path: ['items', 'number'], text: items.number, needed: [['n']] },
    { path: ['items', 'letter'], text: items.letter, needed: [['a']] },
    { path: ['items', 'numberAndLetter'], text: items.numberAndLetter, needed: [['n'], ['a']] },
    { path: ['items', 'joint'], text: items.joint, needed: [['first'], ['last']] },
    ...headingForms(publication.byItem),
    { path: ['numbers', 'percent'], text: numbers.percent, needed: [['n']] },
    { path: ['numbers', 'money'], text: numbers.money, needed: [['n']] },
    { path: ['numbers', 'longDate'], text: numbers.longDate, needed: date },
    { path: ['numbers', 'shortDate'], text: numbers.shortDate, needed: date },
    { path: ['numbers', 'period'], text: numbers.period, needed: [['from'], ['to']] },
    { path: ['controls', 'table'], text: controls.table, needed: [], optional: ['title'] },
    { path: ['controls', 'number'], text: controls.number, needed: [], optional: ['title'] },
    { path: ['controls', 'note'], text: controls.note, needed: [], optional: ['title'] },
    { path: ['controls', 'reference'], text: controls.reference, needed: [], optional: ['title'] },
    { path: ['controls', 'figure'], text: controls.figure, needed: [], optional: ['title'] },
    ...(charts === undefined ? [] : chartForms(charts)),
    { path: ['annex', 'noteMark'], text: annex.noteMark, needed: [['number']] },
    { path: ['annex', 'seeNotes'], text: annex.seeNotes, needed: [], optional: ['notes'] },
    { path: ['annex', 'sourceLine'], text: annex.sourceLine, needed: [], optional: ['agency', 'source'] },
  ];
}

function chartForms(charts: ChartWords): readonly Form[] {
  const { caption, reference, control, opening, extremes, value, times, equal, gaps, source } = charts;
  const span = [['from'], ['to']];
  return [
    { path: ['charts', 'caption'], text: caption, needed: [['number'], ['title']] },
    { path: ['charts', 'reference'], text: reference, needed: [['number']] },
    { path: ['charts', 'control'], text: control, needed: [], optional: ['title'] },
    { path: ['charts', 'opening'], text: opening, needed: [['title']], optional: ['kind'] },
    { path: ['charts', 'extremes'], text: extremes, needed: [['highest'], ['lowest']] },
    { path: ['charts', 'value'], text: value, needed: [['value'], ['place']] },
    { path: ['charts', 'at'], text: charts.at, needed: [['name']] },
    { path: ['charts', 'in'], text: charts.in, needed: [['name']] },
    { path: ['charts', 'times'], text: times, needed: [['count']] },
    { path: ['charts', 'equal'], text: equal, needed: [['value']] },
    { path: ['charts', 'rise'], text: charts.rise, needed: span },
    { path: ['charts', 'fall'], text: charts.fall, needed: span },
    { path: ['charts', 'same'], text: charts.same, needed: span },
    { path: ['charts', 'gaps'], text: gaps, needed: [['count']] },
    { path: ['charts', 'source'], text: source, needed: [['reference']] },
  ];
}

function headingForms(forms: ItemHeadingForms | undefined): readonly Form[] {
  if (forms === undefined) return [];
  const path = (key: keyof ItemHeadingForms) => ['publication', 'byItem', key] as const;
  return [
    { path: path('question'), text: forms.question, needed: [['n']] },
    { path: path('answer'), text: forms.answer, needed: [['n']] },
    { path: path('joint'), text: forms.joint, needed: [['first'], ['last']] },
  ];
}

/**
 * Reports names in a form that nothing fills in, names that it lacks, and sheets of the annex with one name. The head's
 * own texts are filled by `composeDocument`, which knows what there is to fill in.
 *
 * @param located with places by the keys of the code
 */
export function checkForms(house: HouseStyle, located: Located, report: Report): boolean {
  let sound = true;
  for (const { path, text, needed, optional = [] } of formsOf(house)) {
    const place = located.place(path);
    const known = [...needed.flat(), ...optional];
    const found = Array.from(text.matchAll(/\{([^{}]*)\}/g), ([, name = '']) => name);
    for (const name of found.filter((one) => !known.includes(one))) {
      sound = false;
      report.add('house-placeholder', { found: name, known }, place);
    }
    for (const names of needed.filter((one) => !one.some((name) => found.includes(name)))) {
      sound = false;
      const [name = ''] = path.slice(-1);
      const key = located.keyInFile?.(name) ?? name;
      report.add('house-placeholder-missing', { key, expected: names[0] ?? '' }, place);
    }
  }
  const named = filesDiffer(house, located, report);
  return sheetsDiffer(house, located, report) && named && sound;
}

/** The answer, the published form and the new answer beside an edited one are Word files in one folder. */
function filesDiffer({ files }: HouseStyle, located: Located, report: Report): boolean {
  const beside = fillForm(files.beside, { name: files.answer });
  if (files.publication !== files.answer && files.publication !== beside) return true;
  report.add(
    'house-file-double',
    { found: files.publication },
    located.place(['files', files.publication === files.answer ? 'publication' : 'beside']),
  );
  return false;
}

function sheetsDiffer({ annex }: HouseStyle, located: Located, report: Report): boolean {
  const { table, ...named } = annex.sheets;
  const [before = '', after = ''] = table.toLowerCase().split('{number}');
  const seen = new Set<string>();
  let sound = true;
  for (const [key, name] of Object.entries(named)) {
    const folded = name.toLowerCase();
    const number = folded.slice(before.length, folded.length - after.length);
    const ofTable = folded.startsWith(before) && folded.endsWith(after) && /^\d+$/.test(number);
    if (seen.has(folded) || ofTable) {
      sound = false;
      const path: KeyPath = ['annex', 'sheets', key];
      report.add('house-sheet-double', { found: name }, located.place(path));
    }
    seen.add(folded);
  }
  return sound;
}
