/** Questions without numbers: what introduces them, and each of them. */

import type { TextForm } from './answer/split-answer.ts';
import { type Paragraph, paragraphsOf } from './clean/paragraphs.ts';
import { BULLET, type Line } from './line.ts';

export interface Unnumbered {
  readonly context: readonly Paragraph[];
  readonly items: readonly string[];
}

/** With which a sentence asks without a question mark. */
const REQUEST =
  /(?:^|[.!?:»”]\s+)(?:graag|gelieve|kan de|kunt u|kan u|wil de|wilt u|ik (?:had|kreeg|zou|verneem|ontvang|wens)|wij (?:hadden|zouden)|mag ik|in hoeverre|hoeveel|welke?|waarom|wanneer|hoe)\b/iu;

/** A paragraph that asks for something of its own; one that only says how to divide it belongs to the one before. */
const OWN_REQUEST =
  /^(?:graag|gelieve|ook)\s(?!.{0,25}(?:opsplitsing|opdeling|onderverdeling|uitsplitsing|opgesplitst|opgedeeld|per (?:jaar|provincie)))/iu;

/** @param asked whether the lines are known to be questions alone */
export function splitUnnumbered(lines: readonly Line[], form: TextForm, asked: boolean): Unnumbered {
  const paragraphs = paragraphsOf(lines, form.width, form.vocabulary);
  const bullets = bulletQuestions(paragraphs);
  if (bullets !== undefined) return bullets;
  const asks = paragraphs.some(({ text }) => isQuestion(text))
    ? isQuestion
    : (text: string) => REQUEST.test(text);
  const first = asked ? 0 : paragraphs.findIndex(({ text }) => asks(text));
  if (first < 0)
    return {
      context: [],
      items: paragraphs.length === 0 ? [] : [paragraphs.map(({ text }) => text).join('\n\n')],
    };
  const context = paragraphs.slice(0, first);
  const items: string[] = [];
  let pending: string[] = [];
  for (const { text } of paragraphs.slice(first)) {
    if (BULLET.test(text) && items.length > 0 && pending.length === 0) {
      items.push(`${items.pop() ?? ''}\n${text}`);
    } else if (asks(text) || asked || (items.length > 0 && OWN_REQUEST.test(text))) {
      items.push([...pending, text].join('\n\n'));
      pending = [];
    } else pending.push(text);
  }
  if (pending.length > 0)
    items.push([...(items.length > 0 ? [items.pop() ?? ''] : []), ...pending].join('\n\n'));
  return context.length > 0 || items.length === 0
    ? { context, items }
    : withoutIntroduction(paragraphs[first], items);
}

/** Dashes of which each asks something are the questions themselves. */
function bulletQuestions(paragraphs: readonly Paragraph[]): Unnumbered | undefined {
  const isBullet = ({ text }: Paragraph) => BULLET.test(text);
  const first = paragraphs.findIndex(isBullet);
  const listed = paragraphs.slice(first).filter(isBullet);
  if (first < 0 || listed.length < 2 || !listed.every(({ text }) => isQuestion(text))) return undefined;
  if (paragraphs.slice(0, first).some(({ text }) => isQuestion(text))) return undefined;
  const items: string[] = [];
  for (const { text } of paragraphs.slice(first)) {
    if (BULLET.test(text)) items.push(text.replace(BULLET, ''));
    else items.push(`${items.pop() ?? ''}\n\n${text}`);
  }
  return { context: paragraphs.slice(0, first), items };
}

/** Sentences before the first question of the only paragraph introduce it. */
function withoutIntroduction(paragraph: Paragraph | undefined, items: readonly string[]): Unnumbered {
  const [firstItem = '', ...others] = items;
  const sentences = firstItem.split(/(?<=[.!?][»”"’)]?)\s+(?=\p{Lu})/u);
  const start = sentences.findIndex((sentence) => /\?/.test(sentence));
  if (paragraph === undefined || start <= 0 || firstItem.includes('\n')) return { context: [], items };
  const text = sentences.slice(0, start).join(' ');
  return { context: [{ ...paragraph, text }], items: [sentences.slice(start).join(' '), ...others] };
}

/** Whether a text asks for something without a question mark. */
export function isRequest(text: string): boolean {
  return REQUEST.test(text);
}

function isQuestion(text: string): boolean {
  return /\?(?:[»”"’')\]]|\s|$|[¹²³⁴-⁹⁰\d])/u.test(text);
}
