/** What becomes of figures, references and remarks in a Word file that people edited, each case with its outcome. */
import { describe, expect, it } from 'vitest';
import { insertAfter, replaceElement } from '../../src/reading/package/xml-edits.ts';
import type { XmlElement } from '../../src/reading/package/xml-tree.ts';
import { WordFile } from '../../src/wordfile/word-file.ts';
import { validateOoxml } from '../support/office.ts';
import { outsideControls } from '../support/outside-controls.ts';
import {
  controlsShowing,
  DRAFT,
  editPart,
  editText,
  editTree,
  type Pools,
  type PoolsWorld,
  poolsWorld,
  type Refreshed,
  readText,
  VISITS,
} from '../support/refreshing.ts';

/** One visitor more in Zuid in 2020: 276 becomes 277, 556 becomes 557; the change stays 16%. */
const ONE_MORE: Partial<Pools> = { visits: { ...VISITS, Zuid: { ...VISITS.Zuid, 2020: 277 } } };

/**
 * Refreshes what people made of the file once the data changed, and checks what holds for every refresh: the file is
 * valid, nothing outside the controls is touched, and a second refresh finds nothing to do.
 */
async function refreshed(
  world: PoolsWorld,
  edited: Uint8Array,
  changed: Partial<Pools> = ONE_MORE,
  options: Parameters<PoolsWorld['refresh']>[1] = {},
): Promise<Refreshed> {
  expect(await validateOoxml(edited, 'docx')).toEqual([]);
  world.change(changed);
  const first = await world.refresh(edited, options);
  expect(first.result.ok).toBe(true);
  expect(outsideControls(first.bytes)).toEqual(outsideControls(edited));
  expect(await validateOoxml(first.bytes, 'docx')).toEqual([]);
  const second = await world.refresh(first.bytes, options);
  expect(second.result.written).toBeUndefined();
  expect(second.result.changes).toEqual([]);
  return first;
}

async function built(changed: Partial<Pools> = {}) {
  const world = poolsWorld(changed);
  return { world, docx: await world.build() };
}

const figures = ({ result }: Refreshed) =>
  result.changes.filter(({ kind }) => kind === 'figure').map((one) => `${one.old} → ${one.new}`);
const codes = ({ result }: Refreshed) => result.problems.map(({ code }) => code);

/** The control with the visitors of Zuid, which stands in the second answer. */
const zuid = (root: XmlElement) => controlsShowing(root, '276')[0];
const runs = (control: XmlElement) => control.child('w:sdtContent')?.xml ?? '';

