/** What is found in an answer that people edited, held against its dossier. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace, type Problem } from '../../src/index.ts';
import { nodeIo } from '../../src/io.ts';
import { proofread } from '../../src/proofreading/proofread.ts';
import { controlWith, editPart, editText, paragraphWith, retyped } from '../support/edit-docx.ts';
import { convertTo, hasOffice } from '../support/office.ts';
import { REPOSITORY, runCommand } from '../support/run-command.ts';
import { para, run } from '../support/word-files.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'repliek-edited-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let built: Uint8Array;
beforeAll(async () => {
  for (const part of ['data', 'templates']) {
    cpSync(path.join(REPOSITORY, part), path.join(scratch, part), { recursive: true });
  }
  await runCommand(['build', '2021-321', '--workspace', scratch], scratch);
  built = readFileSync(path.join(scratch, 'output/2021-321/antwoord-2021-321.docx'));
}, 60_000);

/** @param root another workspace, in which the data changed */
async function check(bytes: Uint8Array, root = scratch, id = '2021-321'): Promise<readonly Problem[]> {
  const docx = path.join(scratch, 'bewerkt.docx');
  writeFileSync(docx, bytes);
  const workspace = openWorkspace({ workspace: root }, root, path.join(REPOSITORY, 'templates'));
  return (await proofread(nodeIo, workspace, id, { docx, draft: false, language: 'nl' })).problems;
}

function told(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, severity, place }) =>
    [severity, code, place.item, place.tableRow, place.tableColumn]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

/** Another paragraph behind the one that holds this text. */
function behind(text: string, added: string): Uint8Array {
  return editText(built, (xml) => {
    const paragraph = paragraphWith(xml, text);
    return xml.replace(paragraph, () => `${paragraph}${added}`);
  });
}

function without(...texts: readonly string[]): Uint8Array {
  return editText(built, (xml) =>
    texts.reduce((rest, text) => rest.replace(paragraphWith(rest, text), ''), xml),
  );
}

/** A control with another text in it. */
function typedOver(title: string, text: string): Uint8Array {
  return editText(built, (xml) => {
    const control = controlWith(xml, title);
    return xml.replace(control, () => retyped(control, text));
  });
}

/** The data of the dossier as it is later: a survey answered by more, a training more in Antwerp in 2020. */
function newerData(): string {
  const root = path.join(scratch, 'nieuwer');
  for (const part of ['data', 'templates']) {
    cpSync(path.join(scratch, part), path.join(root, part), { recursive: true });
  }
  const change = (file: string, from: string, to: string) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    writeFileSync(path.join(root, file), text.replace(from, to));
  };
  change('data/facts/agii.yaml', 'value: 871', 'value: 902');
  change('data/sources/agii/trainings/trainings.csv', 'antwerpen,2020,46', 'antwerpen,2020,47');
  return root;
}

describe('items', () => {
  const label = (text: string) => para(text, 'AnswerLetterItem');

  it('with a label and nothing below it', async () => {
    const bytes = editText(built, (xml) => {
      const [c, rest] = [paragraphWith(xml, 'c)'), paragraphWith(xml, 'Het agentschap organiseert')];
      return xml.replace(rest, '').replace(c, label('c)\t'));
    });
    expect(told(await check(bytes))).toEqual(['error word-item-empty 1c']);
  });

  it('without a label', async () => {
    const bytes = without('c)', 'Het agentschap organiseert');
    expect(told(await check(bytes))).toEqual(['error word-item-missing 1c']);
  });

  it('out of order', async () => {
    const bytes = editText(built, (xml) => {
      const [c, rest, d] = ['c)', 'Het agentschap organiseert', 'd)'].map((text) => paragraphWith(xml, text));
      return xml.replace(`${c}${rest}${d}`, () => `${d}${c}${rest}`);
    });
    expect(told(await check(bytes))).toEqual([expect.stringMatching(/^warning word-item-order 1[cd]$/)]);
  });

  it('answered together', async () => {
    const bytes = editText(built, (xml) => {
      const [c, rest, d] = ['c)', 'Het agentschap organiseert', 'd)'].map((text) => paragraphWith(xml, text));
      return xml.replace(`${c}${rest}${d}`, () =>
        para('1. c) en d)\tDie gegevens zijn er niet.', 'AnswerItem'),
      );
    });
    expect(told(await check(bytes))).toEqual([]);
  });

  it('answered by a table alone, or in words that name the items', async () => {
    const bytes = editText(built, (xml) => {
      const three = paragraphWith(xml, '3.Het agentschap');
      return xml.replace(
        three,
        () => para('Antwoord op vraag 3', 'Heading2') + para('Daar wordt aan gewerkt.'),
      );
    });
    expect(told(await check(bytes)).filter((text) => text.includes('item'))).toEqual([]);
  });
});

