/** Sentences about an answer that refers to another minister's. */
import type { Sentence } from '../sentence.ts';
import { quoted, suggest } from './common.ts';

export const referring = {
  'refer-authors': (d: { other: string }): Sentence => ({
    message: `De vraag van dossier ${quoted(d.other)} is van iemand anders.`,
    hint: 'Kijk na of het dezelfde vraag is, aan een andere minister.',
  }),
  'refer-chain': (d: { other: string; number: string; back: boolean }): Sentence => ({
    message: d.back
      ? `Dossier ${quoted(d.other)} verwijst zelf naar deze vraag: dan antwoordt niemand.`
      : `Dossier ${quoted(d.other)} verwijst zelf al naar een ander antwoord${d.number === '' ? '' : `, op vraag nr. ${d.number}`}.`,
    hint: d.back
      ? 'Spreek af wie het antwoord coördineert, en schrijf dat antwoord in het dossier van die minister.'
      : 'Verwijs naar het dossier van de minister die het antwoord coördineert.',
  }),
  'refer-edited': (d: { path: string; heading: string; call: string }): Sentence => ({
    message: 'In dit antwoord is al geschreven; er is niets aan veranderd.',
    hint: `Maak ${d.path} leeg en probeer opnieuw, of schrijf zelf ${d.call} onder “# ${d.heading}”.`,
  }),
  'refer-house': (d: { other: string; own: string; found: string }): Sentence => ({
    message: `Dossier ${quoted(d.other)} is van een ander parlement (${d.found || 'onbekend'}) dan dit dossier (${d.own || 'onbekend'}).`,
    hint: 'Een minister verwijst naar het antwoord op dezelfde vraag, in hetzelfde parlement. Kijk “house” na in dossier.yaml.',
  }),
  'refer-items': (d: { items: readonly string[]; other: string }): Sentence => ({
    message: `Wat deze deelvragen vragen, staat niet in de vraag van dossier ${quoted(d.other)}: ${d.items.slice(0, 20).join(', ')}.`,
    hint: 'Kijk na of het dezelfde vraag is. Is dat zo, zorg dan dat het andere antwoord ook op deze deelvragen ingaat.',
  }),
  'refer-minister': (d: { name: string; id: string }): Sentence => ({
    message: `${quoted(d.name)} beantwoordt dossier ${quoted(d.id)} zelf: een minister verwijst naar het antwoord van een ander.`,
    hint: 'Noem het dossier van de minister die het antwoord coördineert, of verbeter “minister” in dossier.yaml.',
  }),
  'refer-number': (d: { found: string }): Sentence => ({
    message: `${quoted(d.found)} kan geen nummer van een vraag zijn.`,
    hint: 'Een nummer bestaat uit hoogstens zeven cijfers.',
  }),
  'refer-parameter': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `De passage “referring-answer” heeft “${d.found}” nodig, en dat is niet bekend.`,
    hint: `Wat ze kan krijgen: ${d.known.join(', ')}. Zet “required: false” bij de rest, met een “default”.`,
  }),
  'refer-referred': (d: { names: readonly string[] }): Sentence => ({
    message: `Er wordt naar dit dossier verwezen, en nu verwijst het zelf: ${d.names.slice(0, 20).map(quoted).join(', ')}.`,
    hint: 'Laat die dossiers verwijzen naar de minister die het antwoord coördineert.',
  }),
  'refer-same': (d: { id: string }): Sentence => ({
    message: `Dossier ${quoted(d.id)} verwijst al naar dat antwoord.`,
  }),
  'refer-self': (d: { id: string }): Sentence => ({
    message: `Dossier ${quoted(d.id)} kan niet naar zichzelf verwijzen.`,
    hint: 'Noem achter --to het dossier van de minister die het antwoord coördineert.',
  }),
  'refer-unknown': (d: { found: string; known: readonly string[] }): Sentence => ({
    message: `Er is geen dossier ${quoted(d.found)}.`,
    hint: `${suggest(d.found, d.known)} Heeft die vraag geen dossier, noem ze dan in plaats van --to: --minister NAAM --number NUMMER --date DATUM.`,
  }),
};
