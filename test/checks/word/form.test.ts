/** Captions, references, unfinished places and accessibility of a Word file by itself. */
import { describe, expect, it } from 'vitest';
import {
  caption,
  fieldRuns,
  para,
  proofAlone,
  run,
  STYLES,
  type WordParts,
  wordTable,
  wordWith,
} from '../../support/word-files.ts';

const TABLE = wordTable([
  ['Streek', 'Aantal'],
  ['Noord', '1'],
  ['Zuid', '2'],
]);
const counted = (number: number, title = `Titel ${number} (fictief)`) =>
  caption('Tabel', number, title) + TABLE;
const mentions = para('Zie tabel 1, 2 en 3.');
const bookmark = (name: string, inner: string) =>
  `<w:bookmarkStart w:id="7" w:name="${name}"/>${inner}<w:bookmarkEnd w:id="7"/>`;
const picture = (properties: string, inner = '') =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Afbeelding 1"${properties}/>${inner}</wp:inline></w:drawing></w:r>`;
const CHART = '<a:graphic><a:graphicData uri="x"><c:chart/></a:graphicData></a:graphic>';

/** What is found: severity and code, without what every file of these tests has. */
async function found(body: string, parts: WordParts = {}, draft = false): Promise<readonly string[]> {
  return (await proofAlone(wordWith(body, parts), draft)).map(({ severity, code }) => `${severity} ${code}`);
}

type Cases = Readonly<
  Record<string, readonly [body: string, found: readonly string[], parts?: WordParts, draft?: boolean]>
>;

