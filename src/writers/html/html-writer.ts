/** Writes an answer as one page that any browser shows: a preview for readers, with the source of every figure. */
import { createHash } from 'node:crypto';
import type { HouseStyle } from '../../document/house-style.ts';
import type { AnswerDocument } from '../../document/nodes.ts';
import { bodyMarkup } from './body.ts';
import { PageContext } from './context.ts';
import { container, element, type Markup, oneLine, style, text } from './markup.ts';
import { styleSheet } from './style-sheet.ts';

/**
 * One self-contained page in UTF-8: no scripts, nothing from elsewhere, and a policy that forbids both. It is
 * well-formed as XML, too.
 *
 * @throws Error where the document holds a node of an unknown type, or places a table that it has not
 */
export function writeHtml(document: AnswerDocument, house: HouseStyle): Uint8Array {
  const page = container('html', { lang: house.language }, [
    headMarkup(document, house),
    bodyMarkup(document, new PageContext(document, house)),
  ]);
  return new TextEncoder().encode(`<!DOCTYPE html>\n${page.html}\n`);
}

function headMarkup({ title, subject, tables }: AnswerDocument, house: HouseStyle): Markup {
  const css = styleSheet(
    house,
    tables.some(({ chart }) => chart !== undefined),
  );
  return container('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(css) }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('meta', { name: 'description', content: oneLine(subject) }),
    element('title', {}, text(oneLine(title))),
    style(css),
  ]);
}

/** Nothing may be loaded or sent, and no style counts but the page's own. */
function policy(css: string): string {
  const hash = createHash('sha256').update(css).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
