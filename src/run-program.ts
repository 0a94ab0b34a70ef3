/** Another program on this machine, from start to end. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

export type ProgramEnd =
  /** `code` 0 means that all went well. */
  | { readonly kind: 'ended'; readonly code: number }
  /** It was stopped, since the time was over. */
  | { readonly kind: 'late' }
  /** It could not start, or was ended from outside; `reason` is a system's code such as "EACCES". */
  | { readonly kind: 'failed'; readonly reason: string };

/** How long a program that was told to stop may keep its files. */
const GRACE_MILLISECONDS = 5000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a program without a shell; it can read nothing, and what it prints goes nowhere. When the time is over it is ended
 * with every program that it started, and so it is where this process is told to end.
 *
 * @param program its whole path
 * @param stopped is called before this process ends, where it is told to
 */
export function runProgram(
  program: string,
  args: readonly string[],
  milliseconds: number,
  stopped: () => void,
): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    let late = false;
    let grace: NodeJS.Timeout | undefined;
    const child = spawn(program, [...args], {
      stdio: 'ignore',
      windowsHide: true,
      // A group of its own, which can be ended as a whole.
      detached: process.platform !== 'win32',
    });
    const timer = setTimeout(() => {
      late = true;
      endWhole(child);
      grace = setTimeout(() => end({ kind: 'late' }), GRACE_MILLISECONDS);
    }, milliseconds);
    const stop = (signal: NodeJS.Signals) => {
      endWhole(child);
      stopped();
      forget();
      // Without this listener the signal does what it always does.
      process.kill(process.pid, signal);
    };
    const forget = () => {
      for (const signal of SIGNALS) process.off(signal, stop);
    };
    const end = (how: ProgramEnd) => {
      clearTimeout(timer);
      clearTimeout(grace);
      forget();
      resolve(how);
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    child.on('error', (error) => end({ kind: 'failed', reason: codeOf(error) }));
    child.on('exit', (code, signal) => {
      if (late) end({ kind: 'late' });
      else end(code === null ? { kind: 'failed', reason: signal ?? '' } : { kind: 'ended', code });
    });
  });
}

/** LibreOffice starts through other programs: ending the first one alone leaves the last one at work. */
function endWhole({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
