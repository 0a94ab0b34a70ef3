/** What a code says: the message, and what to do about it. */
export interface Sentence {
  readonly message: string;
  readonly hint?: string;
}
