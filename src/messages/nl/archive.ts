/** Sentences about the archive of published answers. */
import type { QuestionPart } from '../expected.ts';
import type { Sentence } from '../sentence.ts';
import { quoted } from './common.ts';
import { longDate } from './dates.ts';
import { PARTS } from './questions.ts';

export const archive = {
  'archive-damaged': (d: { path: string; reason: string }): Sentence => ({
    message: `${d.path} kan niet gelezen worden en telt niet mee in het archief. ${d.reason}`,
    hint: 'Voeg het origineel, dat ernaast ligt, opnieuw toe met “repliek archive add”, of zet een kopie van dit bestand terug.',
  }),
  'archive-date': (d: { date: string }): Sentence => ({
    message: `De datum van de vraag staat niet in de tekst; in het archief staat ze onder ${longDate(d.date)}, de datum van het antwoord.`,
    hint: 'Weet u de datum, schrijf ze dan als “date” in een .yaml-bestand met de naam van het antwoord, in data/archive.',
  }),
  'archive-differs': (d: { number: string; date: string; path: string }): Sentence => ({
    message: `In het archief staat al een antwoord op vraag nr. ${d.number} van ${longDate(d.date)}, met een andere tekst: ${d.path}.`,
    hint: 'Is dit een verbetering van dat antwoord, voeg het dan toe met --correction "reden": beide blijven bewaard.',
  }),
  'archive-failed': (d: { path: string; reason: string }): Sentence => ({
    message: `Het antwoord kon niet in ${d.path} bewaard worden (${d.reason}).`,
    hint: 'Kijk na of u in die map mag schrijven en of de schijf niet vol is, en herhaal dan de opdracht.',
  }),
  'archive-first': (d: { number: string; date: string }): Sentence => ({
    message: `Er is niets te verbeteren: in het archief staat nog geen antwoord op vraag nr. ${d.number} van ${longDate(d.date)}.`,
    hint: 'Laat --correction weg.',
  }),
  'archive-incomplete': (d: { missing: readonly ('number' | 'date')[] }): Sentence => ({
    message: `De vraag heeft geen ${d.missing.map((part) => (part === 'number' ? 'nummer' : 'datum')).join(' en geen ')}: zonder dat kan ze niet in het archief.`,
    hint: 'Bewaar de tekst als .txt, vul het aan zoals het in andere vragen van dit parlement staat, en voeg dat bestand toe.',
  }),
  'archive-name': (d: { found: string }): Sentence => ({
    message: `${quoted(d.found)} heeft niet de naam die het archief eraan gaf, en telt niet mee.`,
    hint: 'Geef het bestand de naam die erin bij “id” staat, met .json erachter, of verplaats het uit deze map.',
  }),
  'archive-no-answer': (_: object): Sentence => ({
    message: 'In dit bestand staat een vraag zonder antwoord: in het archief horen gepubliceerde antwoorden.',
    hint: 'Maak met “repliek new” een dossier van een vraag die nog beantwoord moet worden.',
  }),
  'archive-none': (d: { path: string }): Sentence => ({
    message: `Er is geen bestand met een antwoord gevonden: ${d.path}.`,
    hint: 'Noem bestanden die op .pdf, .docx of .txt eindigen, een map waar ze in staan, of een patroon zoals antwoorden/*.pdf.',
  }),
  'archive-own-alone': (d: { found: string }): Sentence => ({
    message: `Bij ${quoted(d.found)} is er in het archief geen antwoord, zodat het niets verbetert.`,
    hint: 'Geef het de naam van het antwoord dat u wilt verbeteren, met .yaml in plaats van .json.',
  }),
  'archive-parts': (d: { missing: readonly QuestionPart[] }): Sentence => ({
    message: `Dit staat niet in de tekst, of is niet herkend: ${d.missing.map((part) => PARTS[part]).join(', ')}.`,
    hint: 'U kunt het aanvullen in een .yaml-bestand met de naam van het antwoord, in data/archive.',
  }),
  'archive-published': (d: { number: string; date: string; path: string }): Sentence => ({
    message: `Het antwoord op vraag nr. ${d.number} van ${longDate(d.date)} is met Repliek gepubliceerd en staat al in het archief: ${d.path}. Er is niets veranderd.`,
    hint: 'Is dit een verbetering ervan, voeg het dan toe met --correction "reden".',
  }),
  'archive-received-missing': (d: { path: string }): Sentence => ({
    message: `Het origineel ${d.path} is er niet meer; wat eruit gelezen is, blijft in het archief.`,
    hint: 'Zet het bestand terug als u het nog hebt.',
  }),
  'archive-same': (d: { path: string }): Sentence => ({
    message: `Dit antwoord staat al in het archief (${d.path}); er is niets veranderd.`,
  }),
  'archive-unread': (d: { path: string }): Sentence => ({
    message: `Van ${d.path} is er niets gelezen in het archief: het antwoord wordt niet gevonden.`,
    hint: `Voeg het opnieuw toe: repliek archive add ${d.path}.`,
  }),
};
