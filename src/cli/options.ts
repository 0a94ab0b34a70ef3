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

/** What a command prints to and answers with; given by `main`, so that tests can listen. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** A person looks at the error stream, so that a progress line makes sense. */
  readonly interactive: boolean;
  readonly cwd: string;
  readonly texts: InterfaceTexts;
}

/** Exit codes: all well (warnings allowed), errors, wrong use. */
export type ExitCode = 0 | 1 | 2;
