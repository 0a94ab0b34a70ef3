/** What `repliek follow-up` prints. */
import { longDate } from './dates.ts';

export const followUpResult = {
  follows: (number: string, date: string, id: string): string =>
    `Volgt op vraag nr. ${number} van ${longDate(date)} (${id}).`,
  period: (years: string): string => `Periode: ${years}.`,
  items: 'De deelvragen:',
  decisions: {
    cited: 'verwijst naar het vroegere antwoord',
    carried: 'overgenomen',
    joined: 'samen beantwoord met',
    elsewhere: 'tekst staat bij',
    shown: 'vroegere tekst als opmerking',
    empty: 'vroeger geen tekst',
    new: 'nieuw',
  },
  /** Behind the item's own label. */
  from: (ids: string, percent: number, words: string): string =>
    `${ids}, ${percent}% gelijk${words === '' ? '' : `: ${words}`}`,
  doubtful: (ids: string): string => `lijkt op ${ids}, kijk na`,
  also: (id: string): string => `lijkt ook op ${id}`,
  tables: (ids: string): string => `tabel ${ids}`,
  years: {
    own: 'staat in de deelvraag',
    stem: 'staat erboven',
    items: 'zoals de andere deelvragen',
    context: 'staat in de inleiding',
    moved: 'opgeschoven na het vroegere antwoord',
    same: 'zoals het vroegere antwoord',
  },
  dropped: (ids: string): string => `Niet meer gevraagd: ${ids}.`,
  deliveries: (file: string): string => `Opnieuw te leveren (zie ${file}):`,
  source: (title: string, years: string, tables: string): string =>
    `${title}${years === '' ? '' : `, ${years}`}${tables === '' ? '' : `, voor ${tables}`}`,
  open: (ids: string): string => `Nog te bepalen wie dit levert: deelvraag ${ids}.`,
  facts: (count: number): string =>
    count === 1 ? '1 gegeven te bevestigen' : `${count} gegevens te bevestigen`,
  numbers: (file: string): string => `Getallen in ${file} die staan zoals ze stonden:`,
  number: (line: number, column: number, text: string, item: string): string =>
    `regel ${line}, kolom ${column}: ${text} (deelvraag ${item})`,
  next: (id: string): string =>
    `Kijk nu elke markering in answer.md.hbs na: “repliek check ${id}” noemt ze. “repliek suggest ${id}” stelt teksten voor bij wat nog leeg is.`,
};
