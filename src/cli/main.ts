/** The command `repliek`. Commands are loaded when they are called, so that help comes at once. */
import yargs from 'yargs';
import { interfaceTexts, STATES } from '../index.ts';
import { common, ID, IDS, languageOf, WORD } from './arguments.ts';
import { houseCommands } from './house-commands.ts';
import type { ExitCode, Terminal } from './options.ts';
import { refreshArguments } from './refresh-arguments.ts';

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
          .option('all', { type: 'boolean', default: false, describe: texts.all })
          .option('form', {
            choices: ['answer', 'publication'] as const,
            default: 'answer' as const,
            describe: texts.form,
          })
          .option('pdf', { type: 'boolean', default: false, describe: texts.pdf }),
      async (argv) => {
        const { runBuild } = await import('./build.ts');
        const { form, pdf } = argv;
        exit = await runBuild(argv.ids ?? [], argv.all, { form, pdf }, common(argv, language), complete);
      },
    )
    .command(
      'check [ids..]',
      texts.check,
      (command) =>
        command
          .positional('ids', { ...IDS, describe: texts.dossier })
          .option('all', { type: 'boolean', default: false, describe: texts.all })
          .option('docx', { ...WORD, describe: texts.proof.docx }),
      async (argv) => {
        const { ids = [], all, docx } = argv;
        if (docx === undefined) {
          const { runBuild } = await import('./build.ts');
          exit = await runBuild(ids, all, undefined, common(argv, language), complete);
        } else {
          const { runProofread } = await import('./proofread.ts');
          exit = await runProofread(ids, all, docx, common(argv, language), complete);
        }
      },
    )
    .command(
      'list',
      texts.list,
      (command) =>
        command
          .option('open', { type: 'boolean', default: false, describe: texts.overview.open })
          .option('state', { choices: STATES, requiresArg: true, describe: texts.overview.state })
          .option('on', { ...WORD, describe: texts.overview.on }),
      async (argv) => {
        const { runList } = await import('./list.ts');
        const { open, state, on } = argv;
        exit = await runList({ open, state, on }, common(argv, language), complete);
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
    .command('archive', texts.archive, (archive) =>
      archive
        .command(
          'add <files..>',
          texts.archiveAdd,
          (command) =>
            command
              .positional('files', { ...IDS, demandOption: true, describe: texts.archiveFiles })
              .option('correction', { ...WORD, describe: texts.correction }),
          async (argv) => {
            const { runArchiveAdd } = await import('./archive-add.ts');
            exit = await runArchiveAdd(argv.files, argv.correction, common(argv, language), complete);
          },
        )
        .command(
          'search <words..>',
          texts.archiveSearch,
          (command) =>
            command
              .positional('words', { ...IDS, demandOption: true, describe: texts.archiveWords })
              .option('limit', { type: 'number', default: 10, requiresArg: true, describe: texts.limit })
              .option('minister', { ...WORD, describe: texts.ofMinister })
              .option('from', { ...WORD, describe: texts.fromDate })
              .option('to', { ...WORD, describe: texts.toDate }),
          async (argv) => {
            const { runArchiveSearch } = await import('./archive-search.ts');
            const { words, limit, minister, from, to } = argv;
            exit = await runArchiveSearch(
              words,
              { limit, minister, from, to },
              common(argv, language),
              complete,
            );
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
      'follow-up <earlier> <file>',
      texts.followUp,
      (command) =>
        command
          .positional('earlier', { ...ID, describe: texts.earlierAnswer })
          .positional('file', { ...ID, describe: texts.newQuestion })
          .option('minister', { ...WORD, describe: texts.minister }),
      async (argv) => {
        const { runFollowUp } = await import('./follow-up.ts');
        const { earlier, file, minister } = argv;
        exit = await runFollowUp({ earlier, file, minister }, common(argv, language), complete);
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
      'refresh <id> <file>',
      texts.refreshed.command,
      (command) => refreshArguments(command, texts),
      async (argv) => {
        const { runRefresh } = await import('./refresh.ts');
        const { file, inPlace, overwriteEdits } = argv;
        exit = await runRefresh(argv.id, { file, inPlace, overwriteEdits }, common(argv, language), complete);
      },
    )
    .command(
      'suggest <id>',
      texts.suggest,
      (command) =>
        command
          .positional('id', { ...ID, describe: texts.dossier })
          .option('item', { type: 'string', array: true, describe: texts.suggestItem })
          .option('apply', { type: 'boolean', default: false, describe: texts.suggestApply }),
      async (argv) => {
        const { runSuggest } = await import('./suggest.ts');
        const { item, apply } = argv;
        exit = await runSuggest(argv.id, { items: item ?? [], apply }, common(argv, language), complete);
      },
    )
    .command('house', texts.houses.command, (house) =>
      houseCommands(house, texts, async (what, argv) => {
        const { runHouse } = await import('./house.ts');
        exit = await runHouse(what, argv.name, common(argv, language), complete);
      }),
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
