/** What a note on wording tells of a word. */
export interface FoundWord {
  readonly text: string;
  readonly times: number;
  /** Items of the answer in which it stands, in reading order; empty outside of them. */
  readonly items: readonly string[];
}

/** What can be written in more than one form. */
export const WRITTEN_FORMS = ['date', 'thousands', 'money', 'percent'] as const;

export type WrittenForm = (typeof WRITTEN_FORMS)[number];
