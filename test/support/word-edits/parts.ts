/** What people add that stands in parts of its own: comments, pictures, headers, links, data of other programs. */
import {
  contentOf,
  paragraphOf,
  paragraphs,
  propertiesOf,
  prose,
  runOf,
  spots,
  wrappable,
} from './places.ts';
import type { Random } from './random.ts';
import type { WordPackage } from './word-package.ts';
import { parseElement, parseElements, Xml } from './xml-tree.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
/** One grey dot. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** Comments whose range begins in one place and ends in a later one: around, inside and across controls. */
export function comments(file: WordPackage, random: Random): boolean {
  const part = 'word/comments.xml';
  if (file.has(part)) return false;
  const root = parseElement(`<w:comments ${NAMESPACES}/>`);
  for (let count = random.between(1, 5); count > 0; count -= 1) {
    const places = paragraphs(file).filter((paragraph) => !paragraph.inside('w:txbxContent'));
    const from = random.between(0, places.length - 1);
    const first = places[from];
    const last = places[Math.min(places.length - 1, from + random.between(0, 3))];
    if (first === undefined || last === undefined) continue;
    const id = String(file.freeId());
    const mark = (name: string) => new Xml(name, new Map([['w:id', id]]));
    const start = random.pick(spots(first));
    start.holder.insert(start.at, mark('w:commentRangeStart'));
    const ends = spots(last).filter(
      ({ holder, at }) => first !== last || (holder === start.holder && at > start.at),
    );
    const end = random.pick(ends.length === 0 ? spots(last).slice(-1) : ends);
    end.holder.insert(
      end.at,
      mark('w:commentRangeEnd'),
      parseElement(`<w:r><w:commentReference w:id="${id}"/></w:r>`),
    );
    root.append(
      parseElement(
        `<w:comment w:id="${id}" w:author="An Voorbeeld (fictief)" w:date="2026-03-02T10:00:00Z" w:initials="AV"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>Klopt dit cijfer nog?</w:t></w:r></w:p></w:comment>`,
      ),
    );
  }
  file.addPart(part, root.toString(), `${WORD}.comments+xml`);
  file.relate('comments', 'comments.xml');
  return true;
}

export function pictures(file: WordPackage, random: Random): boolean {
  const near = random.maybe(random.chance(0.8) ? prose(file) : paragraphs(file));
  if (near === undefined || near.inside('w:txbxContent')) return false;
  const id = file.freeId();
  file.addPart(`word/media/image${id}.png`, new Uint8Array(PICTURE), 'image/png');
  const relation = file.relate('image', `media/image${id}.png`);
  const picture =
    `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="foto.png"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
  near.append(
    parseElement(
      `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="900000" cy="900000"/><wp:docPr id="${id}" name="Foto ${id}" descr="Een grijze stip"/><wp:cNvGraphicFramePr/>` +
        `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">${picture}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
    ),
  );
  return true;
}

/** A header and a footer of somebody's own. */
export function headers(file: WordPackage, random: Random): boolean {
  const section = random.maybe(file.body.all('w:sectPr'));
  if (section === undefined) return false;
  const id = file.freeId();
  const [kind, root] = random.pick([
    ['header', 'hdr'],
    ['footer', 'ftr'],
  ] as const);
  const type = random.pick(['first', 'even', 'default']);
  const known = section.elements.some(
    ({ name, attributes }) => name === `w:${kind}Reference` && attributes.get('w:type') === type,
  );
  if (known) return false;
  const name = `${kind}${id}.xml`;
  file.addPart(
    `word/${name}`,
    `<w:${root} ${NAMESPACES}><w:p><w:r><w:t>Kabinet (fictief), 12 maart</w:t></w:r></w:p></w:${root}>`,
    `${WORD}.${kind}+xml`,
  );
  section.insert(
    0,
    new Xml(
      `w:${kind}Reference`,
      new Map([
        ['w:type', type],
        ['r:id', file.relate(kind, name)],
      ]),
    ),
  );
  return true;
}

