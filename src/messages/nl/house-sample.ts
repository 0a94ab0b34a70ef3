/** Texts of a house's first Word file, which shows each style once. */
import { STYLE_NAMES, STYLE_USES } from './house-look.ts';

export const houseSample = {
  /** "Answer Name: naam van de minister, boven het antwoord" */
  style: (id: string): string => `${STYLE_NAMES[id] ?? id}: ${STYLE_USES[id] ?? ''}`,
  title: (house: string): string => `Opmaak van de antwoorden van ${house}`,
  introduction: [
    'Verander in dit bestand de stijlen, het papier, de marges, de koptekst en de voettekst, en bewaar het onder dezelfde naam. Elk antwoord dat daarna gemaakt wordt, ziet er zo uit.',
    'De tekst zelf telt niet mee: hij laat alleen zien waar elke stijl voor dient.',
  ],
  link: 'www.voorbeeld.be',
  linked: (use: string): string => `${use}, zoals `,
  tableTitle: 'cijfers om te laten zien hoe een tabel eruitziet',
  rows: ['eerste rij', 'tweede rij', 'derde rij'],
  years: ['2024', '2025'],
  tableNote: 'Table Note: opmerking onder een tabel. Deze cijfers zijn verzonnen.',
  source: 'verzonnen cijfers',
};
