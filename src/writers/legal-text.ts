/**
 * Text that XML and HTML can hold.
 *
 * Source: XML 1.0, production 2 (Char). Control characters, lone surrogates, U+FFFE and U+FFFF make a file that
 * Office refuses to open, so they become U+FFFD, the sign for what cannot be shown: visible, never silently gone.
 */
const ILLEGAL =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export function legalText(text: string): string {
  return text.replace(ILLEGAL, '\uFFFD');
}

/** Legal text with & < > " and ' escaped, for XML and HTML alike. */
export function escapeMarkup(text: string): string {
  return legalText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