describe('figures in controls', () => {
  it('that are no longer current', async () => {
    const found = (await check(built, newerData())).filter(({ code }) => code === 'word-figure-outdated');
    const texts = found.map(({ message }) => message);
    expect(texts).toContain(
      'Dit cijfer is niet meer actueel: er staat “871”, en de gegevens geven nu “902”.',
    );
    expect(texts).toContain(
      'Dit cijfer is niet meer actueel: er staat “276”, en de gegevens geven nu “277”.',
    );
    expect(texts).toContain(
      'Dit cijfer is niet meer actueel: er staat “2.512”, en de gegevens geven nu “2.513”.',
    );
    expect(found.every(({ severity }) => severity === 'error')).toBe(true);
    expect(found[0]?.place).toMatchObject({
      item: '1a',
      text: expect.stringContaining('Over de hele periode'),
    });
  });

  it('in tables, cell by cell', async () => {
    const cells = (await check(built, newerData())).filter(({ code }) => code === 'word-cell');
    expect(
      cells.map(({ place, message }) => [
        place.table?.slice(0, 7),
        place.tableRow,
        place.tableColumn,
        message.slice(0, 60),
      ]),
    ).toEqual([
      [
        'Tabel 1',
        '2020',
        'Aantal vormingen',
        expect.stringContaining('“276”, en de gegevens geven nu “277”'),
      ],
      ['Tabel 2', 'Antwerpen', '2020', expect.stringContaining('“46”, en de gegevens geven nu “47”')],
      ['Tabel 2', 'Totaal', '2020', expect.stringContaining('“276”, en de gegevens geven nu “277”')],
    ]);
  });

  it('in tables, where a cell that was changed by hand is told from outdated ones', async () => {
    const bytes = editText(built, (xml) => xml.replace('>134<', '>143<'));
    const cells = (await check(bytes, newerData())).filter(({ code }) => code === 'word-cell');
    const edited = cells.filter(({ message }) => message.includes('met de hand'));
    expect(told(edited)).toEqual(['error word-cell 1g Vlaams-Brabant 2016']);
    expect(edited[0]?.hint).toContain('--overwrite-edits');
    expect(cells).toHaveLength(4);
  });

  it('that were changed by hand are told from outdated ones', async () => {
    const bytes = typedOver('Cijfer: agii, survey.responded', '888');
    const [problem, ...others] = await check(bytes);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'word-figure-edited',
      message: 'Dit cijfer is met de hand veranderd: er staat “888”, en de gegevens geven “871”.',
    });
    const [later] = (await check(bytes, newerData())).filter(({ code }) => code === 'word-figure-edited');
    expect(later?.message).toContain('er staat “888”, Repliek schreef “871”, en de gegevens geven nu “902”');
  });

  it('that say the same in other words or another form', async () => {
    expect(told(await check(typedOver('Cijfer: agii, price.open.amount', '25,00 euro')))).toEqual([
      'note word-figure-form 1e',
    ]);
    const fall = 'Cijfer: 2019, Aantal vormingen → 2020, Aantal vormingen';
    expect(told(await check(typedOver(fall, 'een afname van 33%')))).toEqual(['note word-figure-form 1a']);
    expect(told(await check(typedOver(fall, 'een stijging met 33%')))).toEqual([
      'error word-figure-edited 1a',
    ]);
  });

  it('that are gone, copied, or inside tracked changes', async () => {
    const gone = editText(built, (xml) =>
      xml.replace(controlWith(xml, 'Cijfer: agii, survey.responded'), run('871')),
    );
    expect(told(await check(gone))).toEqual(['note word-number-known 2b']);
    const copied = editText(built, (xml) => {
      const control = controlWith(xml, 'Cijfer: agii, survey.responded');
      return xml.replace(control, () => `${control}${run(' en ')}${control}`);
    });
    expect(told(await check(copied))).toEqual([]);
    const deleted = editText(built, (xml) => {
      const control = controlWith(xml, 'Cijfer: agii, survey.responded');
      const struck = control
        .replaceAll('<w:t ', '<w:delText ')
        .replaceAll('</w:t>', '</w:delText>')
        .replaceAll('<w:t>', '<w:delText>');
      return xml.replace(
        control,
        () => `<w:del w:id="900" w:author="An" w:date="2024-05-03T10:00:00Z">${struck}</w:del>`,
      );
    });
    expect(told(await check(deleted))).toEqual(['warning word-change 2b']);
  });

  it('whose figure the answer no longer has', async () => {
    const bytes = editText(built, (xml) => {
      const control = controlWith(xml, 'Cijfer: agii, survey.responded');
      return xml.replace(control, () =>
        control.replace(/(<w:tag w:val="repliek-figure-)[0-9a-f]{24}/, '$1000000000000000000000000'),
      );
    });
    expect(told(await check(bytes))).toEqual(['warning word-figure-dropped 2b']);
  });

  it('are not compared where the dossier has errors', async () => {
    const root = path.join(scratch, 'fout');
    for (const part of ['data', 'templates'])
      cpSync(path.join(scratch, part), path.join(root, part), { recursive: true });
    writeFileSync(path.join(root, 'data/dossiers/2021-321/answer.md.hbs'), '# 1a\n\n{{figure "onbekend"}}\n');
    const codes = (await check(built, root)).map(({ code }) => code);
    expect(codes).toContain('word-not-compared');
    expect(codes).toContain('table-unknown');
    expect(codes).not.toContain('word-figure-dropped');
  });

  it('of another dossier', async () => {
    const bytes = editPart(built, 'customXml/item1.xml', (xml) =>
      xml.replace('dossier="2021-321"', 'dossier="2020-1"'),
    );
    expect(told(await check(bytes))).toContain('warning word-other-dossier');
  });
});

