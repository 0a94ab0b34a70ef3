/** The commands below `repliek house`. */
import type { ArgumentsCamelCase, Argv } from 'yargs';
import type { InterfaceTexts } from '../index.ts';
import { ID } from './arguments.ts';

export type HouseCommand = 'check' | 'reference';

export function houseCommands<Options>(
  house: Argv<Options>,
  { houses }: InterfaceTexts,
  run: (what: HouseCommand, argv: ArgumentsCamelCase<Options & { readonly name: string }>) => Promise<void>,
): Argv<Options> {
  const named = (command: Argv<Options>) => command.positional('name', { ...ID, describe: houses.name });
  return house
    .command('check <name>', houses.check, named, (argv) => run('check', argv))
    .command('reference <name>', houses.reference, named, (argv) => run('reference', argv))
    .demandCommand(1);
}