const CASES: Readonly<Record<string, Cases>> = {
  captions: {
    'in order': [mentions + counted(1) + counted(2) + counted(3), []],
    'a number left out': [
      para('Zie tabel 1 en 3.') + counted(1) + counted(3),
      ['warning word-caption-order'],
    ],
    'the wrong way round': [
      para('Zie tabel 1 en 2.') + counted(2) + counted(1),
      ['warning word-caption-order', 'warning word-caption-order'],
    ],
    'the same number twice': [
      para('Zie tabel 1.') + counted(1, 'Een') + counted(1, 'Twee'),
      ['warning word-caption-twice'],
    ],
    'a table without one': [TABLE, ['warning word-caption-missing']],
    'a frame without data needs none': [
      wordTable([['Naam', 'Functie']], { headers: 0 }) + para('Tekst.'),
      [],
    ],
    'typed numbers': [
      para('Zie tabel 1.') + para('Tabel 1: Titel', 'Bijschrift') + TABLE,
      ['note word-caption-typed'],
    ],
    'charts are counted apart': [
      para('Zie tabel 1 en grafiek 1.') +
        counted(1) +
        caption('Grafiek', 1, 'Titel') +
        para(picture(' descr="Het aantal stijgt."')),
      [],
    ],
    'a later part of a table': [
      para('Zie tabel 1 en 2.') + counted(1) + caption('Tabel', 1, 'Titel 1 (vervolg)') + TABLE + counted(2),
      [],
    ],
    'a sentence that begins with a table': [para('Tabel 1 toont het aantal per streek.') + counted(1), []],
  },
  references: {
    'to a table that is not there': [
      para('Zie tabel 7.') + counted(1),
      ['warning word-reference-unknown', 'note word-table-unmentioned'],
    ],
    'to a table of another document': [
      para('Zie tabel 7 van het jaarverslag 2020 en tabel 1.') + counted(1),
      [],
    ],
    'to a table of the annex': [para('Zie tabel 9 in de bijlage, en tabel 1.') + counted(1), []],
    'to a table with a letter': [
      para('Zie tabel 1 en tabel 2a.') + counted(1) + para('Tabel 2a: Titel', 'Bijschrift') + TABLE,
      ['note word-caption-typed', 'note word-table-unmentioned'].slice(0, 1),
    ],
    'to a table behind the name of the annex': [
      para('Zie in de bijlage, tabel 9, en tabel 1.') + counted(1),
      [],
    ],
    'to several at once': [para('Zie tabellen 1 tot 3.') + counted(1) + counted(2) + counted(3), []],
    'that Word could not find': [
      para('Zie Fout! Verwijzingsbron niet gevonden.'),
      ['error word-reference-broken'],
    ],
    'to a bookmark that is gone': [
      para(`${run('Zie tabel ')}${fieldRuns('REF _Ref1 \\h', '1')}`) + counted(1),
      ['error word-reference-broken'],
    ],
    'that show another number': [
      para(`${run('Zie tabel ')}${fieldRuns('REF _Ref1 \\h', '2')}`) +
        para(
          bookmark('_Ref1', `${run('Tabel ')}${fieldRuns('SEQ Tabel', '1')}`) + run(': Titel'),
          'Bijschrift',
        ) +
        TABLE,
      ['warning word-reference-unknown', 'error word-reference-differs', 'note word-table-unmentioned'],
    ],
    'that show the right one': [
      para(`${run('Zie tabel ')}${fieldRuns('REF _Ref1 \\h', '1')}`) +
        para(
          bookmark('_Ref1', `${run('Tabel ')}${fieldRuns('SEQ Tabel', '1')}`) + run(': Titel'),
          'Bijschrift',
        ) +
        TABLE,
      [],
    ],
    'to annexes, which are files of their own': [para('Zie bijlage 2.'), []],
  },
  'unfinished places': {
    'ONTWERP on each page': [para('Tekst.'), ['error word-draft-mark'], { header: para('ONTWERP') }],
    'ONTWERP as a watermark': [
      para('Tekst.'),
      ['error word-draft-mark'],
      { header: para('<w:r><w:pict><v:shape><v:textpath string="ONTWERP"/></v:shape></w:pict></w:r>') },
    ],
    'ONTWERP in the text': [para('ONTWERP') + para('Tekst.'), ['error word-draft-mark']],
    'ONTWERP in a draft': [para('ONTWERP'), [], { header: para('ONTWERP') }, true],
    'a draft as a subject': [
      para('Het ontwerp van decreet ligt bij de Raad van State. ONTWERP VAN DECREET betekent dat.'),
      [],
    ],
    'marks of a template': [para('{{review "texts of 2021"}}'), ['error word-template-mark']],
    'a gap': [para('Er waren […] cursussen.'), ['error word-gap']],
    'a note to oneself': [para('TODO: cijfers van de dienst'), ['error word-gap']],
    'PM and xx': [
      para('De kostprijs is PM.') + para('Er waren xx cursussen.'),
      ['error word-gap', 'error word-gap'],
    ],
    'a Roman number and an ellipsis': [para('Artikel XX van titel XXI … en zo voort.'), []],
    'a citation that was shortened': [para('“De regering (…) zal dat doen”, en: “zij […] wil”.'), []],
    'highlighted text': [
      para(run('Nakijken of dit klopt.', '<w:highlight w:val="yellow"/>')),
      ['warning word-highlight'],
    ],
    'a prompt that nobody filled in': [
      para(
        '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klik of tik om tekst in te voeren.</w:t></w:r></w:sdtContent></w:sdt>',
      ),
      ['error word-gap'],
    ],
    'a comment': [
      para(
        `<w:commentRangeStart w:id="3"/>${run('Tekst.')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>`,
      ),
      ['warning word-comment'],
      {
        comments: `<w:comment w:id="3" w:author="An Fictief" w:date="2024-05-03T10:00:00Z">${para('Klopt dit?')}</w:comment>`,
      },
    ],
    'a comment that was resolved': [
      para(run('Tekst.')),
      ['note word-comment'],
      {
        comments: `<w:comment w:id="3" w:author="An Fictief"><w:p w14:paraId="0A0B0C0D"><w:r><w:t>Klopt.</w:t></w:r></w:p></w:comment>`,
        commentsExtended: '<w15:commentEx w15:paraId="0A0B0C0D" w15:done="1"/>',
      },
    ],
    'tracked changes': [
      para(
        `${run('Er waren ')}<w:del w:id="1" w:author="An" w:date="2024-05-03T10:00:00Z"><w:r><w:delText>tien</w:delText></w:r></w:del><w:ins w:id="2" w:author="An" w:date="2024-05-03T10:00:00Z">${run('twaalf')}${run(' grote')}</w:ins>${run(' cursussen.')}`,
      ),
      ['warning word-change', 'warning word-change'],
    ],
    'a change of looks': [
      para(run('Tekst.', '<w:b/><w:rPrChange w:id="1" w:author="An"><w:rPr/></w:rPrChange>')),
      ['warning word-changes-more'],
    ],
    'hidden text': [para(run('Tekst.') + run('geheim', '<w:vanish/>')), ['warning word-hidden']],
  },
  accessibility: {
    'nothing wrong': [
      para('Titel', 'Kop1') + para('Tekst.') + mentions + counted(1) + counted(2) + counted(3),
      [],
    ],
    'no title': [para('Tekst.'), ['warning word-title'], { title: '' }],
    'a title that says nothing': [para('Tekst.'), ['warning word-title'], { title: 'Document1' }],
    'no language': [
      para('Tekst.'),
      ['warning word-language'],
      { styles: STYLES.replace(/<w:docDefaults>.*?<\/w:docDefaults>/, '') },
    ],
    'no styles at all': [para('Tekst.'), ['warning word-language'], { styles: '' }],
    'a picture without words': [para(picture('')), ['warning word-alt-text']],
    'a chart without words': [para(picture('', CHART)), ['warning word-alt-text']],
    'a picture with words': [para(picture(' descr="Een kaart van de streken."')), []],
    'a table without a header row': [
      para('Zie tabel 1.') +
        caption('Tabel', 1, 'Titel') +
        wordTable(
          [
            ['Streek', 'Aantal'],
            ['Noord', '1'],
            ['Zuid', '2'],
          ],
          { bare: true },
        ),
      ['warning word-header-row', 'note word-row-splits', 'note word-description'],
    ],
    'merged cells': [
      para('Zie tabel 1.') +
        caption('Tabel', 1, 'Titel') +
        wordTable([
          ['Streek', { text: 'Aantal', span: 2 }],
          ['Noord', '1', '2'],
          ['Zuid', '2', '3'],
        ]),
      ['warning word-merged'],
    ],
    'a table in a table': [
      para('Zie tabel 1.') +
        caption('Tabel', 1, 'Titel') +
        wordTable([
          ['Streek', 'Aantal'],
          [
            'Noord',
            `${wordTable([
              ['a', 'b'],
              ['c', 'd'],
            ])}${para('')}`,
          ],
          ['Zuid', '2'],
        ]),
      ['warning word-nested'],
    ],
    'a heading level that is skipped': [
      para('Een', 'Kop1') + para('Drie', 'Kop3'),
      ['warning word-heading-skipped'],
    ],
    'a typed list': [para('- een') + para('- twee'), ['note word-list-typed']],
    'a dash in a sentence': [para('- een enkele gedachte -'), []],
    'empty paragraphs': [para('Een.') + para('') + para('') + para('Twee.'), ['note word-empty-paragraphs']],
    'fields with pages': [
      para(fieldRuns('PAGEREF _x', '4')),
      ['note word-page-fields', 'error word-reference-broken'].reverse(),
    ],
    'a link that does not say where it leads': [
      para(`<w:hyperlink w:anchor="x">${run('hier')}</w:hyperlink>`),
      ['note word-link-text'],
    ],
    'a link that does': [
      para(`<w:hyperlink w:anchor="x">${run('het jaarverslag van 2020')}</w:hyperlink>`),
      [],
    ],
    'grey on white': [para(run('Licht.', '<w:color w:val="BBBBBB"/>')), ['warning word-contrast']],
    'white on dark blue': [
      para(run('Wit.', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>')),
      [],
    ],
    'a line that looks like a heading': [
      para(run('Over de cijfers', '<w:b/>')) + para('Tekst.'),
      ['note word-heading-typed'],
    ],
  },
};

describe.each(Object.entries(CASES))('%s', (_name, cases) => {
  it.each(Object.entries(cases))('%s', async (_case, [body, expected, parts, draft]) => {
    expect(await found(body, parts, draft)).toEqual(expected);
  });
});

describe('places', () => {
  it('name who changed what, and when', async () => {
    const body = para(
      `${run('Er waren ')}<w:ins w:id="2" w:author="An Fictief" w:date="2024-05-03T10:00:00Z">${run('twaalf')}</w:ins>`,
    );
    const [problem] = await proofAlone(wordWith(body));
    expect(problem?.message).toBe(
      'Een bijgehouden wijziging van An Fictief, 3 mei 2024 staat nog open; toegevoegd: “twaalf”.',
    );
    expect(problem?.place).toEqual({ file: 'antwoord.docx', text: 'Er waren twaalf' });
  });
});
