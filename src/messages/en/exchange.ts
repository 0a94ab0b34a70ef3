/** English for `nl/exchange.ts`. */
import { quoted } from '../nl/common.ts';
import type { exchange as nl } from '../nl/exchange.ts';
import { grouped } from './numbers.ts';

export const exchange: typeof nl = {
  'request-nothing': (d) => ({
    message: `No table of dossier ${quoted(d.dossier)} uses a source of ${quoted(d.agency)}.`,
    hint: `${d.known.length === 0 ? '' : `The tables use sources of ${d.known.join(', ')}. `}A source that is in no table yet can be named with --source.`,
  }),
  'request-agency': (d) => ({
    message: `The source ${quoted(d.found)} is no source of ${quoted(d.agency)}.`,
    hint: `Name a source such as ${d.agency}/…, or ask the other agency with --agency.`,
  }),
  'request-previous': (d) => ({
    message: `The previous delivery of ${quoted(d.source)} cannot be read and is therefore not in the request.`,
    hint: 'If there is a delivery already, look at it with validate.',
  }),
  'request-unknown': () => ({
    message: 'This file is no request that Repliek made.',
    hint: 'Ask the agency to fill in the workbook that you sent, and not to copy it into another file. Any other file can be looked at with validate.',
  }),
  'request-damaged': () => ({
    message:
      'This is a request, but what Repliek kept hidden in it was changed or comes from another version.',
    hint: 'Make a new request, and copy the rows that were filled in into it.',
  }),
  'request-elsewhere': (d) => ({
    message: `This request belongs to dossier ${quoted(d.dossier)}, which is not here.`,
    hint: 'Work in the folder in which you made the request, or name it with --workspace.',
  }),
  'request-outdated': (d) => ({
    message: `The description of source ${quoted(d.source)} has changed since this request was made.`,
    hint: 'Make a new request, and copy the rows that were filled in into it.',
  }),
  'example-changed': (d) => ({
    message: `This row is marked as ${quoted(d.word)}, but other values were filled in. As it is, it does not count.`,
    hint: 'If these are real figures, wipe out the word in the first column. If it is still an example, delete the row.',
  }),
  'receive-empty': (d) => ({
    message: `Nothing was filled in on the sheet ${quoted(d.sheet)}.`,
    hint: 'Fill in the figures below the row with the example.',
  }),
  'receive-unfaithful': (d) => ({
    message: `The figures of source ${quoted(d.source)} cannot be stored as its description asks: they would not be read again as they were delivered.`,
    hint: 'Look at how the description says that the data file is written (dialect, decimalChar, mapping).',
  }),
  'receive-busy': (d) => ({
    message: 'Another delivery is being received just now, and it takes too long to wait for.',
    hint: `Try again later. If nobody is at work, delete ${d.lock}.`,
  }),
  'receive-failed': (d) => ({
    message: `${d.path} could not be written to (${d.reason}).`,
    hint: 'Check whether you may write there, whether the disk is full and whether another program holds a file open, and receive the file again.',
  }),
  'receive-same': () => ({
    message: 'This file was received before; nothing has changed.',
  }),
  'rows-removed': (d) => ({
    message: `${grouped(d.removed)} of the ${grouped(d.before)} rows of the previous delivery of ${quoted(d.source)} ${d.removed === 1 ? 'is' : 'are'} no longer there.`,
    hint: 'A delivery replaces the previous one. Check whether the agency gave everything again; the previous version is kept.',
  }),
  'delivery-changed': (d) => ({
    message: `${d.path} was changed after it was received, or was not received whole.`,
    hint: 'Receive the delivery again. If the change was meant, delete “delivered”: the agency did not deliver these data.',
  }),
};