describe('a figure', () => {
  it('gets its current value, and the report says where', async () => {
    const { world, docx } = await built();
    const done = await refreshed(world, docx);
    expect(readText(done.bytes)).toContain('Zwembad Zuid telde er 277. Een kaartje kost 4 euro.');
    expect(done.result.changes.filter(({ kind }) => kind === 'figure')).toEqual([
      {
        ...{ kind: 'figure', old: '556', new: '557' },
        place: { item: '1', sentence: 'In 2020 waren het er 557: een daling met 16%.' },
      },
      {
        ...{ kind: 'figure', old: '276', new: '277' },
        place: { item: '2', sentence: 'Zwembad Zuid telde er 277.' },
      },
    ]);
    expect(done.result).toMatchObject({ edited: [], gone: [], added: [], shapes: [] });
  });

  it('stays where nothing changed: nothing is written', async () => {
    const { world, docx } = await built();
    const { result, bytes } = await world.refresh(docx);
    expect(result).toMatchObject({ ok: true, changes: [], shapes: [], edited: [], gone: [], added: [] });
    expect(result).not.toHaveProperty('written');
    expect(bytes).toBe(docx);
  });

  it('keeps the look of its runs, as Word splits and marks them', async () => {
    const { world, docx } = await built();
    // Word's spelling check, a revision id, bold in the middle, a bookmark and a link inside the control.
    const edited = editTree(docx, (root) => {
      const content = zuid(root).child('w:sdtContent');
      if (content === undefined) throw new Error('no content');
      const xml = [
        '<w:proofErr w:type="spellStart"/><w:r w:rsidR="00AB12CD"><w:t>2</w:t></w:r>',
        '<w:bookmarkStart w:id="901" w:name="eigen"/>',
        '<w:r w:rsidRPr="00AB12CE"><w:rPr><w:b/></w:rPr><w:t>7</w:t></w:r><w:bookmarkEnd w:id="901"/>',
        '<w:hyperlink w:anchor="eigen" w:history="1"><w:r><w:rPr><w:i/></w:rPr><w:t>6</w:t></w:r></w:hyperlink><w:proofErr w:type="spellEnd"/>',
      ].join('');
      return [{ start: content.contentStart, end: content.contentEnd, xml }];
    });
    const { bytes, ...done } = await refreshed(world, edited);
    expect(figures({ bytes, ...done })).toContain('276 → 277');
    const content = runs(zuidNow(bytes, '277'));
    expect(content).toContain('<w:r w:rsidR="00AB12CD"><w:t>2</w:t></w:r>');
    expect(content).toContain('<w:rPr><w:b/></w:rPr><w:t>7</w:t>');
    expect(content).toMatch(/<w:rPr><w:i\/><\/w:rPr><w:t xml:space="preserve">7<\/w:t>/);
    expect(content).toContain('w:name="eigen"');
    expect(content).toContain('<w:proofErr w:type="spellEnd"/>');
  });

  it('keeps the comment that hangs on it, with who wrote it', async () => {
    const { world, docx } = await built();
    const commented = withComment(
      editTree(docx, (root) => {
        const control = zuid(root);
        const content = control.child('w:sdtContent');
        if (content === undefined) throw new Error('no content');
        return [
          { start: content.contentStart, end: content.contentStart, xml: '<w:commentRangeStart w:id="0"/>' },
          {
            start: content.contentEnd,
            end: content.contentEnd,
            xml: '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
          },
        ];
      }),
    );
    const { bytes } = await refreshed(world, commented);
    const file = new WordFile(bytes);
    expect(file.bytes('word/comments.xml')).toEqual(new WordFile(commented).bytes('word/comments.xml'));
    expect(file.bytes('word/people.xml')).toEqual(new WordFile(commented).bytes('word/people.xml'));
    expect(runs(zuidNow(bytes, '277'))).toMatch(/commentRangeStart.*277.*commentRangeEnd.*commentReference/s);
  });

  it('is refreshed where it was moved, and in each of its copies', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => {
      const control = zuid(root);
      const [first] = root.descendants('w:p').filter(({ text }) => text.includes('In 2020 waren het er'));
      if (first === undefined) throw new Error('no paragraph');
      const copy = (id: number) =>
        `<w:r><w:t xml:space="preserve"> Zuid: </w:t></w:r>${control.xml.replace(/<w:id w:val="\d+"\/>/, `<w:id w:val="${id}"/>`)}`;
      const moved = { start: first.contentEnd, end: first.contentEnd, xml: copy(90_001) + copy(90_002) };
      return [moved, replaceElement(control, '<w:r><w:t>veel</w:t></w:r>')];
    });
    const done = await refreshed(world, edited);
    expect(figures(done)).toEqual(['556 → 557', '276 → 277', '276 → 277']);
    expect(readText(done.bytes)).toContain('een daling met 16%. Zuid: 277 Zuid: 277');
    expect(readText(done.bytes)).toContain('Zwembad Zuid telde er veel.');
    expect(done.result.gone).toEqual([]);
  });

  it('is refreshed in a cell of a table, by itself and as the cell', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => {
      const control = zuid(root);
      const inline = control.xml;
      const asCell = control.xml
        .replace(/<w:id w:val="\d+"\/>/, '<w:id w:val="90003"/>')
        .replace(
          '<w:sdtContent>',
          '<w:sdtContent><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p>',
        )
        .replace('</w:sdtContent>', '</w:p></w:tc></w:sdtContent>');
      const table = `<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p>${inline}</w:p></w:tc>${asCell}</w:tr></w:tbl>`;
      const paragraph = control.parent;
      if (paragraph === undefined) throw new Error('no paragraph');
      return [
        replaceElement(control, '<w:r><w:t>veel</w:t></w:r>'),
        insertAfter(paragraph, `${table}<w:p/>`),
      ];
    });
    const done = await refreshed(world, edited);
    expect(readText(done.bytes)).toContain('277 | 277');
  });

  it('is refreshed in a footnote, and the report says that it stands there', async () => {
    const { world, docx } = await built();
    const control = zuid(new WordFile(docx).text.root).xml;
    const moved = editTree(docx, (root) => [
      replaceElement(zuid(root), '<w:r><w:footnoteReference w:id="5"/></w:r>'),
    ]);
    const edited = editPart(moved, 'word/footnotes.xml', (xml) =>
      xml.replace(
        '</w:footnotes>',
        `<w:footnote w:id="5"><w:p><w:r><w:footnoteRef/></w:r>${control}</w:p></w:footnote></w:footnotes>`,
      ),
    );
    const done = await refreshed(world, edited);
    expect(readText(done.bytes, 'word/footnotes.xml')).toContain('277');
    expect(done.result.changes).toContainEqual({
      ...{ kind: 'figure', old: '276', new: '277' },
      place: { part: 'footnotes', sentence: '277' },
    });
  });

  it('that a break between paragraphs splits is one figure: each half keeps a part of it', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => [
      splitBy(controlsShowing(root, 'een daling met 16%')[0], 'een daling', ' met 16%'),
    ]);
    const done = await refreshed(world, edited, {
      visits: { ...VISITS, Zuid: { ...VISITS.Zuid, 2020: 400 } },
    });
    expect(figures(done)).toEqual(['556 → 680', 'een daling met 16% → een stijging met 3%', '276 → 400']);
    expect(readText(done.bytes)).toContain('680: een stijging\n met 3%.');
  });

  it('of which a paragraph break took the space away is one figure, too', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => [
      splitBy(controlsShowing(root, 'een daling met 16%')[0], 'een daling', 'met 16%'),
    ]);
    const done = await refreshed(world, edited, {
      visits: { ...VISITS, Zuid: { ...VISITS.Zuid, 2020: 400 } },
    });
    expect(readText(done.bytes)).toContain('680: een stijging\nmet 3%.');
    expect(done.result.edited).toEqual([]);
  });

  it('in a control around paragraphs is refreshed, also over two of them', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => {
      const control = zuid(root);
      const paragraph = control.parent;
      const properties = control.child('w:sdtPr')?.xml ?? '';
      if (paragraph === undefined) throw new Error('no paragraph');
      const two = `<w:sdt>${properties}<w:sdtContent><w:p><w:r><w:t>2</w:t></w:r></w:p><w:p><w:r><w:t>76</w:t></w:r></w:p></w:sdtContent></w:sdt>`;
      return [replaceElement(control, '<w:r><w:t>veel</w:t></w:r>'), insertAfter(paragraph, two)];
    });
    const done = await refreshed(world, edited);
    expect(readText(done.bytes)).toContain('\n2\n77\n');
  });

  it('is refreshed in a tracked insertion, and the insertion stays one', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => {
      const content = zuid(root).child('w:sdtContent');
      if (content === undefined) throw new Error('no content');
      const inserted = `<w:ins w:id="700" w:author="An" w:date="2021-06-20T10:00:00Z">${content.source.slice(content.contentStart, content.contentEnd)}</w:ins>`;
      return [{ start: content.contentStart, end: content.contentEnd, xml: inserted }];
    });
    const { bytes } = await refreshed(world, edited);
    expect(runs(zuidNow(bytes, '277'))).toMatch(
      /<w:ins w:id="700" w:author="An"[^>]*><w:r><w:t[^>]*>277<\/w:t><\/w:r><\/w:ins>/,
    );
  });

  it('in a tracked deletion stays as it was and counts as gone; it is refreshed once the deletion is refused', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => [deletionOf(zuid(root))]);
    const done = await refreshed(world, edited);
    expect(figures(done)).toEqual(['556 → 557']);
    expect(done.result.gone).toEqual([{ kind: 'figure', text: '276', deleted: true }]);
    expect(runs(zuidNow(done.bytes, ''))).toContain('<w:delText>276</w:delText>');
    const refused = editText(done.bytes, (xml) =>
      xml
        .replace(/<w:del [^>]*>(.*?)<\/w:del>/s, '$1')
        .replace('<w:delText>276</w:delText>', '<w:t>276</w:t>'),
    );
    const again = await world.refresh(refused);
    expect(figures(again)).toEqual(['276 → 277']);
    expect(again.result.edited).toEqual([]);
  });

  it('that was deleted in one place and stands in another: once back, the deleted one is outdated and not edited', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => {
      const control = zuid(root);
      const copy = control.xml.replace(/<w:id w:val="\d+"\/>/, '<w:id w:val="90001"/>');
      return [deletionOf(control), insertAfter(control, copy)];
    });
    const done = await refreshed(world, edited);
    expect(figures(done)).toEqual(['556 → 557', '276 → 277']);
    const refused = editText(done.bytes, (xml) =>
      xml
        .replace(/<w:del [^>]*>(.*?)<\/w:del>/s, '$1')
        .replace('<w:delText>276</w:delText>', '<w:t>276</w:t>'),
    );
    const again = await world.refresh(refused);
    expect(figures(again)).toEqual(['276 → 277']);
    expect(again.result.edited).toEqual([]);
  });

  it('that was changed with tracked changes was changed by hand', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => [
      deletionOf(zuid(root), '<w:ins w:id="702" w:author="An"><w:r><w:t>280</w:t></w:r></w:ins>'),
    ]);
    const done = await refreshed(world, edited);
    expect(done.result.edited).toMatchObject([
      { written: '276', found: '280', current: '277', overwritten: false },
    ]);
    expect(readText(done.bytes)).toContain('Zuid telde er 280.');
  });

  it('in a text box is refreshed in both of its forms', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => {
      const control = zuid(root);
      const other = control.xml.replace(/<w:id w:val="\d+"\/>/, '<w:id w:val="90004"/>');
      return [replaceElement(control, textBox(control.xml, other))];
    });
    const { bytes } = await refreshed(world, edited);
    const [choice, fallback] = ['mc:Choice', 'mc:Fallback'].map(
      (name) => new WordFile(bytes).text.root.descendants(name)[0]?.text,
    );
    expect([choice, fallback]).toEqual(['277', '277']);
  });

  it('that was deleted with its control is named as gone', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => [replaceElement(zuid(root), '')]);
    const done = await refreshed(world, edited);
    expect(done.result.gone).toEqual([{ kind: 'figure', text: '276', deleted: false }]);
  });

  it('that the draft does not have any more is computed from the data', async () => {
    const { world, docx } = await built();
    const draft = DRAFT.replace(/telde er .*? Een kaartje kost .*?\./, 'is open.').replace(
      /: \{\{change.*?\}\}/,
      '',
    );
    const done = await refreshed(world, docx, {
      draft,
      price: 5,
      visits: { ...VISITS, Zuid: { ...VISITS.Zuid, 2020: 400 } },
    });
    expect(figures(done)).toEqual([
      '556 → 680',
      'een daling met 16% → een stijging met 3%',
      '276 → 400',
      '4 euro → 5 euro',
    ]);
  });

  it('whose row is not in the data any more stays, with a warning', async () => {
    const { world, docx } = await built();
    const draft = DRAFT.replace(/Zwembad Zuid telde er .*? Een/, 'Een');
    const { Noord = {}, Oost = {} } = VISITS;
    const done = await refreshed(world, docx, { draft, visits: { Noord, Oost } });
    expect(codes(done)).toContain('refresh-unknown');
    expect(readText(done.bytes)).toContain('Zuid telde er 276.');
  });
});

