/** Word lists for the advice on wording: `wording/<language>.yaml` and `houses/<house>/wording.yaml`. */
import path from 'node:path';
import * as z from 'zod';
import type { Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import { readSalvaged } from '../reading/salvage.ts';
import { object, text, wholeNumber } from '../reading/schema.ts';
import { readTextFile } from '../reading/text-file.ts';
import { templateFolders, type Workspace } from './workspace.ts';

/** Texts with commas: a list of a thousand words is one line to write, and to read. */
const listSchema = object({
  sentence_words: wholeNumber.optional(),
  plain: z.record(text, text).optional(),
  except: text.optional(),
  titles: text.optional(),
  terms: z.array(text).optional(),
  known: text.optional(),
  abbreviations: text.optional(),
  closing_abbreviations: text.optional(),
  numbers_after: text.optional(),
  ignore: text.optional(),
});

type WordingFile = z.infer<typeof listSchema>;

/** What the advice goes by: the lists of the dossier, the workspace and the program together. */
export interface WordingLists {
  /** Most words of a sentence; absent where no list says so. */
  readonly sentenceWords?: number;
  /** A plain word, with phrases that it can replace (see `phrases.ts` for what these may hold). */
  readonly plain: readonly { readonly use: string; readonly instead: readonly string[] }[];
  /** Phrases in which a word means something else. */
  readonly except: readonly string[];
  /** Last parts of the words for laws and decrees. */
  readonly titles: readonly string[];
  /** Words that mean one thing, the best one first. */
  readonly terms: readonly (readonly string[])[];
  /** Abbreviations in capitals that need no explanation. */
  readonly known: ReadonlySet<string>;
  /** Lower case, with their full stop: a sentence goes on after them. */
  readonly abbreviations: ReadonlySet<string>;
  /** The same, but a sentence may end with them. */
  readonly closingAbbreviations: ReadonlySet<string>;
  /** Lower case: the number behind these is a name. */
  readonly numbersAfter: ReadonlySet<string>;
  /** Lower case: words of which nothing is said. */
  readonly ignore: ReadonlySet<string>;
}

/**
 * Reads every list that there is: they add up, and the nearest one says how long a sentence may be.
 *
 * A mistake in a list is a warning, whatever it is elsewhere: no advice holds an answer up.
 *
 * @param language of the answer, such as `nl-BE`
 * @returns undefined where no list is for this language
 */
export function readWordingLists(
  io: Io,
  workspace: Workspace,
  dossierFolder: string,
  house: { readonly id: string; readonly language: string },
  report: Report,
): WordingLists | undefined {
  const [language = ''] = house.language.toLowerCase().split('-');
  const files = [
    ...templateFolders(workspace, dossierFolder, 'houses').map((folder) =>
      path.join(folder, house.id, 'wording.yaml'),
    ),
    ...templateFolders(workspace, dossierFolder, 'wording').map((folder) =>
      path.join(folder, `${language}.yaml`),
    ),
  ];
  const own = new Report(report.language);
  const found = [...new Set(files)].flatMap((file): readonly WordingFile[] => {
    if (io.size(file) === undefined) return [];
    const source = readTextFile(io, workspace.root, file, own);
    const checked = source && readSalvaged(source, listSchema, own);
    return checked === undefined ? [] : [checked.value];
  });
  for (const problem of own.problems) report.pass({ ...problem, severity: 'warning' });
  return found.length === 0 ? undefined : joinLists(found);
}

function joinLists(files: readonly WordingFile[]): WordingLists {
  const all = (key: TextKey) => files.flatMap((file) => partsOf(file[key]));
  const lower = (key: TextKey) => new Set(all(key).map((word) => word.toLowerCase()));
  const sentenceWords = files.find((file) => file.sentence_words !== undefined)?.sentence_words;
  return {
    ...(sentenceWords === undefined ? {} : { sentenceWords }),
    plain: files.flatMap(({ plain = {} }) =>
      Object.entries(plain).map(([use, instead]) => ({ use, instead: partsOf(instead) })),
    ),
    except: all('except'),
    titles: all('titles').map((word) => word.toLowerCase()),
    terms: files.flatMap(({ terms = [] }) => terms.map(partsOf)),
    known: new Set(all('known')),
    abbreviations: lower('abbreviations'),
    closingAbbreviations: lower('closing_abbreviations'),
    numbersAfter: lower('numbers_after'),
    ignore: lower('ignore'),
  };
}

type TextKey = Exclude<keyof WordingFile, 'sentence_words' | 'plain' | 'terms'>;

function partsOf(joined: string | undefined): readonly string[] {
  return (joined ?? '')
    .split(',')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '');
}
