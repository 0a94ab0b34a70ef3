/** What a run tells of long work while it goes on: for a person who waits, and never part of a result. */
export type ProgressStep =
  /** A data file is read. */
  | { readonly kind: 'read'; readonly file: string; readonly rows?: number }
  /** What was read is held against its description. */
  | { readonly kind: 'check'; readonly file: string }
  /** A source, `agency/dataset`, goes into the store. */
  | { readonly kind: 'load'; readonly source: string }
  | { readonly kind: 'table'; readonly table: string; readonly index: number; readonly count: number }
  | { readonly kind: 'answer' }
  /** With `rows` so far, where there is a long list in it. */
  | { readonly kind: 'annex'; readonly rows?: number; readonly of?: number }
  /** LibreOffice makes PDFs. */
  | { readonly kind: 'pdf' }
  /** A request for figures, or the remarks on a delivery. */
  | { readonly kind: 'workbook' }
  /** A delivery is compared with the one before. */
  | { readonly kind: 'compare'; readonly source: string }
  /** A published answer goes into the archive. */
  | { readonly kind: 'archive'; readonly file: string; readonly index: number; readonly count: number }
  /** Answers of the archive are made ready for searching. */
  | { readonly kind: 'index'; readonly done: number; readonly count: number }
  | { readonly kind: 'write' };

/** Called often, from the middle of the work: it has to return at once. */
export type Tell = (step: ProgressStep) => void;

export const tellNobody: Tell = () => {};
