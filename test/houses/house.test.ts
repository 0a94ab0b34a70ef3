/** `repliek house check` and `repliek house reference`, and builds with what they are about. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namesListed, readPage, sectionOf } from '../support/docs.ts';
import { DOSSIER, FILES, HOUSE } from '../support/dossiers.ts';
import { validateOoxml } from '../support/office.ts';
import { dutchWord, editPart, editParts, ownReference } from '../support/reference-file.ts';
import { runCommand } from '../support/run-command.ts';
import { testWorkspace, type WorkspaceFiles } from '../support/workspace.ts';
import { readDocx } from '../support/written-docx.ts';

const REFERENCE = 'templates/houses/vlaams-parlement/reference.docx';
const HOUSE_FILE = 'templates/houses/vlaams-parlement/house.yaml';

function workspace(files: WorkspaceFiles = {}) {
  const made = testWorkspace(files);
  const run = async (...args: readonly string[]) =>
    runCommand([...args, '--workspace', made.root], made.root);
  const json = async (...args: readonly string[]) => {
    const { exit, out } = await run(...args, '--json');
    return { exit, ...JSON.parse(out) };
  };
  return { ...made, run, json };
}

const codesOf = ({ problems }: { readonly problems: readonly { readonly code: string }[] }) =>
  problems.map(({ code }) => code);

describe('house check', () => {
  it('says that there is no Word file, and that all is well', async () => {
    const { run, json } = workspace();
    const { exit, out } = await run('house', 'check', 'vlaams-parlement');
    expect(exit).toBe(0);
    expect(out).toContain('Er is geen reference.docx, en dat hoeft ook niet.');
    expect(out).toContain('repliek house reference vlaams-parlement');
    expect(await json('house', 'check', 'vlaams-parlement')).toMatchObject({
      exit: 0,
      house: 'vlaams-parlement',
      name: 'Vlaams Parlement',
      ok: true,
      reference: null,
      styles: [],
      problems: [],
    });
  });

  it('names an unknown house, also one that would lead elsewhere', async () => {
    const { json } = workspace();
    for (const name of ['vlaams-parlment', '../vlaams-parlement', 'house.yaml']) {
      const result = await json('house', 'check', name);
      expect(result).toMatchObject({ exit: 1, ok: false, file: null, look: null });
      expect(codesOf(result)).toEqual(['house-unknown']);
    }
  });

  it('checks house.yaml', async () => {
    const { json } = workspace({ [HOUSE_FILE]: HOUSE.replace('language: nl-BE', 'language: Nederlands') });
    const result = await json('house', 'check', 'vlaams-parlement');
    expect(result).toMatchObject({ exit: 1, ok: false, name: null });
    expect(codesOf(result)).toEqual(['value-type']);
  });

  it('says where the Word file stands, which styles it has and which it lacks', async () => {
    const bytes = editParts(dutchWord(await ownReference()), (parts) =>
      editPart(parts, 'word/styles.xml', (xml) =>
        xml.replace(/<w:style [^>]*w:styleId="TableNote"[\s\S]*?<\/w:style>/, ''),
      ),
    );
    const { run, json } = workspace({ [REFERENCE]: bytes });
    const { exit, out } = await run('house', 'check', 'vlaams-parlement');
    expect(exit).toBe(0);
    expect(out).toContain(`Opmaak: ${REFERENCE}`);
    expect(out).toContain('Stijlen in het Word-bestand: 21 van de 22');
    expect(out).toMatch(/✓ Kop 1 +wat het document is/);
    expect(out).toMatch(/- Table Note +ontbreekt \(opmerking onder een tabel\)/);
    expect(out).toContain(
      'Koptekst op alle bladzijden, de eerste bladzijde, voettekst op alle bladzijden, 1 afbeelding',
    );
    const result = await json('house', 'check', 'vlaams-parlement');
    expect(result.reference).toBe(REFERENCE);
    expect(result.styles).toContainEqual({ id: 'Heading1', name: 'heading 1', found: 'Kop1' });
    expect(result.styles).toContainEqual({ id: 'TableNote', name: 'Table Note', found: null });
    expect(result.look.fonts).toEqual({ body: 'Verdana', size: 11, table_size: 8.5, caption_size: 10 });
    expect(codesOf(result)).toEqual([
      'reference-styles-missing',
      'reference-language',
      'reference-fonts',
      'reference-field',
    ]);
  });

  it('prints what docs/formats.md shows', async () => {
    const page = readPage('docs/formats.md');
    const section = page.slice(page.indexOf('## reference.docx'));
    const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(section)?.[1] ?? '');
    const { json } = workspace({ [REFERENCE]: dutchWord(await ownReference()) });
    const { exit: _, ...printed } = await json('house', 'check', 'vlaams-parlement');
    expect(Object.keys(printed)).toEqual(Object.keys(example));
    expect(Object.keys(printed.look)).toEqual(Object.keys(example.look));
    expect(Object.keys(printed.look.fonts)).toEqual(Object.keys(example.look.fonts));
    expect(Object.keys(printed.styles[0])).toEqual(Object.keys(example.styles[0]));
    const listed = printed.styles.map(({ id }: { id: string }) => id.replace(/[1-4]$/, ''));
    const named = namesListed(sectionOf(page, 'reference.docx')).map((id) => id.replace(/[1-4]$/, ''));
    expect(named).toEqual(expect.arrayContaining(listed));
  });

  it('tells of a file that was saved in another form', async () => {
    const { json } = workspace({ 'templates/houses/vlaams-parlement/reference.docm': 'x' });
    const result = await json('house', 'check', 'vlaams-parlement');
    expect(codesOf(result)).toEqual(['reference-other-name']);
  });

  it('speaks English where it is asked to', async () => {
    const { run } = workspace({ [REFERENCE]: 'no Word file' });
    const { exit, out } = await run('house', 'check', 'vlaams-parlement', '--lang', 'en');
    expect(exit).toBe(1);
    expect(out).toContain('This file gives no look: it is no Word file.');
  });
});

describe('house reference', () => {
  it('makes a valid file with every style, and never writes over one', async () => {
    const { run, json, at } = workspace();
    const { exit, out } = await run('house', 'reference', 'vlaams-parlement');
    expect(exit).toBe(0);
    expect(out).toContain(`Gemaakt: ${REFERENCE}`);
    const bytes = new Uint8Array(readFileSync(at(REFERENCE)));
    expect(await validateOoxml(bytes, 'docx')).toEqual([]);
    expect(readDocx(bytes).body.text).toContain('Table Note: opmerking onder een tabel.');
    expect(await json('house', 'check', 'vlaams-parlement')).toMatchObject({ ok: true, problems: [] });

    writeFileSync(at(REFERENCE), 'van iemand');
    const again = await json('house', 'reference', 'vlaams-parlement');
    expect(again).toMatchObject({ exit: 1, ok: false, file: null });
    expect(codesOf(again)).toEqual(['reference-exists']);
    expect(readFileSync(at(REFERENCE), 'utf8')).toBe('van iemand');
  });

  it('is in the language of the house', async () => {
    const { run, at } = workspace({ [HOUSE_FILE]: HOUSE.replace('language: nl-BE', 'language: en-GB') });
    await run('house', 'reference', 'vlaams-parlement');
    expect(readDocx(new Uint8Array(readFileSync(at(REFERENCE)))).body.text).toContain('remark below a table');
  });

  it('makes nothing for an unknown house', async () => {
    const { json, at } = workspace();
    expect(codesOf(await json('house', 'reference', '../elders'))).toEqual(['house-unknown']);
    expect(existsSync(at('templates'))).toBe(false);
  });
});

describe('a build', () => {
  const answer = `output/${DOSSIER}/antwoord-${DOSSIER}.docx`;
  const files = {
    ...FILES,
    [`data/dossiers/${DOSSIER}/dossier.yaml`]: 'house: vlaams-parlement\nminister: nele-fictief\n',
  };

  it('takes the look of the file, counts it among its inputs, and says what an answer lacks by it', async () => {
    const { json, at } = workspace({ ...files, [REFERENCE]: dutchWord(await ownReference()) });
    const result = await json('build', DOSSIER);
    // What is only good to know is said by `house check`.
    expect(codesOf(result)).toEqual(['reference-language']);
    expect(result.ok).toBe(true);
    const styles = readDocx(new Uint8Array(readFileSync(at(answer)))).part('word/styles.xml');
    expect(JSON.stringify(styles)).toContain('00633C');
    const { inputs } = JSON.parse(readFileSync(at(`output/${DOSSIER}/manifest.json`), 'utf8'));
    expect(inputs.map(({ path }: { path: string }) => path)).toContain(REFERENCE);
  });

  it('writes no final answer with a file that cannot be used, and a draft without it', async () => {
    const { json, at } = workspace({ ...files, [REFERENCE]: 'geen Word-bestand' });
    const refused = await json('build', DOSSIER);
    expect(codesOf(refused)).toEqual(['reference-unusable']);
    expect(existsSync(at(answer))).toBe(false);
    await json('build', DOSSIER, '--draft');
    expect(existsSync(at(answer))).toBe(true);
  });
});
