/** Markup that a browser reads as HTML and any XML parser as XML. */
import { escapeMarkup } from '../legal-text.ts';

/** Finished markup; only the functions here make it, so that no text gets in unescaped. */
export interface Markup {
  readonly html: string;
}

/** An attribute that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Elements that have no content; every other one needs its end tag. */
const VOID: ReadonlySet<string> = new Set(['br', 'meta']);

export function element(name: string, attributes: Attributes, ...children: readonly Markup[]): Markup {
  const start = `${name}${attributesText(attributes)}`;
  return VOID.has(name)
    ? { html: `<${start}/>` }
    : { html: `<${start}>${together(children).html}</${name}>` };
}

/** An element with blocks in it, each on a line of its own. */
export function container(name: string, attributes: Attributes, children: readonly Markup[]): Markup {
  return element(name, attributes, { html: '\n' }, ...children.map(({ html }) => ({ html: `${html}\n` })));
}

/** Text as it is; its line ends become line breaks, its tabs spaces as in the Word answer. */
export function text(value: string): Markup {
  const lines = value.split(/\r\n|\r|\n/).map((line) => escapeMarkup(line.replaceAll('\t', ' ')));
  return { html: lines.join('<br/>') };
}

/** A style sheet; it may hold neither "<" nor "&", which HTML and XML read differently there. */
export function style(css: string): Markup {
  if (/[<&]/.test(css)) throw new Error('a style sheet with "<" or "&" cannot be embedded');
  return { html: `<style>${css}</style>` };
}

export function together(parts: readonly Markup[]): Markup {
  return { html: parts.map(({ html }) => html).join('') };
}

/** Text for an attribute that is shown: one line. */
export function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${attributeValue(String(value))}"`]))
    .join('');
}

/** XML makes a space of a line end in an attribute unless it is written as a reference. */
function attributeValue(value: string): string {
  return escapeMarkup(value).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
