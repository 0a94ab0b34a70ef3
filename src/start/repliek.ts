#!/usr/bin/env node
/** Starts the command in a real process. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { columnsOf, screenOf } from '../cli/screen.ts';
import { nodeIo } from '../io.ts';
import { loadProgram, setEngine } from './program.ts';

/** What is left when the program itself is wrong: a sentence, never a stack trace. */
function describeCrash(error: unknown): string {
  const detail = error instanceof Error ? error.message : String(error);
  const trace = process.env['REPLIEK_TRACE'] && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  return `Repliek is gestopt door een fout in het programma zelf (an error in the program itself): ${detail}${trace}\n`;
}

// A reader that closes early ("repliek list | head") is no error.
process.stdout.on('error', () => process.exit(process.exitCode ?? 0));

try {
  setEngine();
  const { program } = loadProgram(path.dirname(fileURLToPath(import.meta.url)), nodeIo);
  process.exitCode = await program.main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    screen: screenOf(process.stderr, process.env['TERM']),
    columns: columnsOf(process.stdout),
    cwd: process.cwd(),
  });
} catch (error) {
  process.stderr.write(describeCrash(error));
  process.exitCode = 1;
}
