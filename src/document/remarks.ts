/** What is wrong with a file that somebody sent, as plain readonly data for a list to send back. */
export interface RemarksDocument {
  readonly title: string;
  readonly subject: string;
  /** BCP 47 */
  readonly language: string;
  readonly sheet: string;
  readonly lines: readonly string[];
  readonly headers: {
    readonly place: string;
    readonly column: string;
    readonly message: string;
    readonly hint: string;
  };
  /** Name of the file that the list is about; it lies in the same folder. */
  readonly file: string;
  readonly remarks: readonly Remark[];
}

export interface Remark {
  /** Absent where the remark is about the whole file. */
  readonly sheet?: string;
  /** Address such as B7; absent where it is about the whole sheet. */
  readonly cell?: string;
  /** What the reader sees of the two. */
  readonly place: string;
  readonly column: string;
  readonly message: string;
  readonly hint: string;
}
