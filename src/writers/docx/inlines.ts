/** What stands inside a paragraph. */
import { HighlightColor, Run, type XmlComponent } from 'docx';
import type { Inline } from '../../document/nodes.ts';
import { clickableUrl } from '../clickable-url.ts';
import { chartReference, referenceContent } from './captions.ts';
import type { WritingContext } from './context.ts';
import { runControl } from './controls/content-control.ts';
import type { ControlSubject } from './controls/subject.ts';
import { writtenText } from './controls/written-text.ts';
import { ExternalLink } from './links.ts';
import { type RunFormat, textRuns } from './runs.ts';
import { STYLES } from './style-names.ts';
import { refuseUnknown } from './unknown-node.ts';

export function inlineContent(
  nodes: readonly Inline[],
  context: WritingContext,
  format: RunFormat = {},
): XmlComponent[] {
  return nodes.flatMap((node) => content(node, context, format));
}

/** True where a reader would see nothing. */
export function isBlank(nodes: readonly Inline[]): boolean {
  return plainText(nodes).trim() === '';
}

function content(node: Inline, context: WritingContext, format: RunFormat): XmlComponent[] {
  switch (node.type) {
    case 'text':
      return textRuns(node.value, format);
    case 'figure': {
      const { figure, text } = node;
      return controlled({ kind: 'figure', figure }, text, textRuns(text, format), context);
    }
    case 'emphasis':
      return inlineContent(node.children, context, { ...format, italics: true });
    case 'strong':
      return inlineContent(node.children, context, { ...format, bold: true });
    case 'break':
      return [new Run({ break: 1 })];
    case 'link':
      return linkContent(node, context, format);
    case 'reference': {
      const { table, target, text } = node;
      const shown = shownReference(node, format, context);
      return controlled({ kind: 'reference', table, target }, text, shown, context);
    }
    case 'gap':
      return textRuns(node.text, { ...format, highlight: HighlightColor.YELLOW });
    default:
      return refuseUnknown(node);
  }
}

function shownReference(
  { target, table, text }: Extract<Inline, { type: 'reference' }>,
  format: RunFormat,
  context: WritingContext,
): XmlComponent[] {
  switch (target) {
    case 'answer':
      return referenceContent(table, text, format, context);
    case 'chart':
      return chartReference(table, text, format, context);
    case 'annex':
      return textRuns(text, format);
    default:
      return refuseUnknown(target);
  }
}

function controlled(
  subject: ControlSubject,
  text: string,
  shown: readonly XmlComponent[],
  context: WritingContext,
): XmlComponent[] {
  return shown.length === 0 ? [] : [runControl(context.control(subject, writtenText(text)), shown)];
}

function linkContent(
  { url, children }: Extract<Inline, { type: 'link' }>,
  context: WritingContext,
  format: RunFormat,
): XmlComponent[] {
  const target = clickableUrl(url);
  const blank = isBlank(children);
  if (target === undefined) {
    const shown = inlineContent(children, context, format);
    return blank ? textRuns(url, format) : [...shown, ...textRuns(` (${url})`, format)];
  }
  const linked = { ...format, style: STYLES.link };
  const shown = blank ? textRuns(url, linked) : inlineContent(withoutLinks(children), context, linked);
  return [new ExternalLink(context.nextLink(), target, shown)];
}

/** A link cannot stand inside a link, nor can the field of a reference. */
function withoutLinks(nodes: readonly Inline[]): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    switch (node.type) {
      case 'link':
        return withoutLinks(node.children);
      case 'emphasis':
      case 'strong':
        return [{ ...node, children: withoutLinks(node.children) }];
      case 'reference':
        return [{ type: 'text', value: node.text }];
      case 'text':
      case 'figure':
      case 'break':
      case 'gap':
        return [node];
      default:
        return refuseUnknown(node);
    }
  });
}

function plainText(nodes: readonly Inline[]): string {
  return nodes.map(nodeText).join('');
}

function nodeText(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'figure':
    case 'reference':
    case 'gap':
      return node.text;
    case 'emphasis':
    case 'strong':
      return plainText(node.children);
    case 'link':
      return isBlank(node.children) ? node.url : plainText(node.children);
    case 'break':
      return '\n';
    default:
      return refuseUnknown(node);
  }
}
