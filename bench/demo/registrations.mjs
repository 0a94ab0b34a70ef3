/**
 * Made-up registrations of an agency: one row for each training of a statistic, so that their counts by region and
 * year are those of the statistic.
 */
import { LOCKDOWN, REOPENING, workingDays } from './calendar.mjs';
import { belgianDate, decimalComma, writeCsv } from './csv.mjs';
import { randomFrom } from './random.mjs';
import {
  CENTRES,
  KINDS,
  ORGANISATIONS,
  PARTNERS,
  REGION_TEAMS,
  THEME_REGIONS,
  THEME_TEAMS,
  THEMES,
} from './words.mjs';

const HEADER = [
  'id',
  'agency',
  'title',
  'theme',
  'kind',
  'explanation',
  'offer',
  'date',
  'half_days',
  'region',
  'nis',
  'organisers',
  'partner',
  'participants_local',
  'participants_other',
  'organisations',
  'price',
  'income',
  'cost',
  'fte',
];

/** What stands in a cell without a value, and why. */
const NOT_REGISTERED = 'n.g.';
const UNKNOWN = 'onbekend';
const NOT_APPLICABLE = '';
const NONE = 'geen';

/** Rows in a thousand that lack a value; registration got better every year. */
const GAPS = {
  2016: { cost: 140, fte: 220, participants: 120, nis: 50 },
  2017: { cost: 60, fte: 90, participants: 60, nis: 25 },
  2018: { cost: 40, fte: 50, participants: 40, nis: 15 },
  2019: { cost: 30, fte: 30, participants: 20, nis: 10 },
  2020: { cost: 20, fte: 20, participants: 20, nis: 10 },
};

/** The day from which prices are the same everywhere: "eind 2016" in the published answer. */
const ONE_PRICE = '2016-12-01';
const PRICES = { open: 2500, tailored: 25000 };
/** What regions asked before, in cents. */
const EARLIER_PRICES = {
  antwerpen: { open: 2000, tailored: 20000 },
  brussel: { open: 0, tailored: 15000 },
  limburg: { open: 1500, tailored: 15000 },
  'oost-vlaanderen': { open: 2000, tailored: 25000 },
  'vlaams-brabant': { open: 1000, tailored: 10000 },
  'west-vlaanderen': { open: 1500, tailored: 20000 },
  'cross-regional': { open: 2500, tailored: 25000 },
};

/** Hours of work of a full-time equivalent in a year. */
const HOURS_A_YEAR = 1596;

/**
 * @param counts rows of the statistic: `region`, `year` and `count`
 * @param municipalities rows of the list of NIS codes: `nis`, `region`, `valid_from` and `valid_until`
 * @returns CSV text
 */
export function registrationsCsv(counts, municipalities) {
  const random = randomFrom('vormingen 2016-2020');
  const trainings = counts.flatMap(({ region, year, count }) => {
    const days = workingDays(Number(year));
    const own = municipalities.filter((municipality) => municipality.region === region);
    return Array.from({ length: Number(count) }, () =>
      training(region, Number(year), random.weighted(days), own, random),
    );
  });
  trainings.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  const numbers = new Map();
  const rows = trainings.map((made) => {
    const year = made.date.slice(0, 4);
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    const row = {
      ...made,
      id: `AGII-${year}-${String(number).padStart(4, '0')}`,
      date: belgianDate(made.date),
    };
    return HEADER.map((name) => row[name]);
  });
  return writeCsv([HEADER, ...rows]);
}

