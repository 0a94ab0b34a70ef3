/** Words that go into the files of a follow-up: comments and marks in the draft, and the list of what has to be delivered. */

const several = (count: number, one: string, more: string): string => (count === 1 ? one : more);

export const followUpDraft = {
  /** The earlier answer, in the middle of a sentence. */
  earlier: (number: string, date: string): string => `het antwoord op vraag nr. ${number} van ${date}`,
  item: (ids: string, count: number): string => `${several(count, 'deelvraag', 'deelvragen')} ${ids}`,
  alike: (percent: number, words: string): string =>
    `${percent}% gelijk${words === '' ? '' : `, door: ${words}`}`,

  carried: (earlier: string, item: string, why: string): string =>
    `Overgenomen uit ${earlier}, ${item} (${why}).`,
  cited: (earlier: string, item: string, why: string, years: string): string =>
    `Verwijst naar ${earlier}, ${item} (${why}): ${years} stond daar al in.`,
  fresh: 'Nieuwe deelvraag: in het vroegere antwoord lijkt niets erop.',
  noText: (earlier: string, item: string, why: string): string =>
    `Komt overeen met ${item} van ${earlier} (${why}), maar daar staat geen tekst bij.`,
  doubtful: (earlier: string, item: string, why: string): string =>
    `Lijkt op ${item} van ${earlier} (${why}): kijk na of het dezelfde vraag is. Daar stond:`,
  archived: (earlier: string, item: string, why: string): string =>
    `Komt overeen met ${item} van ${earlier} (${why}). Toen werd geantwoord; neem niets over zonder na te kijken:`,
  unreadable: (earlier: string, item: string, why: string): string =>
    `Komt overeen met ${item} van ${earlier} (${why}). De tekst kon niet op zichzelf overgenomen worden; daar stond:`,
  also: (id: string): string => `Lijkt bijna even goed op deelvraag ${id}: kijk na welke het is.`,
  alsoAnswered: (item: string): string =>
    `Deze tekst gold ook voor ${item}, dat niet meer zo gevraagd wordt.`,

  mark: 'NA TE KIJKEN',
  oldText: (year: string): string =>
    `dit is de tekst van ${year}. Pas aan wat niet meer klopt en haal deze markering weg.`,
  oldNumbers: (numbers: string): string => `getallen die ongewijzigd overgenomen zijn: ${numbers}.`,
  movedYears: (years: string): string => `jaren die opgeschoven zijn: ${years}.`,
  oldFacts: (facts: string): string => `gegevens die de instantie moet bevestigen: ${facts}.`,
  otherPeriod: (years: string, rest: string): string =>
    `deze deelvraag gaat over ${years} en de rest van de vraag over ${rest}. De vroegere tekst noemt de periode van de hele vraag en staat daarom in de opmerking hierboven; schrijf een eigen zin.`,
  oldOtherText: 'De vroegere tekst:',
  citedDoubt: 'kijk na of deze deelvraag daar echt beantwoord is.',
  answeredUnder: (id: string): string =>
    `in het vroegere antwoord stond dit samen met wat nu bij deelvraag ${id} staat. Verdeel de tekst of verwijs ernaar.`,
  tableElsewhere: (table: string): string =>
    `tabel “${table}” stond bij een deelvraag die niet overgenomen is, en staat nu hier omdat de tekst ze gebruikt.`,
  tableOfOtherYears: (table: string): string =>
    `tabel “${table}” gaat over andere jaren dan deze deelvraag: wat de tekst ervan zegt, klopt dan niet.`,
  introduction: 'Overgenomen inleiding.',
  oldTitle: (found: string): string => `“${found}” is ongewijzigd overgenomen`,

  list: {
    file: 'te-leveren.md',
    title: (number: string, date: string): string =>
      `Te leveren voor schriftelijke vraag nr. ${number} van ${date}`,
    opening: (title: string, asker: string): string => `${asker} stelde de vraag “${title}”.`,
    follows: (earlier: string): string => `Ze volgt op ${earlier}.`,
    period: (years: string): string => `Periode: ${years}.`,
    deadline: (date: string): string => `Het antwoord moet er zijn op ${date}.`,
    data: 'Gegevens',
    source: (title: string, id: string): string => `**${title}** (${id})`,
    years: (years: string): string => `jaren: ${years}`,
    delivered: (years: string): string => `al geleverd: ${years}`,
    missing: (years: string): string => `nog te leveren: ${years}`,
    nothingMissing: 'alle jaren zijn al geleverd: kijk na of ze nog kloppen',
    unknownCoverage: 'welke jaren al geleverd zijn, staat niet in de beschrijving van de bron',
    by: (dimensions: string): string => `per: ${dimensions}`,
    measures: (measures: string): string => `cijfers: ${measures}`,
    tables: 'voor:',
    table: (title: string, items: string): string => `tabel “${title}”${items === '' ? '' : ` (${items})`}`,
    keepOld:
      'Vul de nieuwe jaren aan bij de rijen van de vorige levering, die in het werkboek staan: de vroegere jaren blijven nodig.',
    facts: 'Gegevens te bevestigen of te vervangen',
    fact: (key: string, value: string, about: string, items: string): string =>
      `${key}: ${value}${about === '' ? '' : ` (over ${about})`}${items === '' ? '' : `, voor ${items}`}`,
    open: 'Nog te bepalen wie dit levert',
    openItem: (id: string, text: string, years: string): string =>
      `Deelvraag ${id}${years === '' ? '' : ` (${years})`}: ${text}`,
    earlierTables: (tables: string): string => `in het vroegere antwoord stond: ${tables}`,
    cabinet: 'Voor het kabinet',
    command: (command: string): string => `Werkboek om mee te sturen: \`${command}\``,
    coverage: (file: string): string =>
      `Zet na ontvangst de geleverde jaren bij “coverage” in ${file}: daarbuiten geldt een ontbrekende rij niet als nul.`,
    nothing: 'Er hoeft niets opnieuw geleverd te worden.',
  },
};
