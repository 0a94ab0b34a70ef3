/** Words of the list of dossiers. */
import { longDate } from './dates.ts';
import { grouped } from './numbers.ts';

const workingDays = (count: number): string => (count === 1 ? '1 werkdag' : `${grouped(count)} werkdagen`);

export const overview = {
  on: 'Tel de werkdagen vanaf deze datum, zoals 2021-06-25 (gewoonlijk vandaag)',
  state: 'Alleen de dossiers die zo ver staan',
  open: 'Alleen de dossiers die nog niet gepubliceerd zijn',
  headers: {
    dossier: 'Dossier',
    number: 'Nr.',
    deadline: 'Uiterste datum',
    state: 'Stand',
    problems: 'Problemen',
    minister: 'Minister',
    authors: 'Vraagsteller',
    title: 'Titel',
  },
  states: {
    new: 'nieuw',
    'data-asked': 'cijfers gevraagd',
    drafted: 'ontwerp',
    checked: 'nagekeken',
    published: 'gepubliceerd',
  },
  /** Behind the state of a draft. */
  answered: (answered: number, all: number): string => `(${answered} van ${all})`,
  /**
   * @param date ISO date
   * @param left working days, negative where it is past; null where they cannot be counted
   */
  deadline: (date: string, left: number | null, overdue: boolean): string => {
    const day = longDate(date);
    if (left === null) return overdue ? `${day} (te laat)` : day;
    if (overdue) return `${day} (${left === 0 ? 'te laat' : `${workingDays(-left)} te laat`})`;
    return `${day} (${left === 0 ? 'geen werkdag meer' : `nog ${workingDays(left)}`})`;
  },
  today: (date: string): string => `${longDate(date)} (vandaag)`,
  publishedBefore: (date: string | null): string =>
    date === null ? 'al gepubliceerd' : `gepubliceerd op ${longDate(date)}`,
  fictitious: 'fictief',
  noProblems: 'geen',
  howToSee: 'De problemen van een dossier leest u met: npx repliek check DOSSIER',
  noneChosen: 'Geen enkel dossier staat zo ver.',
};