describe('tables that people changed', () => {
  it('in a cell, so that the total no longer fits', async () => {
    const bytes = editText(built, (xml) => xml.replace('>134<', '>143<'));
    expect(told(await check(bytes))).toEqual([
      'error word-cell 1g Vlaams-Brabant 2016',
      'error word-total 1g Totaal 2016',
    ]);
  });

  it('by a row less', async () => {
    const bytes = editText(built, (xml) => {
      const row = /<w:tr>(?:(?!<w:tr>)[\s\S])*?>Limburg<[\s\S]*?<\/w:tr>/.exec(xml)?.[0] ?? '';
      return xml.replace(row, '');
    });
    const problems = await check(bytes);
    expect(told(problems)).toContain('warning word-table-rows 1g');
    expect(problems.filter(({ code }) => code === 'word-total')).toHaveLength(5);
  });

  it('in the labels of rows and columns, which are compared all the same', async () => {
    const bytes = editText(built, (xml) =>
      xml.replace('>Vlaams-Brabant<', '>Provincie Vlaams-Brabant<').replace('>134<', '>143<'),
    );
    expect(told(await check(bytes))).toEqual([
      'error word-cell 1g Vlaams-Brabant 2016',
      'error word-total 1g Totaal 2016',
    ]);
  });

  it('is found again without its control', async () => {
    const bytes = editText(built, (xml) =>
      xml.replace(/<w:tag w:val="repliek-table-[0-9a-f]+"\/>/g, '').replace('>134<', '>143<'),
    );
    expect(told(await check(bytes))).toContain('error word-cell 1g Vlaams-Brabant 2016');
  });

  it('is found again under another title, by its numbers', async () => {
    const bytes = editText(built, (xml) =>
      xml
        .replace(/<w:tag w:val="repliek-table-[0-9a-f]+"\/>/g, '')
        .replace(
          ': Aantal vormingen per regio in Vlaanderen en Brussel, 2016-2020',
          ': Vormingen in de regio’s',
        )
        .replace('>134<', '>143<'),
    );
    expect(told(await check(bytes))).toContain('error word-cell 1g Vlaams-Brabant 2016');
  });
});

