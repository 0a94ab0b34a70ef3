import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { editText } from '../support/edit-docx.ts';
import { REPOSITORY, runCommand } from '../support/run-command.ts';
import { caption, para, wordTable, wordWith } from '../support/word-files.ts';
import { testWorkspace } from '../support/workspace.ts';

/** A copy of the example with its answer built. */
async function built() {
  const { root, at } = testWorkspace({});
  for (const part of ['data', 'templates'])
    cpSync(path.join(REPOSITORY, part), at(part), { recursive: true });
  await runCommand(['build', '2021-321', '--workspace', root], root);
  return { root, docx: at('output/2021-321/antwoord-2021-321.docx') };
}

const WRONG = wordWith(
  para('Zie tabel 1.') +
    caption('Tabel', 1, 'Cursussen (fictief)') +
    wordTable([
      ['Streek', 'Aantal'],
      ['Noord', '1'],
      ['Zuid', '2'],
      ['Totaal', '4'],
    ]),
);

describe('repliek check --docx', () => {
  it('says that all is well, and what to do next', async () => {
    const { root } = await built();
    const { exit, out } = await runCommand(
      ['check', '2021-321', '--docx', 'output/2021-321/antwoord-2021-321.docx'],
      root,
    );
    expect(exit).toBe(0);
    expect(out.split('\n')).toEqual([
      '2021-321  Agentschap Integratie en Inburgering (AgII) - Vormingsaanbod',
      '  output/2021-321/antwoord-2021-321.docx',
      '  Alles is in orde.',
      '  Is het antwoord verstuurd, bewaar het dan met zijn cijfers: repliek publish 2021-321 --docx output/2021-321/antwoord-2021-321.docx',
      '',
    ]);
  });

  it('lists by group what is wrong, with the place in the file', async () => {
    const { root, docx } = await built();
    const edited = editText(readFileSync(docx), (xml) =>
      xml.replace('>134<', '>143<').replace('<w:body>', `<w:body>${para('Nog na te kijken: […]')}`),
    );
    writeFileSync(docx, edited);
    const { exit, out } = await runCommand(['check', '2021-321', '--docx', docx], root);
    expect(exit).toBe(1);
    expect(out).toContain('  3 fouten:\n  Cijfers\n    - Fout: In de tabel staat “143”');
    expect(out).toContain(
      '        output/2021-321/antwoord-2021-321.docx, deelvraag 1g, Tabel 2: Aantal vormingen per regio in Vlaanderen en Brussel, 2016-2020, rij Vlaams-Brabant, kolom 2016',
    );
    expect(out).toContain('  Totalen van tabellen\n    - Fout: Er staat 497 als totaal');
    expect(out).toContain('  Nog niet af\n    - Fout: Hier moet nog iets ingevuld worden: “[…]”.');
    expect(out).toContain(
      `  Cijfers die niet meer actueel zijn, brengt Repliek zelf bij: repliek refresh 2021-321 ${docx}`,
    );
    expect(out).toContain(
      `  Verbeter dit in Word, bewaar het en kijk het opnieuw na: repliek check 2021-321 --docx ${docx}`,
    );
  });

  it('needs no dossier', async () => {
    const { root, write } = testWorkspace({});
    write({ 'een antwoord.docx': WRONG });
    const { exit, out } = await runCommand(['check', '--docx', 'een antwoord.docx'], root);
    expect(exit).toBe(1);
    expect(out).toContain('Zonder dossier nagekeken: ');
    expect(out).toContain('Er staat 4 als totaal, maar de 2 cellen van de kolom geven samen 3 (verschil 1).');
    expect(out).toContain('repliek check --docx "een antwoord.docx"');
    const english = await runCommand(['check', '--docx', 'een antwoord.docx', '--lang', 'en'], root);
    expect(english.out).toContain(
      'The total says 4, but the 2 cells of the column add up to 3 (difference 1).',
    );
  });

  it('prints JSON as build does', async () => {
    const { root, write } = testWorkspace({});
    write({ 'antwoord.docx': WRONG });
    const { exit, out } = await runCommand(['check', '--docx', 'antwoord.docx', '--json'], root);
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      dossier: null,
      docx: 'antwoord.docx',
      ok: false,
      files: [],
      tables: [],
      problems: [
        {
          code: 'word-total',
          severity: 'error',
          place: {
            file: 'antwoord.docx',
            table: 'Tabel 1: Cursussen (fictief)',
            tableRow: 'Totaal',
            tableColumn: 'Aantal',
          },
        },
      ],
    });
    const { root: other } = await built();
    const known = await runCommand(
      ['check', '2021-321', '--docx', 'output/2021-321/antwoord-2021-321.docx', '--json'],
      other,
    );
    const { dossier, ok, tables } = JSON.parse(known.out);
    expect({ dossier, ok, tables: tables.length }).toEqual({ dossier: '2021-321', ok: true, tables: 4 });
  });

  it('says what it cannot read, and what is wrong use', async () => {
    const { root, write } = testWorkspace({});
    write({ 'oud.doc': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]) });
    const old = await runCommand(['check', '--docx', 'oud.doc'], root);
    expect(old.exit).toBe(1);
    expect(old.out).toContain('Dit is een Word-bestand van voor 2007 (.doc).');
    expect(old.out).toContain('Het bestand is niet nagekeken.');
    expect((await runCommand(['check', '--docx', 'weg.docx'], root)).out).toContain(
      'Er is geen bestand weg.docx.',
    );
    const two = await runCommand(['check', 'a', 'b', '--docx', 'oud.doc'], root);
    expect({ exit: two.exit, err: two.err }).toEqual({
      exit: 2,
      err: expect.stringContaining('hoogstens één dossier'),
    });
    const none = await runCommand(['check', '2020-1', '--docx', 'oud.doc'], root);
    expect(none.exit).toBe(1);
    expect(none.out).toContain('Er is geen dossier “2020-1”.');
  });
});
