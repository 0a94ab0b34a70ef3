/** Labels in words, such as "Vraag 1". */
import type { Line } from '../line.ts';
import { matchForm } from './form.ts';
import type { Intake } from './intake.ts';

/** Whether a label in words stands at the line's beginning, with nothing or a sign behind it. */
export function isWordLabel({ text }: Line, intake: Intake): boolean {
  return [...intake.question.labels, ...intake.answer.labels].some((form) => {
    const match = matchForm(form, text, 0, true);
    return match !== undefined && /^\s*(?:[.:)]|$)/.test(text.slice(match.end));
  });
}
