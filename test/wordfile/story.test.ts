import { describe, expect, it } from 'vitest';
import type { Story } from '../../src/wordfile/story.ts';
import { p, r, sdt, tbl, wordFile } from '../support/word-package.ts';

const BY = 'w:id="9" w:author="Fictieve Medewerker" w:date="2021-06-20T10:00:00Z"';

describe('the text of a Word file', () => {
  it('is its paragraphs and tables in order, with the style of each', () => {
    const { blocks } = text(
      p('Eerst', '<w:pStyle w:val="Kop1"/>') +
        tbl([
          ['Jaar', 'Aantal'],
          ['2020', '276'],
        ]) +
        p('Laatst'),
    );
    expect(blocks.map((block) => (block.type === 'paragraph' ? [block.style, block.text] : 'tabel'))).toEqual(
      [['Kop1', 'Eerst'], 'tabel', [undefined, 'Laatst']],
    );
  });

  it('joins runs that Word split, with tabs and lines, past all that it marks in between', () => {
    const split = `<w:p w:rsidR="00AB12CD">${r('1.')}<w:r><w:tab/></w:r><w:proofErr w:type="spellStart"/>${r('vor')}<w:bookmarkStart w:id="1" w:name="_Hlk1"/>${r('mingen')}<w:bookmarkEnd w:id="1"/><w:proofErr w:type="spellEnd"/><w:r><w:br/><w:noBreakHyphen/></w:r><w:smartTag w:element="plaats" w:uri="urn:x">${r('Gent')}</w:smartTag></w:p>`;
    const { paragraphs, bookmarks } = text(split);
    expect(paragraphs[0]?.text).toBe('1.\tvormingen\n\u2011Gent');
    expect(bookmarks.map(({ name }) => name)).toEqual(['_Hlk1']);
  });

  it('tells for each piece where in the text it stands', () => {
    const [paragraph] = text(
      `<w:p>${r('In ')}${sdt('repliek-figure-1', r('276'))}${r(' gevallen')}</w:p>`,
    ).paragraphs;
    const pieces = paragraph?.pieces.map(({ at, text: shown, controls }) => [
      at,
      shown,
      controls.map(({ tag }) => tag),
    ]);
    expect(pieces).toEqual([
      [0, 'In ', []],
      [3, '276', ['repliek-figure-1']],
      [6, ' gevallen', []],
    ]);
  });

  it('shows a tracked insertion and leaves out what is deleted, moved away or hidden, though its pieces are there', () => {
    const changed = `<w:p>${r('Er zijn ')}<w:del ${BY}><w:r><w:delText>276</w:delText></w:r></w:del><w:ins ${BY}>${r('277')}</w:ins>${r('geheim', '<w:vanish/>')}<w:moveFrom ${BY}>${r('weg')}</w:moveFrom>${r('zichtbaar', '<w:vanish w:val="0"/>')}</w:p>`;
    const { paragraphs, changes } = text(changed);
    expect(paragraphs[0]?.text).toBe('Er zijn 277zichtbaar');
    expect(paragraphs[0]?.pieces.filter(({ gone }) => gone).map((piece) => piece.text)).toEqual([
      '276',
      'geheim',
      'weg',
    ]);
    expect(changes.map(({ kind, author, date }) => [kind, author, date])).toEqual([
      ['deleted', 'Fictieve Medewerker', '2021-06-20T10:00:00Z'],
      ['inserted', 'Fictieve Medewerker', '2021-06-20T10:00:00Z'],
      ['moved-from', 'Fictieve Medewerker', '2021-06-20T10:00:00Z'],
    ]);
  });

  it('keeps deleted what was inserted and then deleted', () => {
    const { paragraphs } = text(
      `<w:p><w:del ${BY}><w:ins ${BY}><w:r><w:delText>x</w:delText></w:r></w:ins></w:del>${r('y')}</w:p>`,
    );
    expect(paragraphs[0]?.text).toBe('y');
  });

  it('notes changes of looks and of the marks of paragraphs, once each', () => {
    const { changes } = text(
      `${p(
        'a',
        `<w:rPr><w:ins ${BY}/></w:rPr><w:pPrChange ${BY}><w:pPr><w:rPr><w:ins ${BY}/></w:rPr></w:pPr></w:pPrChange>`,
      )}<w:p>${r('b', `<w:b/><w:rPrChange ${BY}><w:rPr/></w:rPrChange>`)}</w:p>`,
    );
    expect(changes.map(({ kind }) => kind)).toEqual(['inserted', 'look', 'look']);
  });

  it('shows the value of a field and tells its instruction, also of one in an instruction', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const instruction = (words: string) =>
      `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`;
    const nested = `${mark('begin')}${instruction(' PAGEREF ')}${mark('begin')}${instruction(' SEQ x ')}${mark('separate')}${r('5')}${mark('end')}${mark('separate')}${r('12')}${mark('end')}`;
    const { paragraphs, fields } = text(
      `<w:p>${r('Tabel ')}${mark('begin')}${instruction(' SEQ Tab')}${instruction('el ')}${mark('separate')}${r('2')}${mark('end')}${r(': titel')}</w:p><w:p>${nested}</w:p><w:p><w:fldSimple w:instr=" REF x ">${r('tabel 2')}</w:fldSimple></w:p>`,
    );
    expect(paragraphs.map((paragraph) => paragraph.text)).toEqual(['Tabel 2: titel', '12', 'tabel 2']);
    expect(fields.map((field) => field.instruction)).toEqual(['SEQ Tabel', 'PAGEREF', 'SEQ x', 'REF x']);
    expect(paragraphs[0]?.pieces.map(({ field }) => field?.instruction)).toEqual([
      undefined,
      'SEQ Tabel',
      undefined,
    ]);
  });

  it('reads one of several forms of the same content, and text boxes after the paragraph that they hang on', () => {
    const box = (words: string) => `<w:txbxContent>${p(words)}</w:txbxContent>`;
    const drawing = `<w:drawing><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box('in het kader')}</wps:txbx></wps:wsp></a:graphicData></a:graphic></w:drawing>`;
    const { paragraphs, blocks } = text(
      `<w:p>${r('bij')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback><w:pict><v:textbox>${box('in het kader')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${p('verder')}`,
    );
    expect(paragraphs.map((paragraph) => paragraph.text)).toEqual(['bij', 'in het kader', 'verder']);
    expect(blocks).toHaveLength(2);
    expect(paragraphs[0]?.boxes).toEqual([paragraphs[1]]);
  });
});

