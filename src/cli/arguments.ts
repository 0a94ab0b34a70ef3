/** What the commands of the command line have in common. */
import type { Language } from '../index.ts';
import type { CommonOptions } from './options.ts';

export const IDS = { type: 'string', array: true } as const;
export const ID = { type: 'string', demandOption: true } as const;
export const WORD = { type: 'string', requiresArg: true } as const;

interface Parsed {
  readonly workspace?: string | undefined;
  readonly data?: string | undefined;
  readonly templates?: string | undefined;
  readonly output?: string | undefined;
  readonly json?: unknown;
  readonly draft?: unknown;
}

/** What every command is told. */
export function common(argv: Parsed, language: Language): CommonOptions {
  const { workspace, data, templates, output } = argv;
  return {
    workspace,
    data,
    templates,
    output,
    json: argv.json === true,
    draft: argv.draft === true,
    language,
  };
}

/** The language is needed before the arguments are read, for the words of the help itself. */
export function languageOf(args: readonly string[]): Language {
  const index = args.indexOf('--lang');
  return args[index + 1] === 'en' && index !== -1 ? 'en' : args.includes('--lang=en') ? 'en' : 'nl';
}
