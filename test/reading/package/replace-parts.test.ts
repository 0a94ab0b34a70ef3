import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, ZipDeflate, Zip as ZipStream, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { replaceParts } from '../../../src/reading/package/replace-parts.ts';
import { Zip } from '../../../src/reading/package/zip.ts';
import { writePackage } from '../../../src/writers/package.ts';

const hasUnzip = spawnSync('unzip', ['-v'], { stdio: 'ignore' }).status === 0;

describe('a zip with other content in some parts', () => {
  it('holds the new content, and all other parts as they were', () => {
    fc.assert(
      fc.property(anyParts(), fc.array(fc.nat()), content(), (parts, choices, replacement) => {
        const names = Object.keys(parts);
        const chosen = new Set(choices.map((choice) => names[choice % names.length] ?? ''));
        const changed = new Map([...chosen].map((name) => [name, replacement]));
        const written = unzipSync(replaceParts(new Zip(zipSync(parts)), changed));
        expect(Object.keys(written)).toEqual(names);
        for (const name of names) {
          expect(written[name]).toEqual(chosen.has(name) ? replacement : parts[name]);
        }
      }),
    );
  });

  it('keeps dates, packed bytes and order', () => {
    const mtime = new Date(2021, 5, 10, 12, 30);
    const bytes = zipSync({ b: [strToU8('een'), { mtime }], a: [strToU8('twee'), { mtime, level: 0 }] });
    const again = replaceParts(new Zip(bytes), new Map());
    expect(again).toEqual(bytes);
    const entries = new Zip(replaceParts(new Zip(bytes), new Map([['b', strToU8('drie')]]))).entries;
    expect(entries.map(({ name }) => name)).toEqual(['b', 'a']);
    const dates = new Zip(bytes).entries.map(({ record }) => record.slice(12, 16));
    expect(entries.map(({ record }) => record.slice(12, 16))).toEqual(dates);
  });

  it('adds a part at the end', () => {
    const written = unzipSync(
      replaceParts(new Zip(zipSync({ a: strToU8('1') })), new Map([['n/b', strToU8('2')]])),
    );
    expect(Object.keys(written)).toEqual(['a', 'n/b']);
  });

  it('finds a part by any case of its name, as Office does', () => {
    const bytes = replaceParts(
      new Zip(zipSync({ 'Word/Document.xml': strToU8('1') })),
      new Map([['word/document.xml', strToU8('2')]]),
    );
    expect(unzipSync(bytes)).toEqual({ 'Word/Document.xml': strToU8('2') });
  });

  it('puts sizes in front of parts whose sizes stood behind them', () => {
    const streamed = streamedZip('deel', strToU8('inhoud '.repeat(50)));
    const again = replaceParts(new Zip(streamed), new Map());
    expect(unzipSync(again)).toEqual({ deel: strToU8('inhoud '.repeat(50)) });
    expect(again.length).toBe(streamed.length - 16);
  });

  it.skipIf(!hasUnzip)('is a zip that another program takes (needs unzip)', () => {
    const source = writePackage(
      new Map([
        ['a.xml', strToU8('<a/>')],
        ['b.xml', strToU8('<b/>')],
      ]),
    );
    const bytes = replaceParts(
      new Zip(source),
      new Map([
        ['b.xml', strToU8('<nieuw/>')],
        ['c.xml', strToU8('<c/>')],
      ]),
    );
    const folder = mkdtempSync(path.join(os.tmpdir(), 'repliek-zip-'));
    try {
      const file = path.join(folder, 'parts.zip');
      writeFileSync(file, bytes);
      expect(spawnSync('unzip', ['-t', file], { encoding: 'utf8' }).stdout).toContain('No errors detected');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function content(): fc.Arbitrary<Uint8Array> {
  return fc.uint8Array({ maxLength: 2000 });
}

function anyParts(): fc.Arbitrary<Record<string, Uint8Array>> {
  const name = fc.constantFrom(
    'word/document.xml',
    'docProps/core.xml',
    'a',
    'b/ç.xml',
    '[Content_Types].xml',
  );
  return fc.dictionary(name, content(), { minKeys: 1 }).map((parts) => ({ ...parts }));
}

/** A zip as programs write it that do not know the size of a part before they have written it. */
function streamedZip(name: string, bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new ZipStream((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  const part = new ZipDeflate(name);
  zip.add(part);
  part.push(bytes, true);
  zip.end();
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}
