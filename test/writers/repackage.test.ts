import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type PartStream, readPackage, writePackage } from '../../src/writers/package.ts';
import { repackage } from '../../src/writers/repackage.ts';

const CONTENT = {
  'word/document.xml': strToU8('<a/>'.repeat(3000)),
  '_rels/.rels': strToU8('<b/>'),
  '[Content_Types].xml': strToU8('<c/>'),
  'word/één leeg.xml': new Uint8Array(),
  'docProps/core.xml': strToU8('<d/>'),
};

describe('repackage', () => {
  it('puts the parts of a zip in the order of a package and keeps their content', () => {
    const packed = repackage(zipSync(CONTENT));
    expect([...readPackage(packed).keys()]).toEqual([
      ...readPackage(writePackage(readPackage(packed))).keys(),
    ]);
    expect([...readPackage(packed).keys()].slice(0, 3)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
    ]);
    expect(unzipSync(packed)).toEqual(unzipSync(zipSync(CONTENT)));
  });

  it('gives the same bytes whatever the order and the dates were', () => {
    const late = { mtime: new Date(2031, 11, 31, 23, 59) };
    const early = { mtime: new Date(1999, 0, 1) };
    const turned = Object.fromEntries(Object.entries(CONTENT).reverse());
    expect(Buffer.compare(repackage(zipSync(CONTENT, late)), repackage(zipSync(turned, early)))).toBe(0);
  });

  it('gives the bytes of writePackage where both compress alike', () => {
    const packed = repackage(zipSync(CONTENT, { level: 6 }));
    expect(Buffer.compare(packed, writePackage(new Map(Object.entries(CONTENT))))).toBe(0);
  });

  it('puts the sizes of a part that was compressed piece by piece in front of it', () => {
    const name = 'xl/worksheets/sheet1.xml';
    const piece = strToU8('<row/>'.repeat(20_000));
    const whole = strToU8('<row/>'.repeat(60_000));
    const parts = new Map<string, Uint8Array | PartStream>(Object.entries(CONTENT));
    const packed = writePackage(parts.set(name, [piece, piece, piece]));
    expect(unzipSync(packed)).toEqual({ ...unzipSync(zipSync(CONTENT)), [name]: whole });
    const view = new DataView(packed.buffer, packed.byteOffset);
    const at = Buffer.from(packed).indexOf(name) - 30;
    // PKWARE's APPNOTE, 4.3.7: no flag of a descriptor behind the part, and the size before compression.
    expect([view.getUint16(at + 6, true) & 8, view.getUint32(at + 22, true)]).toEqual([0, whole.length]);
    expect(Buffer.compare(repackage(packed), packed)).toBe(0);
  });

  it('reads a zip that lies inside another buffer', () => {
    const zip = zipSync(CONTENT, { mtime: new Date(2020, 1, 1) });
    const buffer = new Uint8Array(zip.length + 20);
    buffer.set(zip, 7);
    expect(Buffer.compare(repackage(buffer.subarray(7, 7 + zip.length)), repackage(zip))).toBe(0);
  });

  it('refuses what is no plain zip', () => {
    expect(() => repackage(strToU8('geen zip'))).toThrow('not a zip');
    expect(() => repackage(strToU8('geen zip maar wel lang genoeg'))).toThrow('not a zip');
    const zip = zipSync(CONTENT);
    expect(() => repackage(zip.subarray(0, zip.length - 3))).toThrow('not a zip');
    const padded = new Uint8Array(zip.length + 1);
    padded.set(zip);
    expect(() => repackage(padded)).toThrow('not a zip');
    expect(() => repackage(zip.slice(4))).toThrow('zip');
  });
});
