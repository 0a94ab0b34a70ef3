/** The command `repliek`. Commands are loaded when they are called, so that help comes at once. */
import yargs from 'yargs';
import { interfaceTexts, type Language } from '../index.ts';
import type { CommonOptions, ExitCode, Terminal } from './options.ts';

/**
 * Runs the command.
 *
 * @param args what stands behind the command's name
 */
export async function main(args: readonly string[], terminal: Omit<Terminal, 'texts'>): Promise<ExitCode> {
  const language = languageOf(args);
  const texts = interfaceTexts(language);
  const complete: Terminal = { ...terminal, texts };
  let exit: ExitCode = 0;
  const parser = yargs()
    .scriptName('repliek')
    .locale(language)
    .usage(`${texts.description}\n\n${texts.usage}`)
    .option('workspace', { type: 'string', describe: texts.workspace, requiresArg: true })
    .option('data', { type: 'string', describe: texts.data, requiresArg: true })
    .option('templates', { type: 'string', describe: texts.templates, requiresArg: true })
    .option('output', { type: 'string', describe: texts.output, requiresArg: true })
    .option('json', { type: 'boolean', default: false, describe: texts.json })
    .option('draft', { type: 'boolean', default: false, describe: texts.draft })
    .option('lang', { choices: ['nl', 'en'] as const, default: 'nl' as const, describe: texts.lang })
    .command(
      'build [ids..]',
      texts.build,
      (command) =>
        command
          .positional('ids', { ...IDS, describe: texts.dossier })
          .option('all', { type: 'boolean', default: false, describe: texts.all }),
      async (argv) => {
        const { runBuild } = await import('./build.ts');
        exit = await runBuild(argv.ids ?? [], argv.all, 'build', common(argv, language), complete);
      },
    )
    .command(
      'check [ids..]',
      texts.check,
      (command) =>
        command
          .positional('ids', { ...IDS, describe: texts.dossier })
          .option('all', { type: 'boolean', default: false, describe: texts.all }),
      async (argv) => {
        const { runBuild } = await import('./build.ts');
        exit = await runBuild(argv.ids ?? [], argv.all, 'check', common(argv, language), complete);
      },
    )
    .command(
      'list',
      texts.list,
      (command) => command,
      async (argv) => {
        const { runList } = await import('./list.ts');
        exit = await runList(common(argv, language), complete);
      },
    )
    .command(
      'request <id>',
      texts.request,
      (command) =>
        command
          .positional('id', { ...ID, describe: texts.dossier })
          .option('agency', { ...WORD, demandOption: true, describe: texts.agency })
          .option('by', { ...WORD, describe: texts.byDate })
          .option('source', { type: 'string', array: true, describe: texts.source }),
      async (argv) => {
        const { runRequest } = await import('./request.ts');
        const asked = { agency: argv.agency, by: argv.by, sources: argv.source ?? [] };
        exit = await runRequest(argv.id, asked, common(argv, language), complete);
      },
    )
    .command(
      'validate <path>',
      texts.validate,
      (command) =>
        command
          .positional('path', { ...ID, describe: texts.delivery })
          .option('schema', { ...WORD, describe: texts.schema })
          .option('sheet', { ...WORD, describe: texts.chosenSheet, implies: 'schema' }),
      async (argv) => {
        const { runValidate } = await import('./validate.ts');
        const { schema, sheet } = argv;
        exit = await runValidate(argv.path, { schema, sheet }, common(argv, language), complete);
      },
    )
    .command(
      'receive <file>',
      texts.receive,
      (command) =>
        command
          .positional('file', { ...ID, describe: texts.receivedFile })
          .option('by', { ...WORD, describe: texts.byName })
          .option('annotate', { type: 'boolean', default: false, describe: texts.annotate }),
      async (argv) => {
        const { runReceive } = await import('./receive.ts');
        const { by, annotate } = argv;
        exit = await runReceive(argv.file, { by, annotate }, common(argv, language), complete);
      },
    )
    .command(
      'publish <id>',
      texts.publish,
      (command) =>
        command
          .positional('id', { ...ID, describe: texts.dossier })
          .option('docx', { ...WORD, describe: texts.sentDocx })
          .option('on', { ...WORD, describe: texts.onDate })
          .option('correction', { ...WORD, describe: texts.correction }),
      async (argv) => {
        const { runPublish } = await import('./publish.ts');
        const { docx, on, correction } = argv;
        exit = await runPublish(argv.id, { docx, on, correction }, common(argv, language), complete);
      },
    )
    .command('ledger', texts.ledger, (ledger) =>
      ledger
        .command(
          'add <file>',
          texts.ledgerAdd,
          (command) =>
            command
              .positional('file', { ...ID, describe: texts.ledgerForm })
              .option('correction', { ...WORD, describe: texts.correction }),
          async (argv) => {
            const { runLedgerAdd } = await import('./ledger-add.ts');
            exit = await runLedgerAdd(argv.file, argv.correction, common(argv, language), complete);
          },
        )
        .demandCommand(1),
    )
    .command(
      'new <file>',
      texts.new,
      (command) =>
        command
          .positional('file', { ...ID, describe: texts.newQuestion })
          .option('minister', { ...WORD, describe: texts.minister }),
      async (argv) => {
        const { runNew } = await import('./new.ts');
        exit = await runNew(argv.file, argv.minister, common(argv, language), complete);
      },
    )
    .command(
      'refer <id>',
      texts.refer.command,
      (command) =>
        command
          .positional('id', { ...ID, describe: texts.dossier })
          .option('to', { ...WORD, describe: texts.refer.to })
          .option('minister', { ...WORD, describe: texts.refer.minister })
          .option('number', { ...WORD, describe: texts.refer.number })
          .option('date', { ...WORD, describe: texts.refer.date }),
      async (argv) => {
        const { runRefer } = await import('./refer.ts');
        const { to, minister, number, date } = argv;
        exit = await runRefer(argv.id, { to, minister, number, date }, common(argv, language), complete);
      },
    )
    .command(
      'parse <file>',
      texts.parse,
      (command) => command.positional('file', { ...ID, describe: texts.questionFile }),
      async (argv) => {
        const { runParse } = await import('./parse.ts');
        exit = await runParse(argv.file, common(argv, language), complete);
      },
    )
    .demandCommand(1)
    .strict()
    .strictCommands()
    .recommendCommands()
    .version(false)
    .help('help', texts.help)
    .exitProcess(false)
    .fail((message, error) => {
      // Anything but wrong use is an error of the program itself.
      if (error !== undefined && error !== null && error.name !== 'YError') throw error;
      throw new WrongUse(message ?? error?.message ?? '');
    });
  // The library's own translations lie in files that a bundle does not hold; its types know no plural forms.
  Reflect.apply(parser.updateStrings, parser, [texts.yargs]);
  try {
    await parser.parseAsync([...args], {}, (_error, _argv, output) => {
      if (output !== '') complete.out(`${output}\n`);
    });
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    complete.err(`${error.message}\n${texts.moreHelp}\n`);
    return 2;
  }
  return exit;
}

class WrongUse extends Error {}

const IDS = { type: 'string', array: true } as const;
const ID = { type: 'string', demandOption: true } as const;
const WORD = { type: 'string', requiresArg: true } as const;

interface Parsed {
  readonly workspace?: string | undefined;
  readonly data?: string | undefined;
  readonly templates?: string | undefined;
  readonly output?: string | undefined;
  readonly json?: unknown;
  readonly draft?: unknown;
}

function common(argv: Parsed, language: Language): CommonOptions {
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
function languageOf(args: readonly string[]): Language {
  const index = args.indexOf('--lang');
  return args[index + 1] === 'en' && index !== -1 ? 'en' : args.includes('--lang=en') ? 'en' : 'nl';
}
