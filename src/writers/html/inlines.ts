/** What stands inside a paragraph. */
import { isBlank } from '../../document/inline-text.ts';
import type { Inline } from '../../document/nodes.ts';
import { unknownNode } from '../../document/walk.ts';
import { clickableUrl } from '../clickable-url.ts';
import type { PageContext } from './context.ts';
import { figureTrace } from './figure-trace.ts';
import { element, type Markup, text, together } from './markup.ts';

/** @param inLink inside a link, in which there can be no other */
export function inlineMarkup(nodes: readonly Inline[], context: PageContext, inLink = false): Markup {
  return together(nodes.map((node) => markup(node, context, inLink)));
}

function markup(node: Inline, context: PageContext, inLink: boolean): Markup {
  switch (node.type) {
    case 'text':
      return text(node.value);
    case 'figure':
      return element('span', figureTrace(node.figure, context), text(node.text));
    case 'emphasis':
      return element('em', {}, inlineMarkup(node.children, context, inLink));
    case 'strong':
      return element('strong', {}, inlineMarkup(node.children, context, inLink));
    case 'break':
      return element('br', {});
    case 'link':
      return linkMarkup(node, context, inLink);
    case 'reference': {
      const anchor = inLink ? undefined : anchorOf(node, context);
      return anchor === undefined ? text(node.text) : element('a', { href: `#${anchor}` }, text(node.text));
    }
    case 'gap':
      return element('mark', {}, text(node.text));
    default:
      throw unknownNode(node);
  }
}

function anchorOf(
  { table, target }: Extract<Inline, { type: 'reference' }>,
  context: PageContext,
): string | undefined {
  return target === 'chart' ? context.chartAnchorOf(table) : context.anchorOf(table);
}

/** A target that may not be clicked is written behind the text, as in the Word answer. */
function linkMarkup(
  { url, children }: Extract<Inline, { type: 'link' }>,
  context: PageContext,
  inLink: boolean,
): Markup {
  const target = clickableUrl(url);
  const clickable = target !== undefined && !inLink;
  const shown = isBlank(children) ? text(url) : inlineMarkup(children, context, inLink || clickable);
  if (clickable) return element('a', { href: target, rel: 'noreferrer' }, shown);
  return inLink || isBlank(children) ? shown : together([shown, text(` (${url})`)]);
}
