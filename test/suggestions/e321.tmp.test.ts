import { it } from 'vitest';
import { openDossier } from '../../src/dossiers/open-dossier.ts';
import { openWorkspace } from '../../src/dossiers/workspace.ts';
import { nodeIo } from '../../src/io.ts';
import { Report } from '../../src/messages/report.ts';
import { suggestItems } from '../../src/suggestions/suggest-items.ts';
import { shippedTemplates } from '../../src/index.ts';

it('321', () => {
  const workspace = openWorkspace({}, process.cwd(), shippedTemplates());
  for (const id of ['2021-321', 'voorbeeld-registraties']) {
    const report = new Report();
    const opened = openDossier(nodeIo, workspace, id, report)!;
    for (const fresh of [false, true]) {
    console.log('=====', id, fresh);
    const { items } = suggestItems(nodeIo, workspace, fresh ? { ...opened, tables: new Map() } : opened, () => [], report);
    for (const i of items) console.log(i.item.id, i.item.text.slice(0, 60), '|', i.asked.join(','), '|-', i.unavailable.join(','), '\n   ', i.ranked.map(({ candidate: c, score }) => `${c.kind}:${c.id} ${score.toFixed(2)}`).join(' | '));
    }
  }
});
