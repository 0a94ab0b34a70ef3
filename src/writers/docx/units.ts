/** Lengths as OOXML counts them. */

/** @param millimetres any length on paper; @returns twentieths of a point */
export function twipsOf(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** @returns twentieths of a point */
export function twipsOfPoints(points: number): number {
  return Math.round(points * 20);
}

/** Font sizes are counted in half points. */
export function halfPointsOf(points: number): number {
  return Math.round(points * 2);
}
