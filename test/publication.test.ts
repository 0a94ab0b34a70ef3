/** Question and answer in one document, and PDFs, with the real command and the real dossier. */
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { nodeIo, openWorkspace, parseQuestion, shippedTemplates } from '../src/index.ts';
import type { QuestionItem } from '../src/question/question.ts';
import { hasOffice, validateOoxml } from './support/office.ts';
import { readPdf } from './support/pdf.ts';
import { copyWorkspace, runCommand } from './support/run-command.ts';
import { readDocx, shownText, styleOf } from './support/written-docx.ts';
import { find, findAll, get } from './support/xml.ts';

const OUTPUT = 'output/2021-321';
const ANSWER = `${OUTPUT}/antwoord-2021-321`;
const PUBLISHED = `${OUTPUT}/publicatie-2021-321`;
const QUESTION = 'data/dossiers/2021-321/question.yaml';
const PLAIN = ['antwoord-2021-321.docx', 'bijlage-2021-321.xlsx', 'figures.json'];

let workspace: ReturnType<typeof copyWorkspace>;
beforeEach(() => {
  workspace = copyWorkspace();
});
afterEach(() => {
  vi.unstubAllEnvs();
  workspace.remove();
});

const at = (file: string) => path.join(workspace.folder, file);
const read = (file: string) => readFileSync(at(file));
const outputs = () => readdirSync(at(OUTPUT));

async function build(...options: readonly string[]) {
  const { exit, out, err } = await runCommand(['build', '2021-321', '--json', ...options], workspace.folder);
  expect(err).toBe('');
  const result: {
    readonly ok: boolean;
    readonly files: readonly { readonly path: string }[];
    readonly problems: readonly {
      code: string;
      severity: string;
      message: string;
      place: { file?: string };
    }[];
  } = JSON.parse(out);
  const found = result.problems.filter(({ code }) => code !== 'total-mismatch');
  return {
    exit,
    ok: result.ok,
    names: result.files.map((file) => path.basename(file.path)),
    found: found.map(({ code, severity, place }) =>
      `${severity} ${code} ${path.basename(place.file ?? '')}`.trim(),
    ),
    messages: found.map(({ message }) => message),
  };
}

/** Another question text: the answer says the same, the published form does not. */
const changeQuestion = () =>
  writeFileSync(
    at(QUESTION),
    read(QUESTION).toString('utf8').replace('Graag een overzicht.', 'Graag alles.'),
  );
/** Another answer. */
const changeAnswer = () => appendFileSync(at('data/dossiers/2021-321/answer.md.hbs'), '\nDit is nieuw.\n');

