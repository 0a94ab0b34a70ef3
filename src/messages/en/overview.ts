/** Words of the list of dossiers. */
import type { overview as dutch } from '../nl/overview.ts';
import { longDate } from './dates.ts';
import { grouped } from './numbers.ts';

const workingDays = (count: number): string =>
  count === 1 ? '1 working day' : `${grouped(count)} working days`;

export const overview: typeof dutch = {
  on: 'Count the working days from this date, such as 2021-06-25 (default: today)',
  state: 'Only the dossiers that are this far',
  open: 'Only the dossiers that are not published yet',
  headers: {
    dossier: 'Dossier',
    number: 'No.',
    deadline: 'Deadline',
    state: 'State',
    problems: 'Problems',
    minister: 'Minister',
    authors: 'Asked by',
    title: 'Title',
  },
  states: {
    new: 'new',
    'data-asked': 'data asked',
    drafted: 'drafted',
    checked: 'checked',
    published: 'published',
  },
  answered: (answered, all) => `(${answered} of ${all})`,
  deadline: (date, left, overdue) => {
    const day = longDate(date);
    if (left === null) return overdue ? `${day} (late)` : day;
    if (overdue) return `${day} (${left === 0 ? 'late' : `${workingDays(-left)} late`})`;
    return `${day} (${left === 0 ? 'no working day left' : `${workingDays(left)} left`})`;
  },
  today: (date) => `${longDate(date)} (today)`,
  publishedBefore: (date) => (date === null ? 'published before' : `published on ${longDate(date)}`),
  fictitious: 'fictitious',
  noProblems: 'none',
  howToSee: 'To read the problems of a dossier: npx repliek check DOSSIER',
  noneChosen: 'No dossier is this far.',
};
