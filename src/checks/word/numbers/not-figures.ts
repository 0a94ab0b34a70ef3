/** Patterns of what is written in digits and counts nothing, in the order in which they are looked for. */

const MONTHS =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan\\.|feb\\.|mrt\\.|apr\\.|jun\\.|jul\\.|aug\\.|sept?\\.|okt\\.|nov\\.|dec\\.|january|february|march|may|june|july|august|october';
const AND = '(?:\\s?(?:,|;|\\/|-|–|&|\\ben\\b|\\bof\\b|\\btot(?: en met)?\\b|t\\/m|\\band\\b|\\bto\\b)\\s?)';
const DAY = '\\d{1,2}(?:°|ste|de|e|st|nd|rd|th)?';
const YEAR = '(?:18|19|20)\\d{2}';
const REFERENCE =
  '(?:[A-Z]{0,2}[IVXLC]{0,5}\\.?)?\\d+(?:[./:°-]\\d+)*(?:[°.]?\\s?[a-z](?![\\p{L}/])\\)?|bis|ter|quater|quinquies)?(?:,?\\s§\\s?\\d+)?';
/** Words behind which a number says which one, and not how many. */
const WHICH = [
  'artikel(?:en)?|article|art\\.|artt\\.|§+|lid|al\\.|paragraaf',
  'nrs?\\.?|nr°|nummers?|n°|no\\.|punt(?:en)?|hoofdstuk(?:ken)?|titel|deel|afdeling|boek|onderdeel',
  'bijlagen?|tabel(?:len)?|tables?|grafiek(?:en)?|figu(?:ur|ren)|diagram|kaart(?:en)?|schema|foto',
  'vra(?:ag|gen)|deelvra(?:ag|gen)|antwoord(?:en)?(?: op vra(?:ag|gen))?|items?',
  "blz\\.|p\\.|pp\\.|pag\\.|pagina(?:[’']s)?|bladzijden?|regel|noot|voetnoot|\\[noot",
  'aanhangsel|AH|ISSN|ISBN|stuk|parl\\. ?st\\.|kamerstuk(?:ken)?|dossier(?:nummer)?|zaak(?:nummer)?|kenmerk|referentie|ref\\.|arrest|begrotingsartikel|programma|basisallocatie|ESR',
  'versie|fase|stap|pijler|prioriteit|actie|maatregel|doelstelling|SD|OD|ronde|klasse|categorie|type|niveau|spoor|lijn|zone|perceel',
  'code|postcode|NIS(?:-code)?s?|KBO(?:-nummer)?|btw-nummer|ondernemingsnummer|rekening(?:nummer)?|IBAN|tel\\.?|telefoon|gsm|fax|bus',
  'richtlijn|verordening|\\(EU\\)|\\(EG\\)|\\(EEG\\)|ISO|windows|office|alinea|dd\\.|d\\.d\\.',
].join('|');