function training(region, year, date, municipalities, random) {
  const gap = (name) => random.chance(GAPS[year][name]);
  const online = date >= LOCKDOWN && date < REOPENING;
  const theme = random.weighted(
    Object.entries(THEMES).flatMap(([code, [weight]]) =>
      (THEME_REGIONS[code] ?? region) === region ? [[code, weight]] : [],
    ),
  );
  const kind = online ? 'webinar' : random.weighted(kindsOf(date));
  const [explanation, , halfDays, size] = KINDS[kind];
  const half_days = random.between(...halfDays);
  const offer = random.chance(region === 'cross-regional' || kind === 'webinar' ? 750 : 520)
    ? 'open'
    : 'tailored';
  const participants = participantsOf(offer, size, random);
  const partner = random.chance(region === 'cross-regional' ? 300 : 120) ? random.weighted(PARTNERS) : NONE;
  const counted = !gap('participants');
  const all = participants.local + participants.other;
  const price = priceOf(date, region, offer, random);
  const paid = offer === 'open' ? (counted ? all : undefined) : 1;
  const income = price === undefined || paid === undefined ? undefined : price * paid * half_days;
  const cost = costOf({ year, kind, offer, half_days, all, partner }, random);
  const fte = fteOf({ kind, half_days }, random);
  return {
    agency: 'agii',
    title: random.pick(THEMES[theme].slice(1)),
    theme,
    kind,
    explanation,
    offer,
    date,
    half_days,
    region,
    nis: nisOf(kind, date, municipalities, gap, random),
    organisers: organisersOf(region, random).join('|'),
    partner,
    participants_local: counted ? participants.local : NOT_REGISTERED,
    participants_other: counted ? participants.other : NOT_REGISTERED,
    organisations: organisationsOf(participants.other, offer, random),
    price: euros(price),
    income: euros(income),
    cost: gap('cost') ? NOT_REGISTERED : euros(cost),
    fte: gap('fte') ? NOT_REGISTERED : decimalComma(fte, 4),
  };
}

/** In cents; not always registered as long as every region had its own. */
function priceOf(date, region, offer, random) {
  if (date >= ONE_PRICE) return PRICES[offer];
  return random.chance(65) ? undefined : EARLIER_PRICES[region][offer];
}

/** Webinars were rare before the lockdown, and stayed afterwards. */
function kindsOf(date) {
  return Object.entries(KINDS).map(([code, [, weight]]) => [
    code,
    code === 'webinar' && date >= REOPENING ? 70 : weight,
  ]);
}

/** Open trainings are mixed or for local authorities alone; a tailored one is for one organisation. */
function participantsOf(offer, size, random) {
  const all = random.between(...size);
  if (offer === 'tailored') return random.chance(450) ? { local: 0, other: all } : { local: all, other: 0 };
  if (random.chance(300)) return { local: all, other: 0 };
  const other = Math.max(1, Math.floor((all * random.between(15, 65)) / 100));
  return { local: all - other, other };
}

function organisationsOf(other, offer, random) {
  if (other === 0) return NONE;
  if (random.chance(20)) return UNKNOWN;
  const wanted =
    offer === 'tailored'
      ? 1
      : Math.min(
          other,
          random.weighted([
            [1, 5],
            [2, 3],
            [3, 1],
          ]),
        );
  const found = new Set(Array.from({ length: wanted }, () => random.weighted(ORGANISATIONS)));
  return [...found].join('|');
}

function organisersOf(region, random) {
  const own = random.pick(REGION_TEAMS[region]);
  const others = [
    ...(random.chance(240) ? [random.pick(THEME_TEAMS)] : []),
    ...(random.chance(50) ? [random.pick(Object.values(REGION_TEAMS).flat())] : []),
  ];
  return [...new Set([own, ...others])];
}

/** Webinars and trainings of several regions take place in no municipality. */
function nisOf(kind, date, municipalities, gap, random) {
  if (municipalities.length === 0 || kind === 'webinar') return NOT_APPLICABLE;
  if (gap('nis')) return UNKNOWN;
  const valid = municipalities.filter(
    ({ valid_from, valid_until }) => valid_from <= date && (valid_until === '' || date <= valid_until),
  );
  return random.weighted(valid.map(({ nis }) => [nis, CENTRES.includes(nis) ? 6 : 1]));
}

/** In cents: trainers, the room, material, the partner's fee; a little more every year. */
function costOf({ year, kind, offer, half_days, all, partner }, random) {
  const trainers = half_days * random.between(14800, 21200);
  const preparing = random.between(4000, 16000);
  const room = kind === 'webinar' || offer === 'tailored' ? 0 : half_days * random.between(4500, 16000);
  const material = all * random.between(120, 425);
  const fee = partner === NONE ? 0 : random.between(28, 75) * 1000;
  return Math.floor(((trainers + preparing + room + material + fee) * (1000 + 18 * (year - 2016))) / 1000);
}

/** In ten-thousandths: hours of preparing and giving, by one or two trainers. */
function fteOf({ kind, half_days }, random) {
  const preparing = random.between(3, kind === 'webinar' ? 16 : 12);
  const giving = half_days * (kind === 'webinar' ? 3 : 5) * (random.chance(250) ? 2 : 1);
  return Math.floor(((preparing + giving) * 10000) / HOURS_A_YEAR);
}

function euros(cents) {
  return cents === undefined ? NOT_REGISTERED : decimalComma(cents, 2);
}
