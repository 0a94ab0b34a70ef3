/**
 * Markdown with marks to blocks of the document tree.
 *
 * Only what an answer can hold is Markdown here: paragraphs, lists, emphasis, links, sub-headings. What an answer
 * cannot hold (code, HTML, pictures, quotations, rules, typed tables) is a problem with its line, never dropped.
 */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Inline, ListItem } from '../document/nodes.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import type { Marks, TracedText } from './marks.ts';
import type { TextPlaces, WrittenText } from './text-places.ts';

/**
 * Switched off, so that the text stays text: indents and angle brackets mean nothing to somebody who writes an
 * answer, a line of dashes under a sentence is no heading, and "[1]: …" is no definition.
 */
const DISABLED = ['autolink', 'codeIndented', 'definition', 'htmlFlow', 'htmlText', 'setextUnderline'];

export interface MarkdownContext {
  readonly source: TracedText;
  readonly marks: Marks;
  readonly report: Report;
  readonly places: TextPlaces;
  /** Item of the answer that the text belongs to. */
  readonly item?: string;
}

export function parseMarkdown(context: MarkdownContext): readonly Block[] {
  const tree = fromMarkdown(context.source.text, { extensions: [{ disable: { null: DISABLED } }] });
  const blocks = tree.children.flatMap((node) => toBlocks(node, context));
  reportHeadings(blocks, tree.children, context);
  return blocks;
}

/** Where a node begins in the file that a person wrote. */
function placeOf(node: Nodes, context: MarkdownContext): Place {
  const origin = context.source.originAt(node.position?.start.offset ?? 0);
  return { ...origin, ...(context.item === undefined ? {} : { item: context.item }) };
}

function refuse(node: Nodes, context: MarkdownContext): void {
  context.report.add('markdown-unsupported', { found: node.type }, placeOf(node, context));
}

function toBlocks(node: RootContent, context: MarkdownContext): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      if (/^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$/m.test(rawText(node, context))) {
        context.report.add('markdown-unsupported', { found: 'table' }, placeOf(node, context));
      }
      return splitBlocks(
        node.children.flatMap((child) => toParts(child, context, true)),
        context.places,
      );
    case 'heading': {
      const children = toInlines(node.children, context);
      const depth = node.depth === 2 || node.depth === 3 || node.depth === 4 ? node.depth : undefined;
      if (depth === undefined) {
        context.report.add('heading-depth', { depth: node.depth }, placeOf(node, context));
        return [{ type: 'paragraph', children }];
      }
      return [{ type: 'heading', depth, children }];
    }
    case 'list': {
      const items = node.children.map(
        (item): ListItem => ({ children: item.children.flatMap((child) => toBlocks(child, context)) }),
      );
      return [{ type: 'list', ordered: node.ordered === true, start: node.start ?? 1, items }];
    }
    case 'blockquote':
    case 'code':
    case 'thematicBreak':
    case 'html':
    case 'table':
      refuse(node, context);
      return [];
    default:
      refuse(node, context);
      return [];
  }
}

function rawText(node: Nodes, context: MarkdownContext): string {
  return context.source.text.slice(node.position?.start.offset, node.position?.end.offset);
}

/** Words, or a block that stands among words. */
type Part =
  | { readonly kind: 'inline'; readonly node: Inline; readonly written: boolean }
  | { readonly kind: 'block'; readonly node: Block };

/** A block value inside a paragraph ends the paragraph before it and begins a new one behind it. */
function splitBlocks(parts: readonly Part[], places: TextPlaces): readonly Block[] {
  const blocks: Block[] = [];
  let words: (Part & { readonly kind: 'inline' })[] = [];
  const flush = () => {
    const children = trimWords(words, places);
    if (children.length > 0) blocks.push({ type: 'paragraph', children });
    words = [];
  };
  for (const part of parts) {
    if (part.kind === 'inline') {
      words.push(part);
      continue;
    }
    flush();
    blocks.push(part.node);
  }
  flush();
  return blocks;
}

