/** Whether a number that was written arrived whole: JavaScript keeps some sixteen digits of it and drops the rest. */

/** Longer than any number that was meant. */
const MAX_TEXT = 400;

/** @param source how YAML or JSON writes it, also as 0x1F or 0o17; not-a-number and infinity are left to the schema */
export function isExact(value: number, source: string): boolean {
  if (source.length > MAX_TEXT) return false;
  if (/^0[xo]/.test(source)) return Number.isSafeInteger(value);
  const written = significant(source);
  return written === undefined || written === significant(String(value));
}

/** "1.20e3" and "1200" as "12e2"; without the sign. */
function significant(text: string): string | undefined {
  const match = /^[-+]?(\d*)\.?(\d*)(?:e([-+]?\d+))?$/i.exec(text);
  if (match === null || text === '') return undefined;
  const [, whole = '', fraction = '', exponent = '0'] = match;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const kept = digits.replace(/0+$/, '');
  if (kept === '') return '0';
  return `${kept}e${BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - kept.length)}`;
}
