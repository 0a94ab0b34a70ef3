/**
 * Answers as document trees, for tests of the writers: what drafting and numbering would have made of
 * question nr. 321, and a few things that nr. 321 has not.
 */

import type { AnswerDocument, AnswerItem } from '../../src/document/nodes.ts';
import {
  emphasis,
  figure,
  heading,
  item,
  link,
  list,
  orderedList,
  paragraph,
  reference,
  strong,
  table,
} from './sample-nodes.ts';
import { atlasTable, costTable, gentTable, regionTable, tableEntry, yearTable } from './sample-tables.ts';

/** Texts that break careless writers; each has to arrive letter for letter, illegal characters as U+FFFD. */
export const HOSTILE_TEXTS: readonly string[] = [
  '2023. Dat was *alles* [x](y) 10:30',
  'A & B < C > D "E" \'F\' &amp; ]]> <w:p/>',
  '  twee  spaties  ',
  '=SOM(A1:A9)',
  'nul\u0000 bel\u0007 escape\u001B noncharacter\uFFFE\uFFFF',
  'half \uD800 paar \uDC00 en heel \uD83D\uDE00',
  'regel een\nregel twee\ttab',
  'العربية 中文 Ελληνικά ﬁ e\u0301',
  '{{figure}} {ref-0} %s $1',
];

/** A complete document around these items; everything but the items has a sensible value. */
export function answer(items: readonly AnswerItem[], parts: Partial<AnswerDocument> = {}): AnswerDocument {
  return {
    dossier: '2021-321',
    title: 'Antwoord op vraag nr. 321 van 10 juni 2021',
    subject: 'Agentschap Integratie en Inburgering (AgII) - Vormingsaanbod',
    annexTitle: 'Bijlage bij het antwoord op vraag nr. 321 van 10 juni 2021',
    annexIntroduction: [
      'Dit werkboek bevat de tabellen bij het antwoord. Elke tabel staat op een eigen blad.',
    ],
    marks: [],
    header: [
      { text: 'BART SOMERS', style: 'name' },
      {
        text: 'VICEMINISTER-PRESIDENT VAN DE VLAAMSE REGERING, VLAAMS MINISTER VAN BINNENLANDS BESTUUR, BESTUURSZAKEN, INBURGERING EN GELIJKE KANSEN',
        style: 'function',
      },
      { text: 'ANTWOORD', style: 'title' },
      { text: 'op vraag nr. 321 van 10 juni 2021', style: 'line' },
      { text: 'van MAAIKE DE VREESE', style: 'line' },
    ],
    introduction: [],
    items,
    tables: [],
    ...parts,
  };
}

/** One paragraph, one list, one table. */
export function smallDocument(): AnswerDocument {
  const entry = tableEntry(1, yearTable());
  return answer(
    [
      item(
        '1a',
        '1. a)',
        paragraph('In ', reference(entry), ' staat het aantal vormingen.'),
        table(entry.id),
      ),
      item('1b', 'b)', paragraph('Het gaat om deze thema’s:'), list('duidelijke taal;', 'polarisatie.')),
    ],
    { tables: [entry] },
  );
}

