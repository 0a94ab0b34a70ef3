import { describe, expect, it } from 'vitest';
import { advise } from '../../support/wording.ts';

/** What a plainer word is advised for, as `found → plainer`. */
function found(text: string): readonly string[] {
  return advise(text)
    .filter(({ code }) => code === 'wording-plain')
    .map(({ message, hint }) => `${/“([^”]+)”/.exec(message)?.[1]} → ${/“([^”]+)”/.exec(hint ?? '')?.[1]}`);
}

describe('a plainer word', () => {
  it.each([
    ['Ik kreeg vragen aangaande de wachttijden.', 'aangaande → over'],
    ['Betreffende de kostprijs zijn er geen cijfers.', 'betreffende → over'],
    ['Er loopt een onderzoek inzake mobiliteit.', 'inzake → over'],
    ['De cijfers inzake de kosten, inzake de baten en de rest volgen.', 'inzake → over'],
    ['Eveneens werd een brief gestuurd.', 'eveneens → ook'],
    ['Atlas geeft tevens vormingen.', 'tevens → ook'],
    ['Het antwoord: tevens volgt er een brief.', 'tevens → ook'],
    ['Indien de gemeente weigert, volgt er een boete.', 'indien → als'],
    ['De dienst belde teneinde de fout te herstellen.', 'teneinde → om'],
    ['Enkel in Gent is er een loket.', 'enkel → alleen'],
    ['Er waren slechts drie aanvragen.', 'slechts → alleen'],
    ['Dat is steeds zo geweest.', 'steeds → altijd'],
    ['De dienst is steeds bereikbaar.', 'steeds → altijd'],
    ['De cijfers zijn reeds bekend.', 'reeds → al'],
    ['De aanvrager dient het formulier te ondertekenen.', 'dient … te → moeten'],
    ['De aanvraag dient te worden ingediend.', 'dient … te → moeten'],
    ['Gemeenten dienen elk jaar een verslag in te dienen.', 'dienen … te → moeten'],
    ['Ze diende uiterlijk op 1 juli bij de stad te antwoorden.', 'diende … te → moeten'],
    ['Dit dient voor 1 juli te gebeuren.', 'dient … te → moeten'],
    ['Wie een premie bekomt, krijgt een brief.', 'bekomt → krijgen'],
    ['Het is moeilijk om cijfers te bekomen.', 'bekomen → krijgen'],
    ['De stad tracht dat te vermijden.', 'tracht → proberen'],
    ['We hebben getracht de cijfers te vinden.', 'getracht → proberen'],
    ['De minister verzoekt de diensten om cijfers.', 'verzoekt → vragen'],
    ['De diensten werden verzocht om cijfers.', 'verzocht → vragen'],
    ['Ik verzoek u om geduld.', 'ik verzoek → vragen'],
    ['**TEVENS** is hier een woord.', 'tevens → ook'],
  ])('is advised for: %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'Het aantal stijgt nog steeds.',
    'Er komen steeds meer aanvragen.',
    'De aanvragen worden steeds complexer.',
    'Er zijn steeds complexere dossiers en een steeds groeiende vraag.',
    'Enkele gemeenten weigeren.',
    'Er is geen enkel dossier, en niet één enkel antwoord.',
    'Hij brak de enkel.',
    'De betreffende gemeente werd verwittigd, en het betreffende dossier gesloten.',
    'De desbetreffende dienst antwoordde.',
    'De tabel dient als voorbeeld.',
    'Het formulier dient om de premie aan te vragen.',
    'De zaal dient tot vergaderplaats.',
    'De ambtenaren dienen de burger en proberen te helpen.',
    'De stad dient een klacht in en vraagt te wachten.',
    'De mogelijkheid om een aanvraag in te dienen bestaat al.',
    'Het verzoek om cijfers werd op verzoek van de stad behandeld.',
    'De verzoeken van de gemeenten zijn behandeld.',
    'Ze zijn van de schrik bekomen.',
    'De cursisten bekwamen zich in het Nederlands.',
    'Met betrekking tot de kosten zijn er geen cijfers.',
    'Het decreet van 7 juni 2013 betreffende het integratiebeleid wordt gewijzigd.',
    'Het besluit van de Vlaamse Regering van 29 januari 2016 inzake de uitvoering van dat decreet geldt.',
    'Het Mobiliteitsdecreet betreffende de basisbereikbaarheid geldt.',
    'De richtlijn 2014/24 van het Europees Parlement en de Raad inzake overheidsopdrachten geldt.',
    'Het rapport ‘Beleid inzake wonen’ is klaar.',
    'Het rapport “Wonen, enkel voor sommigen” is klaar.',
    'De stad noemde het "slechts een begin".',
    'Zie https://www.example.org/inzake/reeds voor meer.',
    'Het Loket Enkel Werk opent in mei.',
    'Ondanks het inzakende dak bleef alles open.',
    'De indiening en de indiener blijven gelijk.',
    'Van enkel- en meervoudige dossiers zijn er cijfers.',
  ])('is not advised for: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is told once for all the words that it can replace, with how often and where', () => {
    const problems = advise({
      '1a': ['Tevens kwam er een brief. Er kwam tevens een mail.'],
      '2a': ['Eveneens belde iemand.'],
    });
    expect(problems).toEqual([
      {
        code: 'wording-plain',
        severity: 'note',
        message: 'Er is een gewoner woord voor “tevens” (2 keer, in 1a) en “eveneens” (in 2a).',
        hint: 'Schrijf “ook”.',
        place: { file: 'answer.md.hbs', item: '1a' },
      },
    ]);
  });

  it('is not advised for words in italics or in a link, which mostly are titles', () => {
    const words = [{ type: 'text', value: 'Beleid inzake wonen' } as const];
    const blocks = [
      { type: 'paragraph', children: [{ type: 'emphasis', children: words }] } as const,
      {
        type: 'paragraph',
        children: [{ type: 'link', url: 'https://example.org', children: words }],
      } as const,
    ];
    expect(advise({ '1': blocks })).toEqual([]);
    expect(
      advise({ '1': [{ type: 'paragraph', children: [{ type: 'strong', children: words }] }] }),
    ).toHaveLength(1);
  });
});