describe('a figure that somebody changed by hand', () => {
  const byHand = (docx: Uint8Array, text: string) =>
    editTree(docx, (root) => {
      const [run] = zuid(root).descendants('w:t');
      return run === undefined ? [] : [replaceElement(run, `<w:t>${text}</w:t>`)];
    });

  it('stays, and is reported with what it would be', async () => {
    const { world, docx } = await built();
    const done = await refreshed(world, byHand(docx, 'bijna 280'));
    expect(readText(done.bytes)).toContain('Zuid telde er bijna 280.');
    expect(done.result.edited).toEqual([
      {
        ...{ kind: 'figure', written: '276', found: 'bijna 280', current: '277', overwritten: false },
        place: { item: '2', sentence: 'Zwembad Zuid telde er bijna 280.' },
      },
    ]);
  });

  it('gives way where that is asked', async () => {
    const { world, docx } = await built();
    const done = await refreshed(world, byHand(docx, 'bijna 280'), ONE_MORE, { overwriteEdits: true });
    expect(readText(done.bytes)).toContain('Zuid telde er 277.');
    expect(done.result.edited).toMatchObject([{ found: 'bijna 280', current: '277', overwritten: true }]);
  });

  it('and is right by now is no edit any more', async () => {
    const { world, docx } = await built();
    const done = await refreshed(world, byHand(docx, '277'));
    expect(done.result.edited).toEqual([]);
    expect(figures(done)).toEqual(['556 → 557']);
  });

  it('and emptied, so that Word asks for a text, gets its value where that is asked', async () => {
    const { world, docx } = await built();
    const edited = editTree(docx, (root) => {
      const control = zuid(root);
      const properties = control.child('w:sdtPr');
      const content = control.child('w:sdtContent');
      if (properties === undefined || content === undefined) throw new Error('no control');
      return [
        { start: properties.contentEnd, end: properties.contentEnd, xml: '<w:showingPlcHdr/>' },
        {
          ...{ start: content.contentStart, end: content.contentEnd },
          xml: '<w:r><w:t>Klik of tik om tekst in te voeren.</w:t></w:r>',
        },
      ];
    });
    const kept = await refreshed(world, edited);
    expect(kept.result.edited).toMatchObject([{ found: '', current: '277', overwritten: false }]);
    const done = await world.refresh(edited, { overwriteEdits: true });
    expect(readText(done.bytes)).toContain('Zuid telde er 277.');
    expect(new WordFile(done.bytes).text.root.descendants('w:showingPlcHdr')).toEqual([]);
    expect(await validateOoxml(done.bytes, 'docx')).toEqual([]);
  });
});

