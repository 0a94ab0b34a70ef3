/** Figures and remarks in content controls that are not what the data gives today. */
import type { Story } from '../../../wordfile/story.ts';
import type { FreshAnswer } from '../dossier-side.ts';
import { inParagraph } from '../places.ts';
import { excerpt, flat } from '../reading/plain-text.ts';
import type { WordRule, WordSubject } from '../subject.ts';
import { type MatchedControl, matchControls } from './matched-controls.ts';
import { likeness } from './same-value.ts';

export const checkFigures: WordRule = (subject, report) => {
  const { dossier } = subject;
  if (dossier === undefined) return;
  const { matched, unmatched } = matchControls(storiesOf(subject), dossier.record);
  const guessed = matched.filter((one) => one.guessed).length;
  if (unmatched.length > 0) {
    const texts = unmatched.slice(0, 5).map(({ text }) => excerpt(text, 30));
    report.add(
      'word-controls-unmatched',
      { count: unmatched.length, of: unmatched.length + guessed, texts },
      { file: subject.path },
    );
  }
  if (dossier.fresh === undefined) return;
  for (const control of matched) checkControl(control, dossier.fresh, subject, report);
};

/** People also move a figure into a note. */
function storiesOf({ text, file }: WordSubject): readonly Story[] {
  return [text, ...file.notes];
}

function checkControl(
  { tag, text, paragraph }: MatchedControl,
  fresh: FreshAnswer,
  subject: WordSubject,
  report: Parameters<WordRule>[1],
): void {
  const recorded = subject.dossier?.record?.controls.get(tag);
  const current = fresh.controls.get(tag);
  const kind = current?.kind ?? recorded?.kind ?? /^repliek-(figure|note)-/.exec(tag)?.[1];
  // Numbers of tables and references to them are Word's own to count; tables have a rule of their own.
  if ((kind !== 'figure' && kind !== 'note') || flat(text) === '') return;
  const place = inParagraph(subject, paragraph);
  const found = excerpt(text, 120);
  if (current === undefined || (current.kind !== 'figure' && current.kind !== 'note')) {
    report.add('word-figure-dropped', { found }, place);
    return;
  }
  const compared = likeness(text, current.text);
  if (compared === 'same') return;
  const written = recorded?.kind === 'figure' || recorded?.kind === 'note' ? recorded.text : undefined;
  const edited = written !== undefined && flat(written) !== flat(text);
  const details = { found, current: excerpt(current.text, 120) };
  if (compared === 'value') {
    report.add('word-figure-form', details, place);
  } else if (kind === 'note') {
    report.add('word-remark-changed', { ...details, edited }, place);
  } else if (!edited) {
    report.add('word-figure-outdated', details, place);
  } else {
    const same = written !== undefined && flat(written) === flat(current.text);
    report.add(
      'word-figure-edited',
      { ...details, written: same ? undefined : excerpt(written ?? '', 120) },
      place,
    );
  }
}
