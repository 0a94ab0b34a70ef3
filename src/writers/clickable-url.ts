/** Addresses of the web and of mail; nothing else is made clickable in an official answer. */

const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** Word opens no longer address. */
const MAX_LENGTH = 2000;

/** The address in its normal form, or undefined where it is none that may be clicked. */
export function clickableUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return SCHEMES.has(protocol) && href.length <= MAX_LENGTH ? href : undefined;
}
