/** Options that every command takes. */
import type { InterfaceTexts, Language } from '../index.ts';

export interface CommonOptions {
  readonly workspace?: string | undefined;
  readonly data?: string | undefined;
  readonly templates?: string | undefined;
  readonly output?: string | undefined;
  readonly json: boolean;
  readonly draft: boolean;
  readonly language: Language;
}

/** The error stream where it is a terminal, so that a line can be written over. */
export interface Screen {
  /** How wide it is now. */
  readonly columns: () => number;
  /** Milliseconds, from any moment on. */
  readonly now: () => number;
  /** Does something again and again, without keeping the process alive. @returns what ends it */
  readonly every: (milliseconds: number, action: () => void) => () => void;
}

/** What a command prints to and answers with; given by `main`, so that tests can listen. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The error stream, where a person looks at it and a progress line makes sense. */
  readonly screen?: Screen | undefined;
  /** How wide the lines may be that are printed; absent where they go to no terminal. */
  readonly columns?: (() => number) | undefined;
  readonly cwd: string;
  readonly texts: InterfaceTexts;
}

/** Exit codes: all well (warnings allowed), errors, wrong use. */
export type ExitCode = 0 | 1 | 2;
