import { it } from 'vitest';
import { openDossier } from '../../src/dossiers/open-dossier.ts';
import { openWorkspace } from '../../src/dossiers/workspace.ts';
import { nodeIo } from '../../src/io.ts';
import { Report } from '../../src/messages/report.ts';
import { suggestItems } from '../../src/suggestions/suggest-items.ts';
import { testWorkspace } from '../support/workspace.ts';
import { readTestSet } from './test-set.ts';
import { shippedTemplates } from '../../src/index.ts';

it('evaluates', () => {
  const set = readTestSet();
  const { root } = testWorkspace(set.files);
  const workspace = openWorkspace({}, root, shippedTemplates());
  const only = process.env['HALF'] ?? 'tuning';
  const totals: Record<string, number[]> = {};
  for (const dossier of [...new Set(set.items.map((i) => i.dossier))]) {
    const report = new Report();
    const opened = openDossier(nodeIo, workspace, dossier, report);
    if (!opened) { console.log(report.problems); continue; }
    const { items } = suggestItems(nodeIo, workspace, opened, () => set.archive, report);
    for (const t of set.items.filter((i) => i.dossier === dossier)) {
      const found = items.find(({ item }) => item.id === t.id);
      const keys = (found?.ranked ?? []).map(({ candidate: c, score }) => [c.kind === 'answer' ? `answer:${c.answer.number}/${c.item.ids[0]}` : `${c.kind}:${c.id}`, score] as const);
      const at = keys.findIndex(([k]) => t.right.includes(k));
      const ok3 = t.right.length === 0 ? keys.length === 0 : at >= 0 && at < 3;
      const ok1 = t.right.length === 0 ? keys.length === 0 : at === 0;
      const x = (totals[t.half] ??= [0, 0, 0]);
      x[0]!++; x[1]! += ok3 ? 1 : 0; x[2]! += ok1 ? 1 : 0;
      if (t.half === only && !ok1) console.log(ok3 ? '  ~' : 'XX', t.subject, t.id, t.text, '\n     want', t.right.join(' '), '\n     asked', found?.asked.join(','), '\n    ', keys.map(([k, s]) => `${k} ${s.toFixed(2)}`).join(' | '));
    }
  }
  console.log(JSON.stringify(totals));
});
