/** `repliek refresh` itself: which files it takes, what it writes and what it says. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { nodeIo } from '../../src/io.ts';
import { Report } from '../../src/messages/report.ts';
import { refreshDossier } from '../../src/refresh/refresh.ts';
import { storeRefreshed } from '../../src/refresh/store-refreshed.ts';
import { memoryIo } from '../support/memory-io.ts';
import {
  DRAFT,
  EDITED,
  editPart,
  editText,
  POOLS_DOSSIER,
  poolsWorld,
  VISITS,
} from '../support/refreshing.ts';

const { Noord = {}, Oost = {}, Zuid = {} } = VISITS;
const ONE_MORE = { visits: { Noord, Oost, Zuid: { ...Zuid, 2020: 277 } } };

describe('repliek refresh', () => {
  it('writes beside the file, under a name that nothing has yet', async () => {
    const world = poolsWorld();
    const docx = await world.build();
    world.change(ONE_MORE);
    const first = await world.refresh(docx);
    expect(first.result.written).toMatchObject({
      path: 'werk/antwoord-nieuw.docx',
      bytes: first.bytes.length,
    });
    const second = await world.refresh(docx);
    expect(second.result.written?.path).toBe('werk/antwoord-nieuw-2.docx');
    expect(second.bytes).toEqual(first.bytes);
    expect(new Uint8Array(readFileSync(world.files.at(EDITED)))).toEqual(docx);
    expect(readdirSync(world.files.at('werk')).sort()).toEqual([
      'antwoord-nieuw-2.docx',
      'antwoord-nieuw.docx',
      'antwoord.docx',
    ]);
  });

  it('with --in-place changes the file, and keeps it as it was under its name with the day', async () => {
    const world = poolsWorld();
    const docx = await world.build();
    world.change(ONE_MORE);
    const { result, bytes } = await world.refresh(docx, { inPlace: true });
    const copy = `werk/antwoord-${nodeIo.today()}.docx`;
    expect(result).toMatchObject({ ok: true, written: { path: EDITED }, copy });
    expect(new Uint8Array(readFileSync(world.files.at(copy)))).toEqual(docx);
    expect(new Uint8Array(readFileSync(world.files.at(EDITED)))).toEqual(bytes);
    world.change({ visits: { Noord, Oost, Zuid } });
    const again = await world.refresh(bytes, { inPlace: true });
    expect(again.result.copy).toBe(`werk/antwoord-${nodeIo.today()}-2.docx`);
  });

  it('takes the file with question and answer, too', async () => {
    const world = poolsWorld();
    await world.build();
    const { buildDossier } = await import('../../src/pipeline.ts');
    await buildDossier(nodeIo, world.files.workspace, POOLS_DOSSIER, {
      ...{ draft: false, form: 'publication', language: 'nl' },
    });
    const docx = readFileSync(world.files.at(`output/${POOLS_DOSSIER}/publicatie-${POOLS_DOSSIER}.docx`));
    world.change(ONE_MORE);
    const { result } = await world.refresh(new Uint8Array(docx));
    expect(result.changes.map(({ old, new: now }) => `${old} → ${now}`)).toContain('276 → 277');
    expect(result.changes.map(({ place }) => place.item)).toEqual(['1', '2', '1', '1', '2']);
  });

  it('writes nothing while the dossier has errors', async () => {
    const world = poolsWorld();
    const docx = await world.build();
    world.change({ ...ONE_MORE, draft: DRAFT.replace('Zuid" year=2020', 'Zuit" year=2020') });
    const { result } = await world.refresh(docx);
    expect(result.ok).toBe(false);
    expect(result.problems.map(({ code }) => code)).toContain('figure-member');
    expect(result).not.toHaveProperty('written');
    expect(readdirSync(world.files.at('werk'))).toEqual(['antwoord.docx']);
  });

  const word = strToU8('PK\u0003\u0004 en dan niets meer');
  const compound = (text: string) =>
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(text, 'utf16le'));
  const other = zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8('<workbook/>'),
  });
  it.each([
    ['a damaged file', word, 'beschadigd'],
    ['an encrypted file', compound('EncryptedPackage'), 'wachtwoord'],
    ['a file of before 2007', compound('WordDocument'), 'van vóór 2007'],
    ['a workbook', other, 'geen Word-bestand'],
    ['a text', strToU8('Hallo'), 'geen Word-bestand'],
    ['an empty file', new Uint8Array(), 'geen Word-bestand'],
  ])('refuses %s, and says what to do', async (_, bytes, said) => {
    const { result } = await poolsWorld().refresh(bytes);
    expect(result.ok).toBe(false);
    expect(result.problems.map(({ code }) => code)).toEqual(['refresh-unreadable']);
    expect(result.problems[0]?.message).toContain(said);
    expect(result.problems[0]?.hint).not.toBe('');
  });

  it('refuses a file with macros, one without the part, one of another dossier, and one that is not there', async () => {
    const world = poolsWorld();
    const docx = await world.build();
    const rels = 'word/_rels/document.xml.rels';
    const macros = editPart(docx, rels, (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId77" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
      ),
    );
    const bare = editPart(docx, rels, (xml) => xml.replace(/<Relationship [^>]*customXml[^>]*\/>/, ''));
    const strange = editPart(docx, 'customXml/item1.xml', (xml) =>
      xml.replace('dossier="2021-7"', 'dossier="2021-8"'),
    );
    const codes = async (bytes: Uint8Array) =>
      (await world.refresh(bytes)).result.problems.map(({ code }) => code);
    expect(await codes(macros)).toEqual(['refresh-unreadable']);
    expect(await codes(bare)).toEqual(['refresh-no-record']);
    expect(await codes(strange)).toEqual(['refresh-other']);
    const missing = {
      inPlace: false,
      overwriteEdits: false,
      language: 'nl',
      file: world.files.at('weg.docx'),
    } as const;
    const { problems } = await refreshDossier(nodeIo, world.files.workspace, POOLS_DOSSIER, missing);
    expect(problems.map(({ code }) => code)).toEqual(['file-missing']);
  });

  it.each(['~$twoord.docx', '.~lock.antwoord.docx#'])('refuses a file that is open: %s', async (lock) => {
    const world = poolsWorld();
    const docx = await world.build();
    world.change(ONE_MORE);
    world.files.write({ [`werk/${lock}`]: '' });
    const { result } = await world.refresh(docx);
    expect(result.problems.map(({ code }) => code)).toEqual(['refresh-open']);
    expect(existsSync(world.files.at('werk/antwoord-nieuw.docx'))).toBe(false);
  });

  it('leaves a file that is locked as it was, without anything half-written', () => {
    const file = path.resolve('/werk/antwoord.docx');
    const io = memoryIo({ [file]: 'oud' });
    io.locked.set(file, 'EBUSY');
    const report = new Report('nl');
    const before = strToU8('oud');
    const target = { file, root: path.resolve('/'), before, besideForm: '{name}-nieuw', inPlace: true };
    expect(storeRefreshed(io, target, strToU8('nieuw'), report)).toBeUndefined();
    expect(report.problems.map(({ code }) => code)).toEqual(['refresh-failed']);
    expect(new TextDecoder().decode(io.files.get(file))).toBe('oud');
    expect([...io.files.keys()].filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('writes nothing over what somebody saved in the meantime', () => {
    const file = path.resolve('/werk/antwoord.docx');
    const io = memoryIo({ [file]: 'net bewaard' });
    const report = new Report('nl');
    const target = {
      file,
      root: path.resolve('/'),
      before: strToU8('oud'),
      besideForm: '{name}-nieuw',
      inPlace: false,
    };
    expect(storeRefreshed(io, target, strToU8('nieuw'), report)).toBeUndefined();
    expect(report.problems.map(({ code }) => code)).toEqual(['refresh-changed']);
    expect([...io.files.keys()]).toEqual([file]);
  });
});

describe('the command', () => {
  const run = async (args: readonly string[], cwd: string) => {
    let [out, err] = ['', ''];
    const exit = await main(args, {
      ...{ cwd, screen: undefined },
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
    });
    return { exit, out, err };
  };

  it('says in Dutch what changed, where, and what to do next; and as JSON', async () => {
    const world = poolsWorld();
    const docx = await world.build();
    world.change(ONE_MORE);
    writeFileSync(
      world.files.at('antwoord.docx'),
      editText(docx, (xml) => xml.replace('>4 euro<', '>vier euro<')),
    );
    const options = ['--templates', world.files.at('templates')];
    const { exit, out, err } = await run(
      ['refresh', POOLS_DOSSIER, 'antwoord.docx', ...options],
      world.files.root,
    );
    expect(err).toBe('');
    expect(exit).toBe(0);
    expect(out).toContain('Bijgewerkt: antwoord-nieuw.docx');
    expect(out).toContain('276 → 277 (deelvraag 2)\n      Zwembad Zuid telde er 277.');
    expect(out).toContain('276 → 277 (deelvraag 1, Tabel 1: Bezoeken per zwembad, 2018-2020, Zuid, 2020)');
    expect(out).toContain('Met de hand veranderd, en zo gebleven');
    expect(out).toContain('4 euro → vier euro (deelvraag 2)');
    const json = await run(
      ['refresh', POOLS_DOSSIER, 'antwoord.docx', '--json', ...options],
      world.files.root,
    );
    expect(JSON.parse(json.out)).toMatchObject({
      ...{ dossier: POOLS_DOSSIER, file: 'antwoord.docx', ok: true },
      written: { path: 'antwoord-nieuw-2.docx' },
      edited: [{ kind: 'figure', written: '4 euro', found: 'vier euro' }],
    });
  });

  it('says that nothing changed; refuses a draft', async () => {
    const world = poolsWorld();
    const docx = await world.build();
    writeFileSync(world.files.at('antwoord.docx'), docx);
    const options = ['--templates', world.files.at('templates')];
    const { exit, out } = await run(
      ['refresh', POOLS_DOSSIER, 'antwoord.docx', ...options],
      world.files.root,
    );
    expect(exit).toBe(0);
    expect(out).toContain('Alle cijfers in het bestand zijn nog juist. Er is niets geschreven.');
    const draft = await run(
      ['refresh', POOLS_DOSSIER, 'antwoord.docx', '--draft', ...options],
      world.files.root,
    );
    expect(draft.exit).toBe(2);
  });
});