/** Without the white space at either end that is left where a block stood. Values keep theirs. */
function trimWords(
  words: readonly (Part & { readonly kind: 'inline' })[],
  places: TextPlaces,
): readonly Inline[] {
  const trimmed = words.map(({ node, written }, index): Inline => {
    if (node.type !== 'text' || !written) return node;
    const value = index === 0 ? node.value.trimStart() : node.value;
    const trimmedNode: Inline = {
      type: 'text',
      value: index === words.length - 1 ? value.trimEnd() : value,
    };
    places.move(node, trimmedNode);
    return trimmedNode;
  });
  return trimmed.filter(
    (node, index) => node.type !== 'text' || node.value !== '' || words[index]?.written === false,
  );
}

function toInlines(nodes: readonly PhrasingContent[], context: MarkdownContext): readonly Inline[] {
  return nodes
    .flatMap((node) => toParts(node, context, false))
    .flatMap((part) => (part.kind === 'inline' ? [part.node] : []));
}

/** @param allowBlocks false inside emphasis, links and headings, where a table cannot stand */
function toParts(node: PhrasingContent, context: MarkdownContext, allowBlocks: boolean): readonly Part[] {
  const inline = (one: Inline): readonly Part[] => [{ kind: 'inline', node: one, written: true }];
  switch (node.type) {
    case 'text':
      return toTextParts(node.value, node, context, allowBlocks);
    case 'emphasis':
    case 'strong':
      return inline({ type: node.type, children: toInlines(node.children, context) });
    case 'break':
      return inline({ type: 'break' });
    case 'link': {
      const url = plainText(node.url, context);
      const children = toInlines(node.children, context);
      if (!/^(?:https?:\/\/|mailto:)[^\s]+$/i.test(url)) {
        context.report.add('link-target', { found: url }, placeOf(node, context));
        return children.flatMap(inline);
      }
      return inline({ type: 'link', url, children });
    }
    case 'inlineCode':
      // Backquotes around words mean nothing in an answer; the words stay.
      refuse(node, context);
      return toTextParts(node.value, node, context, allowBlocks);
    default:
      refuse(node, context);
      return [];
  }
}

function toTextParts(
  text: string,
  node: Nodes,
  context: MarkdownContext,
  allowBlocks: boolean,
): readonly Part[] {
  const { places, marks, report } = context;
  let start = 0;
  return marks.split(text).flatMap((part): readonly Part[] => {
    const written = writtenAt(start, typeof part !== 'string', text, node, context);
    if (typeof part === 'string') {
      start += part.length;
      const words: Inline = { type: 'text', value: softBreaks(part) };
      places.keep(words, written);
      return [{ kind: 'inline', node: words, written: true }];
    }
    start = marks.endOf(text, start);
    if (part.kind === 'inline') {
      return part.nodes.map((one) => {
        // One value may be printed at several places.
        const copy = { ...one };
        places.keep(copy, written);
        return { kind: 'inline', node: copy, written: false };
      });
    }
    if (!allowBlocks) {
      report.add('block-in-words', {}, placeOf(node, context));
      return [];
    }
    return part.nodes.map((one) => {
      places.keepBlock(one, written);
      return { kind: 'block', node: one };
    });
  });
}

function writtenAt(
  start: number,
  value: boolean,
  text: string,
  node: Nodes,
  { source, item }: MarkdownContext,
): WrittenText {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? source.text.length;
  return { source, from, to, text, start, value, ...(item === undefined ? {} : { item }) };
}

/** A line end inside a paragraph is a space. */
function softBreaks(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*/g, ' ');
}

/** Text of a link's target, in which values are plain. */
function plainText(text: string, context: MarkdownContext): string {
  return context.marks
    .split(text)
    .map((part) => {
      if (typeof part === 'string') return part;
      return part.nodes
        .map((node) => ('value' in node && typeof node.value === 'string' ? node.value : ''))
        .join('');
    })
    .join('');
}

/** Headings inside an item begin at ## and skip no level. */
function reportHeadings(
  blocks: readonly Block[],
  nodes: readonly RootContent[],
  context: MarkdownContext,
): void {
  const headings = nodes.filter((node) => node.type === 'heading');
  let previous = 1;
  let index = 0;
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    const node = headings[index];
    if (block.depth > previous + 1 && node !== undefined) {
      context.report.add('heading-skipped', { depth: block.depth, previous }, placeOf(node, context));
    }
    previous = block.depth;
    index += 1;
  }
}