describe('repliek build --form publication', () => {
  it('writes question and answer in one document beside the answer, which stays as it was', async () => {
    await build();
    const before = read(`${ANSWER}.docx`);
    const { exit, names, found } = await build('--form', 'publication');
    expect({ exit, found }).toEqual({ exit: 0, found: [] });
    expect(names.slice(0, 2)).toEqual(['antwoord-2021-321.docx', 'publicatie-2021-321.docx']);
    expect(read(`${ANSWER}.docx`).equals(before)).toBe(true);
    const first = read(`${PUBLISHED}.docx`);
    await build('--form', 'publication');
    expect(read(`${PUBLISHED}.docx`).equals(first)).toBe(true);
  });

  it('makes a real list of what was typed as one', async () => {
    const text = read(QUESTION).toString('utf8');
    writeFileSync(
      at(QUESTION),
      text.replace('text: Wat was de kostprijs van elke vorming?', 'text: "Graag per:\\n- jaar;\\n- soort."'),
    );
    await build('--form', 'publication');
    const { paragraphs } = readDocx(read(`${PUBLISHED}.docx`));
    const entry = paragraphs.find((one) => shownText(one) === 'soort.');
    expect(entry && find(entry, 'w:numPr')).toBeDefined();
  });

  it('says on every page that a draft is one', async () => {
    await build('--form', 'publication', '--draft');
    const written = readDocx(read(`${PUBLISHED}.docx`));
    const headers = written.names.filter((name) => /^word\/header\d+\.xml$/.test(name));
    expect(headers.map((name) => shownText(written.part(name)))).toEqual(headers.map(() => 'ONTWERP'));
    expect(headers.length).toBe(findAll(written.body, 'w:headerReference').length);
    expect(headers.length).toBeGreaterThan(0);
  });

  it.skipIf(!hasOffice)('is parsed to the very question and answer (.pdf needs LibreOffice)', async () => {
    await build('--form', 'publication', '--pdf');
    const asked: {
      readonly title: string;
      readonly context: string;
      readonly items: readonly QuestionItem[];
    } = parse(read(QUESTION).toString('utf8'));
    const withItems = (items: readonly QuestionItem[]): unknown =>
      items.map(({ id, label, text, items: inner = [] }) => ({ id, label, text, items: withItems(inner) }));
    const place = openWorkspace({}, workspace.folder, shippedTemplates());
    const parsed = [];
    for (const ending of ['docx', 'pdf']) {
      const found = await parseQuestion(nodeIo, place, {
        path: at(`${PUBLISHED}.${ending}`),
        language: 'nl',
      });
      expect(found.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
      expect(found).toMatchObject({
        ...{ house: 'vlaams-parlement', number: '321', date: '2021-06-10', authors: ['MAAIKE DE VREESE'] },
        ...{ title: asked.title, addressees: [{ name: 'BART SOMERS' }] },
      });
      expect(found.items).toEqual(withItems(asked.items));
      parsed.push(found);
    }
    const [fromWord] = parsed;
    expect(fromWord?.context).toBe(asked.context);
    expect(fromWord?.answer?.items.map(({ ids }) => ids.join())).toEqual([
      '1a',
      '1b',
      '1c',
      '1d',
      '1e',
      '1f',
      '1g',
      '2a',
      '2b',
      '3',
      '4a',
      '4b',
      '4c',
    ]);
    const answered = readDocx(read(`${ANSWER}.docx`)).paragraphs.map(shownText);
    for (const part of fromWord?.answer?.items ?? []) {
      // The first words of the item, as the answer by itself has them.
      const beginning = part.text.slice(0, 20);
      expect(
        answered.some((text) => text.replace(/^.*?\t/, '').startsWith(beginning)),
        beginning,
      ).toBe(true);
    }
  });
});

describe('the published form', () => {
  let shared: ReturnType<typeof copyWorkspace>;
  beforeAll(async () => {
    shared = copyWorkspace();
    await runCommand(['build', '2021-321', '--form', 'publication'], shared.folder);
  });
  afterAll(() => shared.remove());
  const built = (file: string) => readFileSync(path.join(shared.folder, file));

  it('has the lines of the Parliament above the question, then the answer on a page of its own', async () => {
    const written = readDocx(built(`${PUBLISHED}.docx`));
    const texts = written.paragraphs.map((one) => `${styleOf(one)}: ${shownText(one)}`);
    expect(texts.slice(0, 7)).toEqual([
      'Heading1: SCHRIFTELIJKE VRAAG',
      'AnswerLine: nr. 321',
      'AnswerLine: van MAAIKE DE VREESE',
      'AnswerLine: datum: 10 juni 2021',
      'AnswerLine: aan BART SOMERS',
      expect.stringMatching(/^AnswerFunction: VICEMINISTER-PRESIDENT .* GELIJKE KANSEN$/),
      'Heading2: Agentschap Integratie en Inburgering (AgII) - Vormingsaanbod',
    ]);
    const question: { readonly items: readonly QuestionItem[] } = parse(built(QUESTION).toString('utf8'));
    const [one] = question.items;
    const asked = texts.indexOf(`AnswerItem: 1.\t${one?.text}`);
    expect(asked).toBeGreaterThan(7);
    expect(texts[asked + 1]).toBe(`AnswerLetterItem: a)\t${one?.items[0]?.text}`);
    const answer = texts.indexOf('AnswerName: BART SOMERS');
    expect(texts.slice(answer + 2, answer + 5)).toEqual([
      'Heading1: ANTWOORD',
      'AnswerLine: op vraag nr. 321 van 10 juni 2021',
      'AnswerLine: van MAAIKE DE VREESE',
    ]);
    expect(texts[answer - 1]).toBe(`AnswerLetterItem: c)\t${question.items[3]?.items[2]?.text}`);
    const turned = written.paragraphs.filter((each) => find(each, 'w:pageBreakBefore') !== undefined);
    expect(turned).toEqual([written.paragraphs[answer]]);
    expect(written.paragraphs.filter((each) => shownText(each) === '')).toEqual([]);
  });

  it('has everything below the question that the answer has', async () => {
    const [answer, whole] = [readDocx(built(`${ANSWER}.docx`)), readDocx(built(`${PUBLISHED}.docx`))];
    const shown = answer.body.children.map(shownText);
    expect(whole.body.children.map(shownText).slice(-shown.length)).toEqual(shown);
    expect(whole.tables.length).toBe(answer.tables.length);
  });

  it('is valid Open XML, with title and language, headings without a gap and unique ids', async () => {
    const bytes = built(`${PUBLISHED}.docx`);
    expect(await validateOoxml(bytes, 'docx')).toEqual([]);
    const written = readDocx(bytes);
    const core = written.part('docProps/core.xml');
    expect(get(core, 'dc:title').text).toBe('Schriftelijke vraag nr. 321 van 10 juni 2021, met antwoord');
    expect(get(core, 'dc:language').text).toBe('nl-BE');
    const levels = written.paragraphs.flatMap((one) => /^Heading(\d)$/.exec(styleOf(one) ?? '')?.[1] ?? []);
    expect(levels.slice(0, 3)).toEqual(['1', '2', '1']);
    for (const [index, level] of levels.entries()) {
      expect(Number(level)).toBeLessThanOrEqual(Number(levels[index - 1] ?? 0) + 1);
    }
    const bookmarks = findAll(written.body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
  });
});

describe('what an earlier build left of the published form', () => {
  it('stays as long as question and answer are the same, edited or not', async () => {
    await build('--form', 'publication');
    const bytes = read(`${PUBLISHED}.docx`);
    expect(await build()).toMatchObject({ exit: 0, found: [] });
    expect(await build()).toMatchObject({ exit: 0, found: [] });
    expect(read(`${PUBLISHED}.docx`).equals(bytes)).toBe(true);
    appendFileSync(at(`${PUBLISHED}.docx`), 'x');
    expect(await build()).toMatchObject({ exit: 0, found: [] });
    expect(outputs()).toContain('publicatie-2021-321.docx');
    // Still known to be edited.
    expect((await build('--form', 'publication')).found).toEqual([
      'warning output-edited publicatie-2021-321.docx',
    ]);
    expect(outputs()).toContain('publicatie-2021-321-nieuw.docx');
  });

  it.each([
    ['the question', changeQuestion],
    ['the answer', changeAnswer],
  ])('goes when %s changes', async (_, change) => {
    await build('--form', 'publication');
    change();
    const { exit, found } = await build();
    expect({ exit, found }).toEqual({ exit: 0, found: ['note output-removed publicatie-2021-321.docx'] });
    expect(outputs()).not.toContain('publicatie-2021-321.docx');
    expect(outputs()).toEqual(expect.arrayContaining(PLAIN));
    expect((await build()).found).toEqual([]);
  });

  it('is pointed at, at every build, where somebody edited it', async () => {
    await build('--form', 'publication');
    appendFileSync(at(`${PUBLISHED}.docx`), 'x');
    const edited = read(`${PUBLISHED}.docx`);
    changeAnswer();
    for (const _ of ['once', 'again']) {
      expect((await build()).found).toEqual(['warning output-outdated publicatie-2021-321.docx']);
    }
    expect(read(`${PUBLISHED}.docx`).equals(edited)).toBe(true);
    rmSync(at(`${PUBLISHED}.docx`));
    expect((await build()).found).toEqual([]);
  });

  it('goes when a draft takes the place of the answer', async () => {
    await build('--form', 'publication');
    expect((await build('--draft')).found).toEqual(['note output-removed publicatie-2021-321.docx']);
  });
});

describe.skipIf(!hasOffice)('repliek build --pdf (needs LibreOffice)', () => {
  it('makes a tagged PDF of every Word file, with its title and language', async () => {
    const { exit, names, found } = await build('--form', 'publication', '--pdf');
    expect({ exit, found }).toEqual({ exit: 0, found: [] });
    expect(names.slice(0, 4)).toEqual([
      ...['antwoord-2021-321.docx', 'antwoord-2021-321.pdf'],
      ...['publicatie-2021-321.docx', 'publicatie-2021-321.pdf'],
    ]);
    const bytes = read(`${PUBLISHED}.pdf`);
    expect(bytes.includes('/StructTreeRoot')).toBe(true);
    expect(bytes.toString('latin1')).toMatch(/\/Lang\s*\(nl-BE\)/);
    expect(bytes.toString('latin1')).toMatch(/\/DisplayDocTitle true/);
    expect(bytes.includes('pdfuaid')).toBe(true);
    const pdf = await readPdf(bytes);
    expect(pdf).toMatchObject({
      title: 'Schriftelijke vraag nr. 321 van 10 juni 2021, met antwoord',
      language: 'nl-BE',
      marked: true,
    });
    expect(pdf.tags.filter((tag) => /^H\d$/.test(tag)).slice(0, 3)).toEqual(['H1', 'H2', 'H1']);
    for (const tag of ['P', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD']) expect(pdf.tags).toContain(tag);
    // One that goes on on another page is there twice.
    expect(pdf.tags.filter((tag) => tag === 'Table').length).toBeGreaterThanOrEqual(4);
    expect(pdf.pages[0]).toMatch(
      /^SCHRIFTELIJKE VRAAG nr\. 321 van MAAIKE DE VREESE datum: 10 juni 2021 aan BART SOMERS /,
    );
    const answer = pdf.pages.findIndex((page) => page.startsWith('BART SOMERS VICEMINISTER-PRESIDENT'));
    expect(answer).toBeGreaterThan(0);
    expect(pdf.pages[answer]).toContain(
      'ANTWOORD op vraag nr. 321 van 10 juni 2021 van MAAIKE DE VREESE 1. a)',
    );
    expect((await readPdf(read(`${ANSWER}.pdf`))).title).toBe('Antwoord op vraag nr. 321 van 10 juni 2021');
  });

  it('replaces its own PDF, keeps one that was changed, and lets none outlive its answer', async () => {
    await build('--pdf');
    expect((await build('--pdf')).found).toEqual([]);
    expect((await build()).found).toEqual([]);
    expect(outputs()).toContain('antwoord-2021-321.pdf');
    appendFileSync(at(`${ANSWER}.pdf`), '%');
    const { names, found } = await build('--pdf');
    expect(found).toEqual(['warning output-edited antwoord-2021-321.pdf']);
    expect(names).toContain('antwoord-2021-321-nieuw.pdf');
    changeAnswer();
    expect((await build()).found).toEqual([
      'note output-removed antwoord-2021-321-nieuw.pdf',
      'warning output-outdated antwoord-2021-321.pdf',
    ]);
  });

  it('says of which file the PDF is where the Word file was edited', async () => {
    await build();
    appendFileSync(at(`${ANSWER}.docx`), 'x');
    const { found, messages } = await build('--pdf');
    expect(found).toEqual([
      'warning output-edited antwoord-2021-321.docx',
      'warning pdf-of-new antwoord-2021-321.pdf',
    ]);
    expect(messages[1]).toBe(`${ANSWER}.pdf is gemaakt van ${ANSWER}-nieuw.docx, niet van ${ANSWER}.docx.`);
  });

  it('makes two at once', async () => {
    const results = await Promise.all([
      build('--pdf'),
      build('--pdf', '--form', 'publication'),
      build('--pdf'),
    ]);
    expect(results.map(({ exit, found }) => ({ exit, found }))).toEqual(
      results.map(() => ({ exit: 0, found: [] })),
    );
    expect(outputs().filter((name) => name.includes('nieuw') || name.startsWith('.'))).toEqual([]);
    expect((await build('--pdf', '--form', 'publication')).found).toEqual([]);
  });
});

describe('a PDF that cannot be made', () => {
  /** A program that stands in for LibreOffice. */
  function stub(script: string): void {
    mkdirSync(at('bin'));
    writeFileSync(at('bin/soffice'), `#!/bin/sh\n${script}\n`);
    chmodSync(at('bin/soffice'), 0o755);
    vi.stubEnv('REPLIEK_SOFFICE', at('bin/soffice'));
  }

  it('is an error that says what to do, and the other files are written', async () => {
    vi.stubEnv('REPLIEK_SOFFICE', at('nergens/soffice'));
    const { exit, ok, names, found, messages } = await build('--pdf', '--form', 'publication');
    expect({ exit, ok, found }).toEqual({ exit: 1, ok: false, found: ['error pdf-no-office'] });
    expect(messages[0]).toContain(`REPLIEK_SOFFICE noemt “${at('nergens/soffice')}`.slice(0, 60));
    expect(names).toEqual(expect.arrayContaining([...PLAIN, 'publicatie-2021-321.docx']));
    expect(outputs().filter((name) => name.endsWith('.pdf'))).toEqual([]);
    const { out } = await runCommand(['build', '2021-321', '--pdf'], workspace.folder);
    expect(out).toContain('Geschreven in output/2021-321:');
    expect(out).toContain('Fout: Er is geen PDF gemaakt');
    expect(out).not.toContain('Er is niets geschreven');
  });

  it.skipIf(process.platform === 'win32').each([
    ['stops with an error', 'exit 77', 'het stopte met een fout (77)'],
    ['crashes', 'kill -SEGV $$', 'het stopte met een fout (SIGSEGV)'],
    ['writes nothing', 'exit 0', 'het schreef geen PDF'],
    // The document, which follows the last option, is no PDF.
    [
      'writes no PDF',
      'for last; do :; done; cp "$last" "$(echo "$last" | sed s/docx$/pdf/)"',
      'het schreef geen PDF',
    ],
  ])('is said where LibreOffice %s', async (_, script, words) => {
    stub(script);
    const { exit, found, messages } = await build('--pdf');
    expect({ exit, found }).toEqual({ exit: 1, found: ['error pdf-failed antwoord-2021-321.docx'] });
    expect(messages[0]).toContain(words);
    expect(outputs()).toEqual(expect.arrayContaining(PLAIN));
    expect(outputs().filter((name) => name.endsWith('.pdf') || name.startsWith('.'))).toEqual([]);
  });

  it('makes no PDF where the answer has errors', async () => {
    writeFileSync(at('data/dossiers/2021-321/answer.md.hbs'), '# 1a\n{{figure "geen"}}\n');
    vi.stubEnv('REPLIEK_SOFFICE', at('nergens/soffice'));
    const { exit, names, found } = await build('--pdf');
    expect(exit).toBe(1);
    expect(names).toEqual([]);
    expect(found).not.toContain('error pdf-no-office');
  });
});

describe('wrong use', () => {
  it.each([
    [['build', '2021-321', '--form', 'boek'], '--form is "boek"'],
    [['check', '2021-321', '--pdf'], 'Onbekende optie'],
  ])('%j is refused', async (args, words) => {
    const { exit, err } = await runCommand(args, workspace.folder);
    expect(exit).toBe(2);
    expect(err).toContain(words);
  });
});
