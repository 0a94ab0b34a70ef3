/** `{{review "…"}}`: a place that a person has to look at before the answer can go out. */
import type { HelperSpec } from '../helper.ts';
import { printInline } from '../printable.ts';
import { textArgument } from './arguments.ts';

/** Reported as an error wherever it stands, so that no final document can hold it; a draft shows it. */
export const review: HelperSpec = {
  name: 'review',
  parameters: [1, 1],
  options: [],
  run: (call, context) => {
    const text = textArgument(call, 0, 'review', context);
    if (text === undefined) return undefined;
    context.report.add('review-open', { text }, call.place);
    return printInline({ type: 'gap', text: `[${text}]` }, text);
  },
};
