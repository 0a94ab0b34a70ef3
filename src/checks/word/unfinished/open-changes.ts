/** Tracked changes and comments that are still open, and hidden text: what readers would get along with the answer. */

import type { Report } from '../../../messages/report.ts';
import type { XmlElement } from '../../../reading/package/xml-tree.ts';
import { value } from '../../../wordfile/properties.ts';
import type { Change, Paragraph, Story } from '../../../wordfile/story.ts';
import { inParagraph } from '../places.ts';
import { excerpt, flat } from '../reading/plain-text.ts';
import type { WordRule, WordSubject } from '../subject.ts';

/** Changes, comments or hidden places that are named one by one. */
const MOST = 25;

export const checkChanges: WordRule = (subject, report) => {
  const { file, text } = subject;
  const others = ['header', 'footer', 'footnotes', 'endnotes'].flatMap((kind) =>
    file.partsOf(kind).map((part) => file.story(part)),
  );
  const texts = [text, ...others].flatMap((story) => changedTexts(story));
  for (const { change, shown, paragraph } of texts.slice(0, MOST)) {
    const { kind, author = '', date } = change;
    if (kind === 'look') continue;
    report.add(
      'word-change',
      { kind, author: flat(author), date: day(date), text: excerpt(shown, 80) },
      inParagraph(subject, paragraph),
    );
  }
  const silent = [text, ...others].flatMap((story) => silentChanges(story, texts));
  const rest = Math.max(0, texts.length - MOST);
  if (silent.length + rest > 0) {
    const authors = [
      ...new Set(silent.map(({ author }) => flat(author ?? '')).filter((name) => name !== '')),
    ];
    report.add(
      'word-changes-more',
      { count: silent.length + rest, looks: rest === 0, authors },
      { file: subject.path },
    );
  }
};

interface ChangedText {
  readonly change: Change;
  readonly shown: string;
  readonly paragraph: Paragraph;
}

/** What one person did in one place: Word splits it over many elements. */
function changedTexts({ paragraphs }: Story): readonly ChangedText[] {
  const found: { change: Change; shown: string; paragraph: Paragraph }[] = [];
  for (const paragraph of paragraphs) {
    let open: Change | undefined;
    for (const { change, text } of paragraph.pieces) {
      const last = found.at(-1);
      if (change !== undefined && last !== undefined && open !== undefined && sameHand(change, open))
        last.shown += text;
      else if (change !== undefined && flat(text) !== '') found.push({ change, shown: text, paragraph });
      open = change;
    }
  }
  return found;
}

function sameHand(one: Change, other: Change): boolean {
  return (
    one === other ||
    (one.kind === other.kind && one.author === other.author && day(one.date) === day(other.date))
  );
}

/** Changes of looks, of marks of paragraphs and of rows, which show no text. */
function silentChanges({ changes }: Story, texts: readonly ChangedText[]): readonly Change[] {
  const told = texts.map(({ change }) => change);
  return changes.filter((change) => change.kind === 'look' || !told.some((one) => sameHand(one, change)));
}

export const checkComments: WordRule = (subject, report) => {
  const { file } = subject;
  const [part] = file.partsOf('comments');
  if (part === undefined) return;
  const resolved = resolvedParagraphs(subject);
  const anchors = commentAnchors(subject.text);
  const comments = file.tree(part).elements.filter(({ name }) => name === 'w:comment');
  for (const comment of comments.slice(0, MOST)) addComment(comment, anchors, resolved, subject, report);
  if (comments.length > MOST) {
    report.add('word-comments-more', { count: comments.length - MOST }, { file: subject.path });
  }
};

function addComment(
  comment: XmlElement,
  anchors: ReadonlyMap<string, Paragraph>,
  resolved: ReadonlySet<string>,
  subject: WordSubject,
  report: Report,
): void {
  const paragraph = anchors.get(comment.attribute('w:id') ?? '');
  const paragraphs = comment.descendants('w:p');
  const done = paragraphs.some((one) => resolved.has((one.attribute('w14:paraId') ?? '').toUpperCase()));
  const text = paragraphs
    .map((one) =>
      one
        .descendants('w:t')
        .map((piece) => piece.text)
        .join(''),
    )
    .join(' ');
  const details = {
    author: flat(comment.attribute('w:author') ?? ''),
    date: day(comment.attribute('w:date')),
    text: excerpt(text, 100),
    done,
  };
  const place = paragraph === undefined ? { file: subject.path } : inParagraph(subject, paragraph);
  report.add('word-comment', details, place, done ? 'note' : 'warning');
}

/** Ids of the paragraphs of comments that were marked as resolved, or as answers to one. */
function resolvedParagraphs({ file }: WordSubject): ReadonlySet<string> {
  const resolved = new Set<string>();
  const [part] = file.partsOf('commentsExtended');
  if (part === undefined) return resolved;
  const elements = file.tree(part).elements.filter(({ name }) => name === 'w15:commentEx');
  const idOf = (element: XmlElement, name: string) => (element.attribute(name) ?? '').toUpperCase();
  for (const element of elements) {
    if (/^(?:1|true|on)$/.test(element.attribute('w15:done') ?? ''))
      resolved.add(idOf(element, 'w15:paraId'));
  }
  for (const element of elements) {
    if (resolved.has(idOf(element, 'w15:paraIdParent'))) resolved.add(idOf(element, 'w15:paraId'));
  }
  return resolved;
}

/** The paragraph in which each comment begins. */
function commentAnchors({ paragraphs }: Story): ReadonlyMap<string, Paragraph> {
  const anchors = new Map<string, Paragraph>();
  for (const paragraph of paragraphs) {
    if (!paragraph.element.xml.includes('comment')) continue;
    for (const name of ['w:commentRangeStart', 'w:commentReference']) {
      for (const element of paragraph.element.descendants(name)) {
        const id = element.attribute('w:id') ?? '';
        if (!anchors.has(id)) anchors.set(id, paragraph);
      }
    }
  }
  return anchors;
}

export const checkHiddenText: WordRule = (subject, report) => {
  const hiddenStyles = new Set(
    subject.styles.all
      .filter(
        ({ type, id }) =>
          type === 'character' &&
          subject.styles.chain(id).some(({ element }) => hides(element.child('w:rPr'))),
      )
      .map(({ id }) => id),
  );
  let told = 0;
  for (const paragraph of subject.text.paragraphs) {
    const hidden = paragraph.pieces
      .filter(
        ({ run, change, field }) =>
          change === undefined && field === undefined && isHidden(run, hiddenStyles),
      )
      .map(({ text }) => text)
      .join('');
    if (flat(hidden) === '') continue;
    told += 1;
    if (told <= MOST)
      report.add(
        'word-hidden',
        { text: excerpt(hidden, 80) },
        inParagraph(subject, paragraph, paragraph.text === '' ? hidden : undefined),
      );
  }
};

function isHidden(run: XmlElement | undefined, styles: ReadonlySet<string>): boolean {
  const properties = run?.child('w:rPr');
  return hides(properties) || styles.has(value(properties, 'w:rStyle') ?? '');
}

function hides(properties: XmlElement | undefined): boolean {
  const vanish = properties?.child('w:vanish');
  return vanish !== undefined && !/^(?:0|false|off)$/.test(vanish.attribute('w:val') ?? '1');
}

/** The day of a moment, as ISO date; empty where the file has none. */
function day(date: string | undefined): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? '';
}
