/**
 * What the made-up registrations are made of. The themes are those of the published answer (data/facts/agii.yaml);
 * titles, teams, partners and organisations are invented.
 */

/** Titles by the theme's code, with how often the theme occurs. */
export const THEMES = {
  'gesproken-taal': [
    9,
    'Helder spreken aan het loket',
    'Duidelijk praten met anderstaligen',
    'Zeg het eenvoudig',
  ],
  'geschreven-taal': [
    10,
    'Brieven die iedereen begrijpt',
    'Helder schrijven',
    'Folders en mails in klare taal',
  ],
  taaliconen: [6, 'Werken met taaliconen', 'Taaliconen in de praktijk'],
  'doeltreffend-communiceren': [8, 'Doeltreffend communiceren', 'Een gesprek dat aankomt'],
  taalinstrumenten: [4, 'Tolk, pictogram of vertaalapp?', 'Instrumenten om taal te overbruggen'],
  tolken: [7, 'Werken met een sociaal tolk', 'Een gesprek met drie; zo loopt het goed'],
  meertaligheid: [5, 'Omgaan met meertaligheid', 'Thuistaal als troef'],
  taalstimulering: [4, 'Taal in de vrije tijd', 'Spelen met Nederlands'],
  oefenkansen: [
    8,
    'Oefenkansen Nederlands opzetten',
    'Praatgroepen begeleiden',
    'Nederlands oefenen; hoe begint u eraan?',
  ],
  'lokaal-beleid': [6, 'Een lokaal integratiebeleid in stappen', 'De gemeente als regisseur'],
  'kwetsbare-groepen': [7, 'Kwetsbare groepen bereiken', 'Naar de mensen toe gaan'],
  'toegankelijk-maken': [7, 'Een toegankelijk onthaal', 'Dienstverlening zonder drempels'],
  inburgering: [6, 'Kennismaken met inburgering', 'Het inburgeringstraject in kort bestek'],
  polarisatie: [6, 'Polarisatie en verbinding', 'In gesprek als het moeilijk wordt'],
  dekolonisatie: [2, 'Koloniale sporen in de straat'],
  superdiversiteit: [7, 'Wegwijs in superdiversiteit', 'Superdiversiteit in cijfers en verhalen'],
  'superdiversiteit-brussel': [16, 'Superdiversiteit in Brussel'],
  'migratie-gezin': [4, 'Migratie en het gezin', 'Opvoeden tussen twee culturen'],
  'vluchtelingen-limburg': [14, 'Vluchtelingen in Limburg'],
  'identiteit-jongeren': [4, 'Jongeren en identiteit', 'Wie ben ik, en waar hoor ik bij?'],
  'discriminatie-levensbeschouwing': [3, 'Levensbeschouwing op het werk', 'Discriminatie herkennen'],
  'discriminerende-uitspraken': [7, 'Reageren op discriminerende uitspraken', '"Dat zeg je niet": en dan?'],
  cultuursensitief: [6, 'Cultuursensitief handelen', 'Cultuursensitieve zorg'],
  'interculturele-communicatie': [9, 'Interculturele communicatie', 'Diversiteit en communicatie'],
  diversiteitsbeleid: [5, 'Werken aan diversiteitsbeleid', 'Een divers team'],
};

/** Themes that only one region has. */
export const THEME_REGIONS = { 'superdiversiteit-brussel': 'brussel', 'vluchtelingen-limburg': 'limburg' };

/** Kinds by code: the explanation that belongs to it, how often it occurs, half-days and participants. */
export const KINDS = {
  training: ['Deelnemers oefenen met een trainer.', 40, [1, 2], [6, 18]],
  workshop: ['Deelnemers gaan kort zelf aan de slag.', 26, [1, 1], [6, 20]],
  lezing: ['Een spreker geeft uitleg en beantwoordt vragen.', 12, [1, 1], [14, 55]],
  webinar: ['Onlinesessie met vragen via de chat.', 2, [1, 1], [12, 85]],
  traject: ['Reeks van sessies met opdrachten ertussen.', 10, [2, 4], [6, 14]],
  studiedag: ['Volledige dag met sprekers en werkgroepen.', 4, [2, 2], [24, 90]],
  'train-de-trainer': ['Deelnemers leren de vorming zelf te geven.', 6, [2, 4], [5, 12]],
};

/** Teams that work in a region, and those that work everywhere. */
export const REGION_TEAMS = {
  antwerpen: ['Team Schelde', 'Team Kempen'],
  brussel: ['Team Zenne'],
  limburg: ['Team Maas', 'Team Haspengouw'],
  'oost-vlaanderen': ['Team Leie', 'Team Waas'],
  'vlaams-brabant': ['Team Dijle', 'Team Pajot'],
  'west-vlaanderen': ['Team Kust', 'Team IJzer'],
  'cross-regional': ['Team Vlaanderen'],
};
export const THEME_TEAMS = ['Team Taal', 'Team Samenleven', 'Team Lokaal Beleid'];

export const PARTNERS = [
  ['Praatpunt vzw (fictief)', 7],
  ['Tolkenhuis Noord (fictief)', 6],
  ['Bureau Klaar (fictief)', 5],
  ['Vormingshuis De Brug (fictief)', 4],
  ['Dialoogwerk vzw (fictief)', 3],
  ['Stichting Samen Sterk (fictief)', 2],
  ['Studio Meertalig (fictief)', 1],
];

/** Organisations that are no local authority, with how often they take part. */
export const ORGANISATIONS = [
  ['Zorggroep De Eik (fictief)', 30],
  ['Welzijnswerk Ruimte (fictief)', 26],
  ['Ziekenhuis Sint-Verzin (fictief)', 23],
  ['Scholengroep Kompas (fictief)', 20],
  ['Werkwinkel Vooruit (fictief)', 18],
  ['Huis van het Kind Regenboog (fictief)', 16],
  ['Sociale Woningmaatschappij Onderdak (fictief)', 14],
  ['Jeugdwerk Pleinvrees (fictief)', 12],
  ['Bibliotheeknet Letters (fictief)', 11],
  ['Kinderopvang Duimelot (fictief)', 10],
  ['Centrum Volwassenenonderwijs Opnieuw (fictief)', 9],
  ['Opvangcentrum De Haven (fictief)', 8],
  ['Thuiszorg Dichtbij (fictief)', 8],
  ['Vrijwilligerspunt Handen (fictief)', 7],
  ['Woonzorg Avondrood (fictief)', 7],
  ['Mutualiteit Voorbeeld (fictief)', 6],
  ['Sportdienst Allemaal (fictief)', 5],
  ['Hogeschool Denkbeeld (fictief)', 5],
  ['Politiezone Voorbeeld (fictief)', 4],
  ['Armoedevereniging Stem (fictief)', 4],
  ['Kringwinkel Rondom (fictief)', 4],
  ['Cultuurhuis De Scène (fictief)', 3],
  ['Vakbond Samen (fictief)', 3],
  ['Werkgeversfederatie Proef (fictief)', 2],
  ['Buurtwerk ’t Pleintje (fictief)', 2],
  ['Justitiehuis Voorbeeld (fictief)', 1],
  ['Museum Verbeelding (fictief)', 1],
];

/** Cities of the list of municipalities where more is organised than elsewhere. */
export const CENTRES = [
  '12025',
  '13040',
  '71016',
  '71022',
  '41002',
  '46021',
  '24062',
  '31005',
  '34022',
  '35013',
  '36015',
];
