/** Counts as English writes them in a sentence. */

/** "2,512" */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
