/** One line at the bottom of the terminal that says what takes so long, and is gone when it is done. */
import type { InterfaceTexts, ProgressStep, Tell } from '../index.ts';
import { fitted, oneLine } from './columns.ts';
import type { Screen, Terminal } from './options.ts';

export interface ProgressLine {
  readonly tell: Tell;
  /** What is worked on from now: `2021-321`, `2/5 2021-321`. */
  readonly begin: (subject: string) => void;
  /** Makes room for what is printed. */
  readonly wipe: () => void;
  /** Ends it. */
  readonly close: () => void;
}

/** Whoever waits no longer than this wants to read nothing. */
const PATIENCE = 1000;
/** The line does not change more often: ten times a second. */
const PAUSE = 100;
/** Work that tells nothing for a while is shown all the same. */
const TICK = 250;

const WIPE = '\r\u001B[K';
/** @param screen absent where nobody looks: then nothing is written */
export function progressLine(
  screen: Screen | undefined,
  write: (text: string) => void,
  texts: Pick<InterfaceTexts, 'working'>,
): ProgressLine {
  if (screen === undefined) {
    const nothing = () => {};
    return { tell: nothing, begin: nothing, wipe: nothing, close: nothing };
  }
  const started = screen.now();
  let subject = '';
  let step: ProgressStep | undefined;
  let shown = '';
  let drawn = Number.NEGATIVE_INFINITY;
  const draw = (): void => {
    if (subject === '' && step === undefined) return;
    const now = screen.now();
    if (now - started < PATIENCE || now - drawn < PAUSE) return;
    // The last column stays free: many terminals go to the next line after it.
    const line = fitted(oneLine(texts.working(subject, step)), screen.columns() - 1);
    if (line === shown) return;
    write(`\r${line}\u001B[K`);
    shown = line;
    drawn = now;
  };
  const wipe = (): void => {
    if (shown !== '') write(WIPE);
    shown = '';
  };
  const stop = screen.every(TICK, draw);
  return {
    tell: (told) => {
      step = told;
      draw();
    },
    begin: (begun) => {
      subject = begun;
      step = undefined;
      draw();
    },
    wipe,
    close: () => {
      stop();
      wipe();
    },
  };
}

/** Does something long with a progress line, which is gone when it ends, however it ends. */
export async function withProgress<T>(
  { screen, err, texts }: Terminal,
  work: (progress: ProgressLine) => Promise<T>,
): Promise<T> {
  const progress = progressLine(screen, err, texts);
  try {
    return await work(progress);
  } finally {
    progress.close();
  }
}
