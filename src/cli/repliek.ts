#!/usr/bin/env node
/** Starts the command in a real process. */
import { setFlagsFromString } from 'node:v8';
import { main } from './main.ts';
import { screenOf } from './screen.ts';

// A build takes half a second: machine code for long runs comes too late for it, and making that code takes the
// processor from it. Seven times the usual 66 KB of work has to be seen before; long runs still get theirs. Only the
// engine of Node 20 has this flag: later ones count differently, and would complain aloud.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=500000');

/** What is left when the program itself is wrong: a sentence, never a stack trace. */
function describeCrash(error: unknown): string {
  const detail = error instanceof Error ? error.message : String(error);
  const trace = process.env['REPLIEK_TRACE'] && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  return `Repliek is gestopt door een fout in het programma zelf (an error in the program itself): ${detail}${trace}\n`;
}

// A reader that closes early ("repliek list | head") is no error.
process.stdout.on('error', () => process.exit(process.exitCode ?? 0));

try {
  process.exitCode = await main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    screen: screenOf(process.stderr, process.env['TERM']),
    cwd: process.cwd(),
  });
} catch (error) {
  process.stderr.write(describeCrash(error));
  process.exitCode = 1;
}