describe('years in a sentence', () => {
  const period = /(>)(Over de hele periode)( <\/w:t>(?:(?!<w:t[ >])[\s\S])*<w:t[^>]*>)2016-2020</;
  const replaced = (words: string) =>
    check(
      editText(built, (xml) => {
        if (!period.test(xml)) throw new Error('no sentence about the whole period');
        return xml.replace(period, `$1${words}$32016-2019<`);
      }),
    );

  it('that are not those of the answer any more, though its figures are', async () => {
    const [problem, ...others] = await replaced('Over de hele periode');
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'word-years-outdated',
      severity: 'warning',
      message: 'In deze zin staat “2016-2019”, en in het antwoord van het dossier staat er nu “2016-2020”.',
      place: { item: '1a' },
    });
  });

  it('of a sentence that somebody wrote anew are their own business', async () => {
    expect(await replaced('In deze jaren samen,')).toEqual([]);
  });
});

describe('numbers that were typed', () => {
  const sentence = async (text: string) =>
    (await check(behind('Regio-overschrijdende vormingen', para(text, 'AnswerText')))).map(
      ({ code, severity, message }) => ({
        code,
        severity,
        message,
      }),
    );
  const KNOWN: Readonly<Record<string, string>> = {
    'In 2017 waren er 706 vormingen.': '706 (Tabel 1, 2017, Aantal vormingen)',
    'Samen waren het ruim 2.500 vormingen.': 'ruim',
    'De prijs blijft 25,00 euro.': '25,00 euro (feit agii, price.open.amount)',
    'De prijs blijft € 250.': '€ 250 (feit agii, price.tailored.amount)',
    'Van hen is 94 procent tevreden.': '94 procent (feit agii, survey.result.satisfied)',
    'In Antwerpen was dat in 2016 22% van het totaal.': '22%',
    'In Limburg waren het er in 2019 en 2020 samen 167.': '167',
    'In Brussel waren het er in 2017 62 meer dan in 2016.': '62',
    'In 2020 waren het er minder. Dat zijn er 137 minder dan in 2019.': '137',
  };
  const UNKNOWN: Readonly<Record<string, string>> = {
    'Er werken 37 consulenten.': '37',
    'In Gent waren er 707 vormingen.': '707',
    'De kostprijs was 1,4 miljoen euro.': '1,4 miljoen euro',
    'Volgens de dienst is 95% tevreden.': '95%',
    'Er waren 2.500 vormingen.': '2.500',
    'De prijs was 94 euro.': '94 euro',
  };
  const NONE = [
    'Het decreet van 7 juni 2013, artikel 12, § 2, bepaalt dat, zie ook art. II.10 en nr. 321.',
    'Zie tabel 2 en vraag 4 b, en het antwoord op vraag nr. 12 van 3/5/2019.',
    'In het schooljaar 2019-2020 en in 2020 gold COVID-19, ook op de E40.',
    'De eerste fase (1) begint op 1.1.2021 om 10.30 uur, de 2de later, voor 18-jarigen en ouder.',
    'Gemeente met NIS-code 11002 en ondernemingsnummer 0123.456.749.',
    'De minister antwoordt binnen 20 werkdagen.',
  ];

  it.each(Object.entries(KNOWN))('known: %s', async (text, expected) => {
    const found = await sentence(text);
    expect(found).toEqual([
      {
        code: 'word-number-known',
        severity: 'note',
        message: expect.stringContaining(expected === 'ruim' ? '2.500 (' : expected),
      },
    ]);
  });

  it.each(Object.entries(UNKNOWN))('unknown: %s', async (text, expected) => {
    const found = await sentence(text);
    expect(found).toEqual([
      {
        code: 'word-number-unknown',
        severity: 'warning',
        message: expect.stringContaining(`: ${expected}. De zin: “`),
      },
    ]);
  });

  it.each(NONE)('no figures: %s', async (text) => {
    expect(await sentence(text)).toEqual([]);
  });
});

