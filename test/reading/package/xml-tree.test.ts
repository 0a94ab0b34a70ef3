import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadablePackage } from '../../../src/reading/package/failure.ts';
import {
  applyEdits,
  insertAfter,
  insertBefore,
  replaceContent,
  replaceElement,
} from '../../../src/reading/package/xml-edits.ts';
import { parseXmlTree, type XmlElement } from '../../../src/reading/package/xml-tree.ts';
import { type XmlElement as PlainElement, parseXml } from '../../support/xml.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

describe('a part as a tree', () => {
  it('knows where every element stands', () => {
    const source = '<?xml version="1.0"?>\n<!-- gemaakt --><a><b x="1"/>tekst<c  y = \'2\' >in</c ></a>\n';
    const root = parseXmlTree(source);
    const [empty, text, full] = root.children;
    expect(root.xml).toBe(source.slice(source.indexOf('<a>'), source.indexOf('</a>') + 4));
    expect(empty?.type === 'element' && empty.xml).toBe('<b x="1"/>');
    expect(text?.type === 'text' && source.slice(text.start, text.end)).toBe('tekst');
    expect(full?.type === 'element' && source.slice(full.contentStart, full.contentEnd)).toBe('in');
    expect(full?.type === 'element' && full.xml).toBe("<c  y = '2' >in</c >");
  });

  it('calls elements and attributes by their namespace, whatever prefix a file gives it', () => {
    const usual = parseXmlTree(`<w:p xmlns:w="${W}" w:rsidR="1"><w:r/></w:p>`);
    const other = parseXmlTree(`<woord:p xmlns:woord="${W}" woord:rsidR="1"><r xmlns="${W}"/></woord:p>`);
    for (const root of [usual, other]) {
      expect([root.name, root.attribute('w:rsidR'), root.elements[0]?.name]).toEqual(['w:p', '1', 'w:r']);
    }
  });

  it('takes a strict document for what it is', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    expect(parseXmlTree(`<w:document xmlns:w="${strict}"/>`).name).toBe('w:document');
  });

  it('gives an attribute without a prefix none', () => {
    const root = parseXmlTree(`<p xmlns="${W}" rsidR="1"/>`);
    expect([root.name, root.attribute('rsidR'), root.attribute('w:rsidR')]).toEqual(['w:p', '1', undefined]);
  });

  it('ends a prefix where its element ends', () => {
    const root = parseXmlTree(`<a xmlns:x="${W}"><b xmlns:x="urn:other"><x:c/></b><x:c/></a>`);
    expect(root.descendants('w:c')).toHaveLength(1);
    expect(root.descendants('{urn:other}:c')).toHaveLength(1);
  });

  it('reads text with references, CDATA and line ends as XML means them', () => {
    const root = parseXmlTree('<a>1 &lt; 2 &#38; &#x20AC;<![CDATA[<b>&amp;]]>\r\neinde</a>');
    expect(root.text).toBe('1 < 2 & €<b>&amp;\neinde');
  });

  it.each([
    ['an element that is not closed', '<a><b></a>'],
    ['a prefix that stands for nothing', '<w:a/>'],
    ['two roots', '<a/><b/>'],
    ['text outside', 'x<a/>'],
    ['nothing', ''],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['a comment without an end', '<a><!-- </a>'],
    ['a tag in a tag', '<a <b/>>'],
  ])('refuses %s', (_, source) => {
    expect(() => parseXmlTree(source)).toThrow(UnreadablePackage);
  });

  it('refuses an entity of its own where the text is asked for', () => {
    expect(() => parseXmlTree('<a>&b;</a>').text).toThrow(UnreadablePackage);
  });

  it('refuses elements in elements without end, before anything that walks through them runs out of room', () => {
    expect(() => parseXmlTree('<a>'.repeat(100_000))).toThrow(UnreadablePackage);
  });

  it('sees in any document what another reader sees', () => {
    fc.assert(
      fc.property(anyDocument(), (source) => {
        expect(plain(parseXmlTree(source))).toEqual(parseXml(source));
      }),
    );
  });
});

describe('edits', () => {
  it('change their own piece and nothing else', () => {
    const source = '<a><b/><c>oud</c><d/></a>';
    const [b, c, d] = parseXmlTree(source).elements;
    if (b === undefined || c === undefined || d === undefined) throw new Error('three elements');
    const edits = [insertBefore(d, '<n/>'), replaceContent(c, 'nieuw'), insertAfter(b, '<m/>')];
    expect(applyEdits(source, edits)).toBe('<a><b/><m/><c>nieuw</c><n/><d/></a>');
    expect(applyEdits(source, [replaceElement(c, '')])).toBe('<a><b/><d/></a>');
  });

  it('give an empty tag room for content, with its attributes', () => {
    const root = parseXmlTree('<a x="1" />');
    expect(applyEdits(root.source, [replaceContent(root, '<b/>')])).toBe('<a x="1"><b/></a>');
  });

  it('keep their order at one place', () => {
    const root = parseXmlTree('<a><b/></a>');
    const [b] = root.elements;
    if (b === undefined) throw new Error('one element');
    expect(applyEdits(root.source, [insertBefore(b, '1'), insertBefore(b, '2')])).toBe('<a>12<b/></a>');
  });

  it('cannot overlap', () => {
    const root = parseXmlTree('<a><b><c/></b></a>');
    const [b] = root.elements;
    const [c] = b?.elements ?? [];
    if (b === undefined || c === undefined) throw new Error('two elements');
    expect(() => applyEdits(root.source, [replaceElement(b, ''), replaceContent(c, 'x')])).toThrow('overlap');
  });

  it('leave every character around any element as it was', () => {
    fc.assert(
      fc.property(anyDocument(), fc.nat(), (source, choice) => {
        const all = everyElement(parseXmlTree(source));
        const element = all[choice % all.length];
        if (element === undefined) throw new Error('a document has a root');
        const edited = applyEdits(source, [replaceElement(element, '<nieuw/>')]);
        expect(edited).toBe(`${source.slice(0, element.start)}<nieuw/>${source.slice(element.end)}`);
        expect(() => parseXmlTree(edited)).not.toThrow();
      }),
    );
  });
});

/** The tree as the reader of the tests has it. */
function plain(element: XmlElement): PlainElement {
  return {
    name: element.name,
    attributes: Object.fromEntries(element.attributes),
    children: element.elements.map(plain),
    text: element.text,
  };
}

function everyElement(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.elements.flatMap(everyElement)];
}

function anyDocument(): fc.Arbitrary<string> {
  const name = fc.constantFrom('p', 'r', 't', 'tbl');
  const text = fc
    .string({ unit: fc.constantFrom('a', ' ', '1', 'é', '😀', '&amp;', '&#8364;', '>', '\n') })
    .map((value) => value.replaceAll(']]>', ''));
  const attributes = fc
    .uniqueArray(fc.constantFrom('val', 'id', 'x'), { maxLength: 3 })
    .map((names) => names.map((each) => ` ${each}="${each}'1"`).join(''));
  const { element } = fc.letrec<{ element: string }>((tie) => ({
    element: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.tuple(name, attributes).map(([tag, inside]) => `<${tag}${inside}/>`),
      fc
        .tuple(name, attributes, fc.array(fc.oneof(text, tie('element')), { maxLength: 4 }))
        .map(([tag, inside, content]) => `<${tag}${inside}>${content.join('')}</${tag}>`),
    ),
  }));
  return element.map((root) => `<?xml version="1.0" encoding="UTF-8"?>${root}`);
}
