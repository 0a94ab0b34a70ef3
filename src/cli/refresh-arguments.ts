/** What `repliek refresh` is told. */
import type { Argv } from 'yargs';
import type { InterfaceTexts } from '../index.ts';
import { ID } from './arguments.ts';

export function refreshArguments<Options>(command: Argv<Options>, { dossier, refreshed }: InterfaceTexts) {
  return command
    .positional('id', { ...ID, describe: dossier })
    .positional('file', { ...ID, describe: refreshed.file })
    .option('in-place', { type: 'boolean', default: false, describe: refreshed.inPlace })
    .option('overwrite-edits', { type: 'boolean', default: false, describe: refreshed.overwrite });
}
