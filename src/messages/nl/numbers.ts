/** Counts as Dutch writes them in a sentence. */

/** "2.512" @param whole a whole number, or its digits */
export function grouped(whole: number | string): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, '.');
}