describe('a remark below a table', () => {
  it('gets its current text, and keeps what stands before it', async () => {
    const { world, docx } = await built();
    const done = await refreshed(world, docx, { remark: 'Gratis bezoeken (12) zijn niet meegeteld.' });
    expect(readText(done.bytes)).toContain('Opmerking: Gratis bezoeken (12) zijn niet meegeteld.');
    expect(done.result.changes.map(({ kind }) => kind)).toEqual(['note', 'note']);
  });
});

function zuidNow(docx: Uint8Array, text: string): XmlElement {
  const { text: story } = new WordFile(docx);
  const found = story.controls.filter(({ title }) => title === 'Cijfer: Zuid, 2020');
  const control = found.find(({ element }) => text === '' || element.text.includes(text));
  if (control === undefined) throw new Error('no control');
  return control.element;
}

/** The control as Word deletes it while changes are tracked. @param more what was typed in its place */
function deletionOf(control: XmlElement, more = '') {
  const content = control.child('w:sdtContent');
  if (content === undefined) throw new Error('no content');
  const xml = `<w:del w:id="701" w:author="An" w:date="2021-06-20T10:00:00Z"><w:r><w:delText>276</w:delText></w:r></w:del>${more}`;
  return { start: content.contentStart, end: content.contentEnd, xml };
}