describe('tables of a Word file', () => {
  it('have rows and cells, through controls and changes around them', () => {
    const row = (cells: string, properties = '') =>
      `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
    const cell = (words: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`;
    const { tables, controls } = text(
      `<w:tbl><w:tblPr/><w:tblGrid/>${row(cell('Jaar') + cell('Aantal', '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>')}${sdt('rij', row(sdt('cel', cell('2020')) + cell('276') + cell('1', '<w:vMerge/>')))}${row(cell('2021'), `<w:del ${BY}/>`)}</w:tbl>`,
    );
    const [table] = tables;
    expect(table?.rows.map(({ header, cells }) => [header, cells.map(({ text: words }) => words)])).toEqual([
      [true, ['Jaar', 'Aantal']],
      [false, ['2020', '276', '1']],
      [false, ['']],
    ]);
    expect(table?.rows[0]?.cells[1]?.span).toBe(2);
    expect(table?.rows[1]?.cells.map(({ merged }) => merged)).toEqual([false, false, true]);
    expect(table?.rows[2]?.change?.kind).toBe('deleted');
    expect(controls.map(({ level, tag }) => [level, tag])).toEqual([
      ['row', 'rij'],
      ['cell', 'cel'],
    ]);
  });

  it('stand in cells of others, each with the cell that it stands in', () => {
    const { tables, paragraphs } = text(
      `<w:tbl><w:tr><w:tc>${p('buiten')}${tbl([['binnen']])}${p('')}</w:tc></w:tr></w:tbl>`,
    );
    expect(tables).toHaveLength(2);
    expect(tables[1]?.cell).toBe(tables[0]?.rows[0]?.cells[0]);
    expect(tables[0]?.rows[0]?.cells[0]?.text).toBe('buiten\nbinnen\n');
    expect(paragraphs[1]?.cell).toBe(tables[1]?.rows[0]?.cells[0]);
  });
});

describe('content controls of a Word file', () => {
  it('hold paragraphs or runs, and know those around them', () => {
    const { controls, paragraphs } = text(
      sdt('buiten', `<w:p>${sdt('binnen', r('276'), 'Cijfer: 2020')}</w:p>${p('nog')}`, 'Tabel: Vormingen'),
    );
    expect(controls.map(({ tag, title, level, parent }) => [tag, title, level, parent?.tag])).toEqual([
      ['buiten', 'Tabel: Vormingen', 'block', undefined],
      ['binnen', 'Cijfer: 2020', 'run', 'buiten'],
    ]);
    expect(paragraphs.map((paragraph) => paragraph.controls.map(({ tag }) => tag))).toEqual([
      ['buiten'],
      ['buiten'],
    ]);
    expect(paragraphs[0]?.pieces[0]?.controls.map(({ tag }) => tag)).toEqual(['buiten', 'binnen']);
  });

  it('may have no tag and no content', () => {
    const { controls } = text(`<w:p><w:sdt><w:sdtPr/></w:sdt>${r('x')}</w:p>`);
    expect(controls).toEqual([expect.objectContaining({ level: 'run' })]);
    expect(controls[0]?.tag).toBeUndefined();
  });
});

function text(body: string): Story {
  return wordFile(body).text;
}
