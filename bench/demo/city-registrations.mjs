/** Made-up registrations of a city's own service: fewer, and with other names and codes for the same things. */
import { workingDays } from './calendar.mjs';
import { belgianDate, decimalComma, writeCsv } from './csv.mjs';
import { randomFrom } from './random.mjs';

const HEADER = [
  'Nr.',
  'Datum',
  'Naam van de vorming',
  'Onderwerp',
  'Vorm',
  'Toelichting',
  'Aanbod',
  'Regio',
  'Dagdelen',
  'Ingericht door',
  'Externe spreker',
  'Deelnemers gemeente en OCMW',
  'Andere deelnemers',
  'Andere organisaties',
  'Tarief',
  'Ontvangsten',
  'Kostprijs',
  'VTE',
];

const TRAININGS = { 2018: 22, 2019: 26, 2020: 14 };
/** Not filled in. */
const GAP = '-';
const NONE = 'geen';

const TITLES = [
  ['Helder Nederlands', 'Klaar en duidelijk'],
  ['Helder Nederlands', 'Schrijven zonder ambtenarees'],
  ['Helder Nederlands', 'Praten met nieuwkomers; wat helpt?'],
  ['Samenleven', 'Mijn buurt, jouw buurt'],
  ['Samenleven', 'Eén stad, vele talen'],
  ['Diversiteit', 'Divers aanwerven'],
  ['Diversiteit', 'Wat zeg je als iemand dát zegt?'],
];
const FORMS = [
  ['S', 'Eén sessie van een halve dag.', 1],
  ['R', 'Een reeks van twee of meer sessies.', 3],
  ['O', 'Een sessie via het scherm.', 1],
];
const UNITS = ['Dienst Diversiteit', 'Dienst Onthaal', 'OCMW Voorbeeldstad'];
const ORGANISATIONS = [
  'Buurthuis De Kruimel (fictief)',
  'Ziekenhuis Sint-Verzin (fictief)',
  'Scholengroep Kompas (fictief)',
  'Café Zonder Grens (fictief)',
];

/** @returns CSV text in characters that Windows-1252 has */
export function cityRegistrationsCsv() {
  const random = randomFrom('vormingen van een voorbeeldstad');
  const rows = Object.entries(TRAININGS).flatMap(([year, count]) => {
    const days = workingDays(Number(year));
    const dates = Array.from({ length: count }, () => random.weighted(days)).sort();
    return dates.map((date, index) => [
      `${year}/${String(index + 1).padStart(3, '0')}`,
      ...cells(date, random),
    ]);
  });
  return writeCsv([HEADER, ...rows]);
}

function cells(date, random) {
  const [theme, title] = random.pick(TITLES);
  const online = date >= '2020-03-14';
  const [form, explanation, most] = online ? FORMS[2] : random.pick(FORMS.slice(0, 2));
  const halfDays = most === 1 ? 1 : random.between(2, most);
  const open = random.chance(550);
  const local = random.between(4, 16);
  const other = open ? random.between(0, 9) : 0;
  const counted = !random.chance(60);
  const organisations = new Set(Array.from({ length: Math.min(2, other) }, () => random.pick(ORGANISATIONS)));
  const tariff = open ? 2000 : 15000;
  const cost = halfDays * random.between(21000, 42000) + random.between(1500, 90000);
  return [
    belgianDate(date, '-'),
    title,
    theme,
    form,
    explanation,
    open ? 'V' : 'M',
    random.weighted([
      ['OVL', 18],
      ['VBR', 2],
    ]),
    halfDays,
    [...new Set([random.pick(UNITS), ...(random.chance(200) ? [random.pick(UNITS)] : [])])].join(' / '),
    random.chance(150) ? 'ja' : 'nee',
    counted ? local : GAP,
    counted ? other : GAP,
    organisations.size === 0 ? NONE : [...organisations].join(' / '),
    decimalComma(tariff, 2),
    counted || !open ? decimalComma(tariff * halfDays * (open ? local + other : 1), 2, '.') : GAP,
    random.chance(80) ? GAP : decimalComma(cost, 2, '.'),
    random.chance(80) ? GAP : decimalComma(random.between(40, 220) * halfDays, 4),
  ];
}
