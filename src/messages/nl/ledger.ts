/** Sentences about publishing answers, and about figures that differ from published ones. */
import type { Decimal } from '../../decimal.ts';
import type { Sentence } from '../sentence.ts';
import { quoted } from './common.ts';
import { longDate } from './dates.ts';
import { formatDecimal } from './sources.ts';

export const ledger = {
  deviation: (d: {
    /** Of a figure: its table, row and column as readers find it. */
    table?: string;
    part?: readonly string[];
    measure?: string;
    fact?: string;
    stated: Decimal;
    published: Decimal;
    number: string;
    date: string;
    minister: string;
    /** What readers of that answer call the table. */
    label?: string;
    /** It was published in answer to this very question. */
    own: boolean;
    /** A later answer says the same as this one. */
    replaced: boolean;
    accepted: boolean;
  }): Sentence => {
    const what =
      d.fact === undefined
        ? `Tabel ${quoted(d.table ?? '')}${(d.part ?? []).map((text) => `, ${text}`).join('')}${measureOf(d.measure, d.part ?? [])}`
        : `Feit ${quoted(d.fact)}`;
    const where = d.own
      ? `het antwoord dat al op deze vraag gegeven is, nr. ${d.number} van ${longDate(d.date)}`
      : `het antwoord van ${d.minister} op vraag nr. ${d.number} van ${longDate(d.date)}`;
    const label = d.label === undefined ? '' : ` (${d.label})`;
    const later = d.replaced ? ' Een later antwoord zegt al hetzelfde als dit.' : '';
    const entry =
      d.fact === undefined
        ? `{ code: deviation, table: ${d.table}, because: "…" }`
        : `{ code: deviation, fact: ${d.fact}, because: "…" }`;
    return {
      message: `${what}: hier staat ${formatDecimal(d.stated)}, maar gepubliceerd is ${formatDecimal(d.published)}, in ${where}${label}.${later}`,
      ...(d.accepted || d.replaced
        ? {}
        : {
            hint: `Kijk na welk getal juist is. Is het verschil verklaard, zet de uitleg dan bij “accepted” in dossier.yaml: ${entry}.`,
          }),
    };
  },
  'ledger-name': (d: { found: string; expected: string }): Sentence => ({
    message: `Wat in ${quoted(d.found)} staat, hoort in ${quoted(d.expected)}.`,
    hint: 'Geef het bestand zijn eigen naam terug, of verwijder de kopie: één publicatie staat in één bestand.',
  }),
  'ledger-number': (d: {
    found: string;
    reason: 'form' | 'decimals';
    measure: string;
    decimals: number;
  }): Sentence => ({
    message:
      d.reason === 'form'
        ? `${quoted(d.found)} is geen getal.`
        : `${quoted(d.found)} heeft meer decimalen dan de maat ${quoted(d.measure)} (${d.decimals}).`,
    hint:
      d.reason === 'form'
        ? 'Schrijf cijfers alleen, met een punt of komma voor de decimalen en niets tussen de duizendtallen: 3557 of 12.5. Wat niet gegeven werd, is een ~.'
        : 'Is een teken tussen de duizendtallen bedoeld, laat het dan weg: 3557. Zijn het decimalen, zet dan bij “decimals” van de maat hoeveel.',
  }),
  'ledger-row': (d: { row: string; found: number; expected: number }): Sentence => ({
    message: `Rij ${quoted(d.row)} heeft ${d.found} waarden; verwacht worden er ${d.expected}, één voor elke kolom.`,
    hint: 'Zet een ~ waar het antwoord geen getal geeft.',
  }),
  'ledger-double': (d: { found: string; other: string }): Sentence => ({
    message: `${quoted(d.found)} en ${quoted(d.other)} betekenen hetzelfde.`,
    hint: 'Elke rij en elke kolom staat er één keer.',
  }),
  'ledger-twice': (d: { found: string }): Sentence => ({
    message: `${quoted(d.found)} is tegelijk rij en kolom van de tabel.`,
    hint: 'Noem twee verschillende dimensies.',
  }),
  'publish-same': (d: { path: string }): Sentence => ({
    message: `Dit antwoord is al gepubliceerd, met dezelfde bestanden en dezelfde cijfers (${d.path}); er is niets veranderd.`,
  }),
  'publish-differs': (d: { path: string; number: string; date: string }): Sentence => ({
    message: `Op vraag nr. ${d.number} van ${longDate(d.date)} is al een ander antwoord gepubliceerd (${d.path}).`,
    hint: 'Is dit een verbetering van dat antwoord, publiceer ze dan met --correction "de reden". Beide blijven bewaard.',
  }),
  'publish-first': (d: { number: string; date: string }): Sentence => ({
    message: `Er valt niets te verbeteren: op vraag nr. ${d.number} van ${longDate(d.date)} is nog geen antwoord gepubliceerd.`,
    hint: 'Publiceer zonder --correction.',
  }),
  'publish-date': (d: { found: string; question: string }): Sentence => ({
    message: `Een antwoord van ${longDate(d.found)} kan niet: de vraag is van ${longDate(d.question)}.`,
    hint: 'Geef met --on de dag waarop het antwoord gegeven is.',
  }),
  'publish-edited': (d: { path: string }): Sentence => ({
    message: `${d.path} is na de build door iemand bewerkt en wordt bewaard zoals het is. De cijfers in het grootboek komen uit de build.`,
    hint: 'Kijk na of er in het bewerkte bestand geen andere cijfers staan.',
  }),
  'publish-form-built': (d: { path: string; docx: string }): Sentence => ({
    message: `${d.path} wordt niet bewaard: het is gemaakt uit het dossier, en wat iemand in ${d.docx} zelf veranderd heeft, staat er niet in.`,
    hint: 'Breng dezelfde veranderingen aan in dit bestand en publiceer dan opnieuw, met --correction "de reden".',
  }),
  'publish-form-late': (d: { name: string; path: string }): Sentence => ({
    message: `${d.name} wordt niet bewaard: dit antwoord is al gepubliceerd (${d.path}), en een publicatie verandert nooit meer.`,
    hint: 'Moet het er toch bij, publiceer dan met --correction "de reden". Wie met --form publication bouwt voor hij publiceert, heeft het er meteen bij.',
  }),
  'publish-docx': (d: { path: string }): Sentence => ({
    message: `${d.path} is geen Word-bestand (.docx).`,
    hint: 'Noem bij --docx het bestand dat verstuurd is, in het formaat van Word.',
  }),
  'publish-busy': (d: { lock: string }): Sentence => ({
    message: 'Er wordt net een ander antwoord gepubliceerd, en dat duurt te lang om te wachten.',
    hint: `Probeer het straks opnieuw. Is er niemand bezig, verwijder dan ${d.lock}.`,
  }),
  'publish-failed': (d: { path: string; reason: string }): Sentence => ({
    message: `In ${d.path} kon niet geschreven worden (${d.reason}).`,
    hint: 'Kijk na of u er mag schrijven en of de schijf niet vol is, en publiceer opnieuw.',
  }),
};

/** The measure, where neither row nor column say it. */
function measureOf(measure: string | undefined, part: readonly string[]): string {
  return measure === undefined || part.includes(measure) ? '' : ` (${measure})`;
}