/** Links around words and controls. */
export function links(file: WordPackage, random: Random): boolean {
  return wrapPieces(file, random, () => {
    const relation = file.relate('hyperlink', 'https://example.org/?a=1&b=2', true);
    return new Xml(
      'w:hyperlink',
      new Map([
        ['r:id', relation],
        ['w:history', '1'],
      ]),
    );
  });
}

/** What Word 2003 and 2007 marked as a name or a place; later ones read it, the validator does not know it any more. */
export function smartTags(file: WordPackage, random: Random): boolean {
  const uri = 'urn:schemas-microsoft-com:office:smarttags';
  return wrapPieces(
    file,
    random,
    () =>
      new Xml(
        'w:smartTag',
        new Map([
          ['w:uri', uri],
          ['w:element', 'place'],
        ]),
      ),
  );
}

function wrapPieces(file: WordPackage, random: Random, wrapper: () => Xml): boolean {
  const pieces = random
    .some(prose(file), 0.15)
    .flatMap((paragraph) => random.maybe(wrappable(paragraph)) ?? []);
  for (const piece of pieces) {
    const around = wrapper();
    piece.before(around);
    around.append(piece);
  }
  return pieces.length > 0;
}

/** Controls of other programs and of people: a date, a list to choose from, a box to tick; around ours as well. */
export function otherControls(file: WordPackage, random: Random): boolean {
  for (const paragraph of random.some(prose(file), 0.1)) {
    const id = random.between(-(2 ** 31), 2 ** 31 - 1);
    const kind = random.pick([
      '<w:date><w:dateFormat w:val="d-M-yyyy"/></w:date>',
      '<w:text/>',
      '<w:dropDownList><w:listItem w:displayText="ja" w:value="ja"/></w:dropDownList>',
    ]);
    paragraph.append(
      parseElement(
        `<w:sdt><w:sdtPr><w:alias w:val="Datum"/><w:tag w:val="datum"/><w:id w:val="${id}"/>${kind}</w:sdtPr><w:sdtContent><w:r><w:t>3-3-2026</w:t></w:r></w:sdtContent></w:sdt>`,
      ),
    );
  }
  const block = random.maybe(file.body.elements.filter(({ name }) => name === 'w:sdt' || name === 'w:tbl'));
  if (block !== undefined && random.chance(0.4)) {
    const around = parseElement(
      `<w:sdt><w:sdtPr><w:id w:val="${random.between(1, 2 ** 31 - 1)}"/></w:sdtPr><w:sdtContent/></w:sdt>`,
    );
    block.before(around);
    contentOf(around).append(block);
  }
  return true;
}

/** Data of another program in a custom XML part of its own. */
export function otherData(file: WordPackage, random: Random): boolean {
  const name = `customXml/item${file.freeId()}.xml`;
  file.addPart(
    name,
    `<beheer xmlns="urn:fictief:beheer"><nummer>${random.hex()}</nummer></beheer>`,
    'application/xml',
  );
  file.relate('customXml', `../${name}`);
  return true;
}

/** A page break, a section turned on its side, a list, a table of contents that was made once. */
export function layout(file: WordPackage, random: Random): boolean {
  const near = random.maybe(prose(file).slice(0, -1));
  if (near === undefined || near.all('w:sectPr').length > 0) return false;
  switch (random.between(0, 3)) {
    case 0:
      near.append(parseElement('<w:r><w:br w:type="page"/></w:r>'));
      break;
    case 1: {
      const last = file.body.child('w:sectPr')?.clone();
      if (last === undefined || last.all('w:headerReference').length > 0) return false;
      last.child('w:pgSz')?.set('w:orient', 'landscape').set('w:w', '16838').set('w:h', '11906');
      if (propertiesOf(near).child('w:pPrChange') === undefined) propertiesOf(near).append(last);
      break;
    }
    case 2: {
      const contents = parseElements(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Antwoord</w:t></w:r></w:p>' +
          '<w:p><w:r><w:t>Tabel 1</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>2</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      );
      near.before(...contents);
      break;
    }
    default:
      near.after(paragraphOf(runOf('- eerste', '<w:b/>')), paragraphOf('- tweede'));
  }
  return true;
}