/** The control as Word saves it once somebody typed a new line in it: two controls of one tag. */
function splitBy(control: XmlElement, before: string, behind: string) {
  const properties = control.child('w:sdtPr')?.xml ?? '';
  const half = (text: string) =>
    `<w:sdt>${properties}<w:sdtContent><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:sdtContent></w:sdt>`;
  const paragraph = control.parent?.child('w:pPr')?.xml ?? '';
  const other = half(behind).replace(/<w:id w:val="\d+"\/>/, '<w:id w:val="90005"/>');
  return replaceElement(control, `${half(before)}</w:p><w:p>${paragraph}${other}`);
}

/** A text box as Word writes it: once for itself, once for older programs. */
function textBox(content: string, fallback: string): string {
  const box = (xml: string) => `<w:txbxContent><w:p>${xml}</w:p></w:txbxContent>`;
  return [
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>',
    '<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="914400" cy="457200"/>',
    '<wp:docPr id="77" name="Tekstvak 1"/><wp:cNvGraphicFramePr/>',
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">',
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">',
    '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="457200"/></a:xfrm>',
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>',
    `<wps:txbx>${box(content)}</wps:txbx><wps:bodyPr/></wps:wsp>`,
    '</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>',
    '<mc:Fallback><w:pict><v:shape style="width:72pt;height:36pt">',
    `<v:textbox>${box(fallback)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  ].join('');
}

/** The file with a comment, and with the part in which Word keeps who wrote it. */
function withComment(docx: Uint8Array): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const comments = `<w:comments xmlns:w="${main}"><w:comment w:id="0" w:author="An" w:initials="A"><w:p><w:r><w:t>Klopt dit?</w:t></w:r></w:p></w:comment></w:comments>`;
  const people =
    '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="An"><w15:presenceInfo w15:providerId="None" w15:userId="An"/></w15:person></w15:people>';
  const file = new WordFile(docx);
  const text = (part: string) => new TextDecoder().decode(file.bytes(part));
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const parts = {
    'word/comments.xml': comments,
    'word/people.xml': people,
    '[Content_Types].xml': text('[Content_Types].xml').replace(
      '</Types>',
      `<Override PartName="/word/comments.xml" ContentType="${type}.comments+xml"/><Override PartName="/word/people.xml" ContentType="${type}.people+xml"/></Types>`,
    ),
    'word/_rels/document.xml.rels': text('word/_rels/document.xml.rels').replace(
      '</Relationships>',
      `<Relationship Id="rId901" Type="${office}/comments" Target="comments.xml"/><Relationship Id="rId902" Type="http://schemas.microsoft.com/office/2011/relationships/people" Target="people.xml"/></Relationships>`,
    ),
  };
  const encoder = new TextEncoder();
  return file.withParts(new Map(Object.entries(parts).map(([name, xml]) => [name, encoder.encode(xml)])));
}
