/** Publishing with the real command and the real dossier. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Of } from '../../src/input-record.ts';
import { copyWorkspace, runCommand } from '../support/run-command.ts';

const ANSWER = 'antwoord-2021-321.docx';
const LEDGER = 'data/ledger';
const ARCHIVE = 'data/archive';

let workspace: ReturnType<typeof copyWorkspace>;
beforeEach(() => {
  workspace = copyWorkspace();
  // As if nothing had been published yet.
  rmSync(at(LEDGER), { recursive: true });
});
afterEach(() => workspace.remove());

const at = (file: string) => path.join(workspace.folder, file);
const run = (...args: readonly string[]) => runCommand(args, workspace.folder);
const publish = async (...args: readonly string[]) => {
  const { exit, out, err } = await run('publish', '2021-321', '--json', ...args);
  expect(err).toBe('');
  return { exit, ...JSON.parse(out) };
};
const codes = (result: { problems: readonly { code: string; severity: string }[] }) =>
  result.problems
    .filter(({ code }) => code !== 'total-mismatch')
    .map(({ code, severity }) => `${severity} ${code}`);
/** Every file below a folder with its hash. */
const snapshot = (folder: string) =>
  existsSync(at(folder))
    ? readdirSync(at(folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .map((file) => `${path.relative(at(folder), file)} ${sha256Of(readFileSync(file))}`)
        .sort()
    : [];
const entry = (id = '2021-321') => JSON.parse(readFileSync(at(`${LEDGER}/${id}.json`), 'utf8'));

describe('repliek publish', () => {
  it('keeps what was sent byte for byte, and every figure of it', async () => {
    const result = await publish('--on', '2021-07-05');
    expect(result).toMatchObject({
      exit: 0,
      dossier: '2021-321',
      ok: true,
      stored: true,
      ledger: { id: '2021-321', path: 'data/ledger/2021-321.json' },
    });
    const { tables, facts, files, ...rest } = entry();
    expect(rest).toMatchObject({
      version: 1,
      id: '2021-321',
      published: '2021-07-05',
      origin: 'build',
      question: { house: 'vlaams-parlement', minister: 'Bart Somers', number: '321', date: '2021-06-10' },
    });
    expect(rest).not.toHaveProperty('correction');
    for (const file of [ANSWER, 'bijlage-2021-321.xlsx', 'figures.json', 'manifest.json']) {
      const bytes = readFileSync(at(`${LEDGER}/2021-321/${file}`));
      expect(bytes.equals(readFileSync(at(`output/2021-321/${file}`)))).toBe(true);
      expect(files).toContainEqual({ path: file, sha256: sha256Of(bytes), bytes: bytes.length });
    }
    const counts = tables.map((table: { id: string; label: string; figures: readonly unknown[] }) => [
      table.label,
      table.figures.length,
    ]);
    expect(counts.map(([label]: [string]) => label)).toEqual(['Tabel 1', 'Tabel 2', 'Tabel 3', 'Tabel 4']);
    expect(counts[3]).toEqual(['Tabel 4', 30]);
    expect(facts.map(({ fact }: { fact: string }) => fact)).toContain('survey.invited');
    const atlas = tables[3].figures.find(
      ({ where }: { where: object }) => JSON.stringify(where) === '{"year":2019}',
    );
    expect(atlas).toEqual({
      measure: 'trainings',
      where: { year: 2019 },
      value: '270',
      row: 'Totaal',
      column: '2019',
    });
  });

  it('names the versions of the sources, and makes one of data that no folder has', async () => {
    const folder = 'data/sources/atlas/trainings';
    const data = readFileSync(at(`${folder}/trainings.csv`));
    await publish();
    const [kept = ''] = readdirSync(at(`${folder}/versions`));
    expect(readFileSync(at(`${folder}/versions/${kept}/trainings.csv`))).toEqual(data);
    const named = {
      source: 'atlas/trainings',
      file: `${folder}/trainings.csv`,
      sha256: sha256Of(data),
      version: kept,
    };
    expect(entry().sources).toContainEqual(named);
    // Nothing of the data themselves is in the ledger.
    expect(readdirSync(at(`${LEDGER}/2021-321`))).not.toContain('sources');
    rmSync(at(LEDGER), { recursive: true });
    await publish();
    expect(entry().sources).toContainEqual(named);
    expect(readdirSync(at(`${folder}/versions`))).toEqual([kept]);
  });

  it('twice changes nothing, and says so', async () => {
    await publish('--on', '2021-07-05');
    const before = snapshot(LEDGER);
    const again = await publish();
    expect([again.exit, again.stored, codes(again)]).toEqual([0, false, ['note publish-same']]);
    expect(snapshot(LEDGER)).toEqual(before);
    const { exit, out } = await run('publish', '2021-321');
    expect(exit).toBe(0);
    expect(out).toContain('Dit antwoord is al gepubliceerd');
  });

  it('something else needs a correction, and both are kept', async () => {
    await publish('--on', '2021-07-05');
    const before = snapshot(LEDGER);
    const source = at('data/sources/atlas/trainings/trainings.csv');
    writeFileSync(source, readFileSync(source, 'utf8').replace('taal,2019,74', 'taal,2019,72'));
    const refused = await publish();
    expect([refused.exit, refused.stored]).toEqual([1, false]);
    expect(codes(refused)).toContain('error publish-differs');
    // Its own publication is what it deviates from.
    expect(codes(refused)).toContain('warning deviation');
    expect(snapshot(LEDGER)).toEqual(before);
    const corrected = await publish('--correction', 'Atlas telde twee vormingen dubbel.');
    expect([corrected.exit, corrected.ledger.id]).toEqual([0, '2021-321.2']);
    expect(entry('2021-321.2').correction).toEqual({
      of: '2021-321',
      reason: 'Atlas telde twee vormingen dubbel.',
    });
    expect(snapshot(LEDGER)).toEqual(expect.arrayContaining(before));
    // The last publication says the same now: what differs is the one before it.
    const again = await publish();
    expect([again.exit, again.stored]).toEqual([0, false]);
    expect(codes(again).filter((code) => code.endsWith('deviation'))).not.toContain('warning deviation');
  });

  it('keeps the Word file as somebody edited it, also where that is another file', async () => {
    await run('build', '2021-321');
    const edited = `${readFileSync(at(`output/2021-321/${ANSWER}`), 'latin1')}bewerkt`;
    writeFileSync(at(`output/2021-321/${ANSWER}`), edited, 'latin1');
    const result = await publish();
    expect(codes(result)).toEqual(['warning output-edited', 'note publish-edited']);
    expect(readFileSync(at(`${LEDGER}/2021-321/${ANSWER}`), 'latin1')).toBe(edited);
    expect(entry().files).toContainEqual(expect.objectContaining({ path: ANSWER, edited: true }));
    writeFileSync(at('verstuurd.docx'), `${edited} en nog eens`, 'latin1');
    const other = await publish('--docx', 'verstuurd.docx', '--correction', 'een andere versie');
    expect(other.exit).toBe(0);
    expect(readFileSync(at(`${LEDGER}/2021-321.2/${ANSWER}`), 'latin1')).toBe(`${edited} en nog eens`);
  });

  it('refuses what is no Word file, or is not there', async () => {
    writeFileSync(at('verstuurd.docx'), 'tekst');
    expect(codes(await publish('--docx', 'verstuurd.docx'))).toEqual(['error publish-docx']);
    expect(codes(await publish('--docx', 'weg.docx'))).toEqual(['error file-missing']);
    expect(snapshot(LEDGER)).toEqual([]);
  });

  it('publishes nothing with errors, of a draft, from before the question or on no day', async () => {
    expect(codes(await publish('--on', '2021-06-09'))).toEqual(['error publish-date']);
    expect(codes(await publish('--correction', 'niets'))).toEqual(['error publish-first']);
    const draft = await run('publish', '2021-321', '--draft');
    expect([draft.exit, draft.err]).toEqual([2, expect.stringContaining('--draft')]);
    const day = await run('publish', '2021-321', '--on', 'gisteren');
    expect([day.exit, day.err]).toEqual([2, expect.stringContaining('--on')]);
    const file = at('data/dossiers/2021-321/answer.md.hbs');
    writeFileSync(file, readFileSync(file, 'utf8').replace('{{ref "per-year"}}', '{{ref "x"}}'));
    const broken = await publish();
    expect([broken.exit, broken.stored, codes(broken)]).toEqual([1, false, ['error table-unknown']]);
    expect(snapshot(LEDGER)).toEqual([]);
  });
});

describe('repliek publish and the archive', () => {
  const archived = (name: string) => JSON.parse(readFileSync(at(`${ARCHIVE}/${name}`), 'utf8'));
  const names = () => readdirSync(at(ARCHIVE)).filter((name) => name.endsWith('.json'));
  const search = async (...words: readonly string[]) =>
    JSON.parse((await run('archive', 'search', ...words, '--json')).out).hits;

  it('puts the answer there by item, where it is found', async () => {
    const result = await publish('--on', '2021-07-05');
    expect(result.archive).toMatchObject({ stored: true });
    const [name = ''] = names();
    expect(result.archive.path).toBe(`${ARCHIVE}/${name}`);
    const { items, ...head } = archived(name);
    expect(head).toMatchObject({
      origin: 'publication',
      ledger: '2021-321',
      house: 'vlaams-parlement',
      number: '321',
      date: '2021-06-10',
      minister: 'Bart Somers',
      authors: ['Maaike De Vreese'],
      kind: 'answer',
      answered: '2021-07-05',
    });
    expect(head).not.toHaveProperty('replaces');
    const asked: readonly string[] = items.flatMap(({ ids }: { ids: readonly string[] }) => ids);
    expect(asked).toEqual(expect.arrayContaining(['1a', '1b', '4a']));
    const first = items.find(({ ids }: { ids: readonly string[] }) => ids.includes('1a'));
    expect(first.question).toContain('per jaar');
    expect(first.answer).toMatch(/Tabel 1: /);
    const [hit] = await search('vormingen', 'per', 'regio');
    expect(hit).toMatchObject({ number: '321', path: `${ARCHIVE}/${name}` });
  });

  it('twice changes nothing, also on another day', async () => {
    await publish('--on', '2021-07-05');
    const before = snapshot(ARCHIVE);
    const again = await publish();
    expect([again.exit, again.archive.stored]).toEqual([0, false]);
    expect(snapshot(ARCHIVE)).toEqual(before);
  });

  it('keeps a correction beside it, which is shown with its reason', async () => {
    await publish('--on', '2021-07-05');
    const before = snapshot(ARCHIVE);
    const source = at('data/sources/atlas/trainings/trainings.csv');
    writeFileSync(source, readFileSync(source, 'utf8').replace('taal,2019,74', 'taal,2019,72'));
    const draft = at('data/dossiers/2021-321/answer.md.hbs');
    writeFileSync(draft, `${readFileSync(draft, 'utf8')}\n\nDe zeehonden zijn geteld.\n`);
    await publish('--on', '2021-08-01', '--correction', 'Atlas telde dubbel.');
    expect(snapshot(ARCHIVE)).toEqual(expect.arrayContaining(before));
    expect(names()).toHaveLength(2);
    const [hit, ...more] = await search('2021-321');
    expect([hit.reason, hit.answered, more]).toEqual(['Atlas telde dubbel.', '2021-08-01', []]);
    expect((await search('zeehonden'))[0].number).toBe('321');
  });

  it('is completed where the archive was not reached the first time, and what was printed gives way', async () => {
    await publish('--on', '2021-07-05');
    const before = snapshot(ARCHIVE);
    rmSync(at(ARCHIVE), { recursive: true });
    const again = await publish();
    expect([again.stored, again.archive.stored]).toEqual([false, true]);
    expect(snapshot(ARCHIVE)).toEqual(before);
  });

  it('knows an answer that only refers to another', async () => {
    const folder = 'data/dossiers/2021-321';
    const question = readFileSync(at(`${folder}/question.yaml`), 'utf8').replace(/^items:[\s\S]*/m, '');
    writeFileSync(
      at(`${folder}/question.yaml`),
      `${question}items:\n  - { id: "1", label: "1", text: "Hoeveel?" }\n`,
    );
    writeFileSync(at(`${folder}/dossier.yaml`), 'house: vlaams-parlement\nminister: bart-somers\n');
    writeFileSync(
      at(`${folder}/answer.md.hbs`),
      '# 1\nEr is een gecoördineerd antwoord van de minister-president.\n',
    );
    expect(codes(await publish())).toEqual([]);
    expect(archived(names()[0] ?? '').kind).toBe('referring');
  });

  it('says when the archive cannot be written, and that the answer is published', async () => {
    writeFileSync(at(ARCHIVE), 'in de weg');
    const { exit, out } = await run('publish', '2021-321');
    expect(exit).toBe(1);
    expect(out).toContain('Gepubliceerd:');
    expect(out).toContain('kon niet in data/archive bewaard worden');
    expect(out).not.toContain('Er is niets gepubliceerd');
    rmSync(at(ARCHIVE));
    expect((await publish()).archive.stored).toBe(true);
  });
});

describe('repliek ledger add', () => {
  it('enters what nr. 321 published, once', async () => {
    const form = 'data/dossiers/2021-321/published.yaml';
    const first = await run('ledger', 'add', form);
    expect(first).toEqual({
      exit: 0,
      out: `${form}\n  In het grootboek gezet: 195 cijfers in data/ledger/2021-321.json\n`,
      err: '',
    });
    const again = await run('ledger', 'add', form, '--lang', 'en');
    expect(again.exit).toBe(0);
    expect(again.out).toContain('nothing has changed');
    const changed = readFileSync(at(form), 'utf8').replace('268, 116', '270, 227');
    writeFileSync(at(form), changed);
    expect((await run('ledger', 'add', form)).exit).toBe(1);
    const { exit, out } = await run('ledger', 'add', form, '--correction', 'opgeteld', '--json');
    expect([exit, JSON.parse(out).ledger.id]).toEqual([0, '2021-321.2']);
  });

  it('shows every mistake with its place, and stores nothing', async () => {
    writeFileSync(
      at('fout.yaml'),
      'question: { minister: bart-somer, number: 1, date: 2021-01-01 }\ntables: []\n',
    );
    const { exit, out } = await run('ledger', 'add', 'fout.yaml');
    expect(exit).toBe(1);
    expect(out).toContain('fout.yaml, regel 1, kolom 23');
    expect(out).toContain('bart-somers');
    expect(snapshot(LEDGER)).toEqual([]);
  });
});

describe('the two totals of Atlas', () => {
  const restored = () => run('ledger', 'add', 'data/dossiers/2021-321/published.yaml');
  const check = async () => JSON.parse((await run('check', '2021-321', '--json')).out).problems;

  it('are named once, where they were published', async () => {
    await restored();
    expect((await check()).map(({ code }: { code: string }) => code)).toEqual([
      'total-mismatch',
      'total-mismatch',
    ]);
  });

  it('are named by the ledger, and nothing else is, without what the source says of them', async () => {
    await restored();
    const file = at('data/sources/atlas/trainings/datapackage.json');
    const description = JSON.parse(readFileSync(file, 'utf8'));
    const { published: _, ...part } = description.repliek;
    writeFileSync(file, JSON.stringify({ ...description, repliek: part }));
    const problems = await check();
    expect(problems).toHaveLength(2);
    for (const [index, [here, there]] of [
      ['270', '268'],
      ['227', '116'],
    ].entries()) {
      expect(problems[index]).toMatchObject({
        code: 'deviation',
        severity: 'warning',
        place: { file: 'data/dossiers/2021-321/dossier.yaml', item: '4a' },
      });
      expect(problems[index].message).toContain(`hier staat ${here}, maar gepubliceerd is ${there}`);
      expect(problems[index].message).toContain('nr. 321 van 10 juni 2021 (Tabel 4)');
    }
  });

  it.each(['deviation', 'total-mismatch'])('are explained by an accepted %s', async (code) => {
    await restored();
    const file = at('data/dossiers/2021-321/dossier.yaml');
    const accepted = `accepted:\n  - { code: ${code}, table: atlas, because: "Anders geteld in {{period}}." }\n`;
    writeFileSync(file, `${readFileSync(file, 'utf8')}${accepted}`);
    const { exit, out } = await run('build', '2021-321', '--json');
    expect(exit).toBe(0);
    const severities = JSON.parse(out).problems.map(({ severity }: { severity: string }) => severity);
    expect(severities).toEqual(['note', 'note']);
    const preview = readFileSync(at('output/2021-321/voorbeeld-2021-321.html'), 'utf8');
    expect(preview.split('Anders geteld in 2016-2020.')).toHaveLength(2);
  });
});
