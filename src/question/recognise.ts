/** In which parliament a text was written, by the marks of each house. */
import type { Form } from './forms/form.ts';
import type { Intake } from './forms/intake.ts';
import { joinLines, matchLines } from './forms/joined-lines.ts';
import type { Line } from './line.ts';

/** @returns undefined where no house has a mark in the text, or two have as many */
export function recogniseHouse(lines: readonly Line[], intakes: readonly Intake[]): Intake | undefined {
  const joined = joinLines(lines);
  const counted = intakes.map((intake) => {
    let count = 0;
    for (const form of intake.marks) {
      if (lines.some((_, index) => matchLines([form], joined, index) !== undefined)) count += 1;
    }
    return { intake, count };
  });
  const [best, next] = counted.sort((a, b) => b.count - a.count);
  return best === undefined || best.count === 0 || best.count === next?.count ? undefined : best.intake;
}

/** Everything that any house knows, for a text of none of them. */
export function anyHouse(intakes: readonly Intake[]): Intake {
  const forms = (of: (intake: Intake) => readonly Form[]) => intakes.flatMap(of);
  const words = (of: (intake: Intake) => readonly string[]) => [...new Set(intakes.flatMap(of))];
  return {
    id: '',
    language: intakes[0]?.language ?? 'nl',
    marks: [],
    furniture: forms(({ furniture }) => furniture),
    head: forms(({ head }) => head),
    functions: words(({ functions }) => functions),
    honorifics: words(({ honorifics }) => honorifics),
    references: forms(({ references }) => references),
    question: {
      labels: forms(({ question }) => question.labels),
      openings: forms(({ question }) => question.openings),
      closings: words(({ question }) => question.closings),
    },
    answer: {
      head: forms(({ answer }) => answer.head),
      labels: forms(({ answer }) => answer.labels),
      within: forms(({ answer }) => answer.within),
      openings: forms(({ answer }) => answer.openings),
      postponed: words(({ answer }) => answer.postponed),
      referring: words(({ answer }) => answer.referring),
    },
  };
}
