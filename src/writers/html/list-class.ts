/** The class of an unordered list, by which the style sheet gives it the house's bullet. */
import type { HouseStyle } from '../../document/house-style.ts';

/** @param level 0 for the outermost list; the last bullet is repeated for deeper ones */
export function listClass(level: number, { bullets }: HouseStyle): string {
  return `bullet-${Math.min(level, Math.max(0, bullets.length - 1))}`;
}