describe('charts', () => {
  it('that show other data than there is now', async () => {
    await runCommand(['build', 'voorbeeld-registraties', '--workspace', scratch], scratch);
    const file = path.join(scratch, 'output/voorbeeld-registraties/antwoord-voorbeeld-registraties.docx');
    const bytes = editPart(readFileSync(file), 'customXml/item1.xml', (xml) =>
      xml.replace(/(<chart [^>]*content=")[0-9a-f]{8}/, '$100000000'),
    );
    expect((await check(bytes, scratch, 'voorbeeld-registraties')).map(({ code }) => code)).toEqual([
      'word-chart-outdated',
    ]);
  }, 30_000);
});

describe('a file without any control, as after a copy into another document', () => {
  const bare = () => {
    const text = editText(built, (xml) =>
      xml.replace(/<w:sdtPr>[\s\S]*?<\/w:sdtPr>/g, '').replace(/<\/?w:sdt(?:Content)?>/g, ''),
    );
    return editPart(text, 'word/_rels/document.xml.rels', (xml) =>
      xml.replace(/<Relationship [^>]*customXml[^>]*>/, ''),
    );
  };

  it('has all its figures told at once', async () => {
    const problems = await check(bare());
    expect(told(problems)).toEqual(['note word-no-record']);
  });

  it('is still held against the data', async () => {
    const bytes = editText(bare(), (xml) => xml.replace('>134<', '>143<').replace('>871<', '>888<'));
    expect(told(await check(bytes))).toEqual([
      'note word-no-record',
      'error word-cell 1g Vlaams-Brabant 2016',
      'note word-numbers-traced',
      'warning word-number-unknown 2b',
      'error word-total 1g Totaal 2016',
    ]);
  });
});

describe.skipIf(!hasOffice)('saved by LibreOffice, which takes the tags away (needs LibreOffice)', () => {
  it('is still compared, figure by figure and cell by cell', async () => {
    const bytes = editText(typedOver('Cijfer: agii, survey.responded', '888'), (xml) =>
      xml.replace('>134<', '>143<'),
    );
    const saved = (await convertTo('docx', bytes, 'antwoord.docx')) ?? bytes;
    const found = told(await check(saved)).filter((text) => !text.includes('word-description'));
    expect(found).toEqual([
      'error word-figure-edited 2b',
      'error word-cell 1g Vlaams-Brabant 2016',
      'error word-total 1g Totaal 2016',
    ]);
    const later = await check(saved, newerData());
    expect(later.map(({ message }) => message)).toContain(
      'Dit cijfer is niet meer actueel: er staat “2.512”, en de gegevens geven nu “2.513”.',
    );
  }, 60_000);
});