/** Every node type, labels as in nr. 321, five tables in the answer and one in the annex only. */
export function fullDocument(): AnswerDocument {
  const years = tableEntry(1, yearTable());
  const regions = tableEntry(2, regionTable());
  const costs = tableEntry(3, costTable());
  const gent = tableEntry(4, gentTable());
  const atlas = tableEntry(5, atlasTable());
  const annex = tableEntry(6, { ...regionTable(), id: 'regions-annex', place: 'annex' });
  return answer(
    [
      item(
        '1a',
        '1. a)',
        paragraph(
          'Hieronder vindt u de cijfers over integratie. Vormingen over juridische dienstverlening zijn niet opgenomen.',
        ),
        table(years.id),
        paragraph('De andere overzichten kan ik niet meedelen. De registratietool wordt in 2022 aangepast.'),
      ),
      item(
        '1b',
        'b)',
        paragraph(
          'Met vormingen helpt het agentschap lokale besturen om duidelijk te spreken en te schrijven. Dit zijn enkele van de thema’s:',
        ),
        list(
          'duidelijk gesproken taal;',
          'duidelijk geschreven taal;',
          'organiseren van oefenkansen Nederlands.',
        ),
        paragraph('Er is ook een aanbod over ', emphasis('samenleven'), ':'),
        list(
          'uittekenen van een lokaal integratiebeleid, met aandacht voor kwetsbare groepen en voor de rol van verenigingen in de buurt;',
          'identiteitsontplooiing bij jongeren met een migratieachtergrond.',
        ),
      ),
      item('1c', 'c)', paragraph('Het gevraagde overzicht kan niet uit de registratietool worden gehaald.')),
      item(
        '1d',
        'd)',
        paragraph(
          'Een overzicht staat in de ',
          link('https://www.integratie-inburgering.be/nl/jaarverslag', 'jaarverslagen van het AgII'),
          '. Zie ook ',
          link('ftp://example.org/oud', 'het oude archief'),
          '.',
        ),
      ),
      item(
        '1e',
        'e)',
        paragraph(
          'Een vorming in het open aanbod kost ',
          figure(25, '25 euro'),
          ' per persoon en per halve dag.',
        ),
      ),
      item(
        '1f',
        'f)',
        paragraph(
          'Het aantal vte’s per vorming is niet bekend: ',
          { type: 'gap', text: 'nog te bevestigen' },
          '.',
        ),
      ),
      item(
        '1g',
        'g)',
        table(regions.id),
        paragraph(
          'In 2020 waren er in ',
          strong('Regio Brussel'),
          ' ',
          figure(21, '21'),
          ' vormingen. Cijfers per gemeente staan in ',
          reference(annex),
          '.',
        ),
      ),
      item(
        '2a',
        '2. a)',
        paragraph('Drie bronnen bepalen het vormingsaanbod:'),
        list(
          [
            paragraph(
              strong('Beleidsaccenten.'),
              ' In de vorige legislatuur kwam er een vernieuwd vormingstraject.',
            ),
            paragraph('In deze legislatuur ligt de focus op oefenkansen.'),
          ],
          [
            paragraph(strong('Noden van lokale besturen.'), ' De meeste vragen gaan over:'),
            list(
              'oefenkansen Nederlands;',
              ['gedeeld burgerschap:', 'onthaal.'].map((value) => paragraph(value)),
            ),
          ],
          [paragraph('Cijfers bij een opsomming:'), table(costs.id)],
        ),
      ),
      item(
        '2b',
        'b)',
        paragraph(
          'Van de 3.557 genodigden antwoordden er 871;',
          { type: 'break' },
          '94% was tevreden tot zeer tevreden.',
        ),
      ),
      item(
        '3',
        '3.',
        paragraph(
          'Het agentschap volgt het advies van de visitatiecommissie. Het moet diensten en producten:',
        ),
        orderedList(1, 'afbouwen;', 'vernauwen en verdiepen;', 'opbouwen.'),
        paragraph('De stappen daarna:'),
        orderedList(
          4,
          [paragraph('een nieuwe portfolio;'), orderedList(1, 'ontwerp', 'keuze')],
          'een evaluatie.',
        ),
      ),
      item(
        '4a',
        '4. a)',
        paragraph(
          'Hieronder staan de vormingen van IN-Gent (',
          reference(gent),
          ') en van Atlas (',
          reference(atlas),
          ').',
        ),
        heading(2, 'IN-Gent'),
        table(gent.id),
        heading(2, 'Atlas'),
        heading(3, 'Aantallen per thema'),
        table(atlas.id),
        heading(3, 'Thema’s'),
        list(
          [paragraph('Taal:'), list('Klare Taal spreken', 'Klare Taal schrijven')],
          [
            paragraph('Infopunt (juridische vormingen):'),
            list('Nationaliteitsrecht', [paragraph('Gezinshereniging'), list('wie', 'wanneer')]),
          ],
        ),
        heading(4, 'Kostprijs'),
        paragraph('De kostprijs voor Atlas kan niet nauwkeurig worden berekend.'),
      ),
      item(
        '4b',
        'b)',
        list('de vorming over e-inclusie;', 'een reeks vormingen interculturele communicatie.'),
      ),
      item('4c', 'c)', heading(2, 'Uitwisseling'), ...HOSTILE_TEXTS.map((value) => paragraph(value))),
      item(
        ['5', '6', '7'],
        '5. tot 7.',
        paragraph(
          'Op deze vragen geef ik één antwoord: ik verwijs naar de minister die hiervoor bevoegd is, want het gaat om zijn bevoegdheid en niet om de mijne.',
        ),
      ),
      item(['8a', '8b'], '8. a) en b)', paragraph('Ook hiervoor verwijs ik naar die minister.')),
    ],
    {
      marks: ['ONTWERP', 'Fictieve gegevens'],
      introduction: [paragraph('Dit antwoord is gecoördineerd met de bevoegde ministers.')],
      tables: [years, regions, costs, gent, atlas, annex],
    },
  );
}