export const NOT_FIGURES: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)\S{1,500}|(?<!\S)\S{1,60}@\S{1,60}/giu,
  // Labels of items and of lists at the beginning: "1. a)", "2. tot 4.", "b)", "3°".
  /^\s*(?:\(?\d{1,2}[.)°](?!\d)\s?)(?:(?:tot|t\/m|en|-|–|,)\s?\d{1,2}[.)°]?\s?)*(?:\(?[a-z][.)]\s?)?/giu,
  /^\s*\d{1,2}\s?[a-z][.)]\s/giu,
  // Dates.
  /(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?!\d)/gu,
  /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/gu,
  new RegExp(`(?<![\\d.,])${DAY}(?:${AND}${DAY})*\\s(?:${MONTHS})(?:\\s${YEAR})?`, 'giu'),
  new RegExp(`(?<!\\p{L})(?:${MONTHS})\\s(?:${DAY},?\\s)?${YEAR}`, 'giu'),
  // Hours.
  /(?<![\d.,])\d{1,2}(?::\d{2}|[uh]\d{0,2}(?!\p{L})|\.\d{2}\s?(?:uur|u\.?)(?!\p{L}))/giu,
  /(?<=(?:om|tot|vanaf|tegen|tussen|at)\s)\d{1,2}(?:\s?en\s?\d{1,2})?\suur/giu,
  // "decreet van 7 mei", "art. II.10, § 2", "vragen 2 t/m 4", "tabel 2", "nr. 321"
  new RegExp(
    `(?<![\\p{L}\\d])(?:${WHICH})[\\s:\\u00a0]{0,2}(?:nrs?\\.?\\s|nummers?\\s|°\\s?)?${REFERENCE}(?:${AND}${REFERENCE})*(?![\\d%])`,
    'giu',
  ),
  /(?:kamerstuk(?:ken)?|parl\. ?st\.|eerste kamer|tweede kamer)[\s,]{1,2}(?:I{1,2}\s)?(?:\d{4}\s?[/–-]\s?\d{2,4},?\s)?\d{2}[\s.]?\d{3}(?:[-–]\p{L}+)?(?:,?\snr\.?\s\d+)?/giu,
  // Years and what is named by them: "2016-2020", "2019 en 2020", "schooljaar 2020-2021", "’20".
  new RegExp(
    `(?<![\\d.,])${YEAR}(?:\\s?[-–/]\\s?\\d{2}(?!\\d))?(?:${AND}${YEAR}(?:[-–/]\\d{2}(?!\\d))?)*(?![\\d%])(?![.,]\\d)(?!\\s?(?:euro|€|EUR|procent|%))`,
    'giu',
  ),
  /(?<![\p{L}\d])[’']\d{2}(?!\d)/gu,
  // Which one of a row: "1e", "20ste", "3°".
  /(?<![\d.,])\d{1,3}(?:e|ste|de|°|ª|st|nd|rd|th)(?![\p{L}\d])/giu,
  // Parts of names: "COVID-19", "E40", "2024Z17331", "16-jarigen", "A4"; "500-tal" is a number.
  /(?<![\p{L}\d])\p{L}[\p{L}\d]{0,40}[-_./]?\d[\d.,-]{0,40}(?<![.,])/gu,
  /(?<![\d.,])\d[\d.]{0,20}[-‑](?!tal)\p{L}[\p{L}\d-]{0,40}/gu,
  /(?<![\d.,])\d+(?:bis|ter|plus|\s?\+)(?!\p{L})/giu,
  /(?<![\d.,])\d+\p{Lu}[\p{L}\d]*/gu,
  // "(1)" and "[2]" and "1)" in a sentence.
  /[([]\d{1,2}[)\]]/gu,
  /(?<=^|\s)\d{1,2}[)°](?=\s|$)/gu,
  // "24/7", "1.000/12", numbers of companies, telephones, addresses.
  /(?<!\d)24\s?\/\s?7(?!\d)/gu,
  /(?<!\d)[01]\d{3}\.\d{3}\.\d{3}(?!\d)/gu,
  /(?<!\d)(?:\+|00)32[\d\s./()]{7,15}/gu,
  /(?<![\d.,])0\d{1,3}[\s/]\d{2,3}(?:[\s.]?\d{2}){2,3}(?!\d)/gu,
  /(?<!\p{L})\p{L}{1,40}(?:laan|straat|plein|weg|lei|kaai|dreef|dijk|markt)\s\d+[a-z]?(?:,?\s(?:bus\s)?\d{4}\s\p{Lu}\p{L}+)?/gu,
  /(?<=,\s|\s-\s|^)[1-9]\d{3}\s(?=\p{Lu}\p{Ll}+(?:[.,;]|$))/gu,
  // How long, and from what age: "5 jaar", "20 werkdagen", "12 tot 18 jaar".
  /(?<![\d.,%])\d{1,2}(?:\s?(?:tot(?: en met)?|à|en|of|-|–)\s?\d{1,2})?\s(?:jaar|jaren|jarigen?|maand(?:en)?|week|weken|dag(?:en)?|werkdag(?:en)?|kalenderdag(?:en)?|lesweken|minu(?:ut|ten)|seconden?|years?|months?|weeks?|days?|minutes?)(?!\p{L})/giu,
];
