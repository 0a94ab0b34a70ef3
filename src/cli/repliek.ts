#!/usr/bin/env node
/** Starts the command in a real process. */
import { main } from './main.ts';

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
    interactive: process.stderr.isTTY === true,
    cwd: process.cwd(),
  });
} catch (error) {
  process.stderr.write(describeCrash(error));
  process.exitCode = 1;
}
