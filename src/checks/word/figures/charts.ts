/** Charts of the dossier that show other data than it gives today. */
import { inParagraph } from '../places.ts';
import { excerpt } from '../reading/plain-text.ts';
import type { WordRule } from '../subject.ts';

export const checkCharts: WordRule = (subject, report) => {
  const { dossier, text } = subject;
  if (dossier?.record === undefined || dossier.fresh === undefined) return;
  for (const { tag, content } of text.controls) {
    const [written, current] = [
      dossier.record.controls.get(tag ?? ''),
      dossier.fresh.controls.get(tag ?? ''),
    ];
    if (written?.kind !== 'chart' || current?.kind !== 'chart' || written.content === current.content)
      continue;
    const paragraph = text.paragraphs.find(
      ({ element }) => content !== undefined && element.start >= content.start && element.end <= content.end,
    );
    if (paragraph === undefined) continue;
    report.add('word-chart-outdated', { caption: excerpt(written.caption) }, inParagraph(subject, paragraph));
  }
};
