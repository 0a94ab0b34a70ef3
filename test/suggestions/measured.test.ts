/** How often a person finds what he would pick: the figures that the docs give, and a bound below them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossiers/open-dossier.ts';
import { openWorkspace } from '../../src/dossiers/workspace.ts';
import { shippedTemplates } from '../../src/index.ts';
import { nodeIo } from '../../src/io.ts';
import { Report } from '../../src/messages/report.ts';
import { suggestItems } from '../../src/suggestions/suggest-items.ts';
import { REPOSITORY } from '../support/run-command.ts';
import { testWorkspace } from '../support/workspace.ts';
import { readTestSet, type TestItem } from './test-set.ts';

interface Measured extends TestItem {
  /** `kind:name` of the proposals, best first. */
  readonly found: readonly string[];
}

function measure(): readonly Measured[] {
  const set = readTestSet();
  const { root } = testWorkspace(set.files);
  const workspace = openWorkspace({}, root, shippedTemplates());
  const dossiers = [...new Set(set.items.map(({ dossier }) => dossier))];
  return dossiers.flatMap((id) => {
    const report = new Report();
    const dossier = openDossier(nodeIo, workspace, id, report);
    if (dossier === undefined) throw new Error(JSON.stringify(report.problems));
    const { items } = suggestItems(nodeIo, workspace, dossier, () => set.archive, report);
    return set.items
      .filter((item) => item.dossier === id)
      .map((item): Measured => {
        const ranked = items.find((one) => one.item.id === item.id)?.ranked ?? [];
        const found = ranked.map(({ candidate }) =>
          candidate.kind === 'answer'
            ? `answer:${candidate.answer.number}/${candidate.item.ids.join('+')}`
            : `${candidate.kind}:${candidate.id}`,
        );
        return { ...item, found };
      });
  });
}

/** Among so many first proposals; where nothing fits, only no proposal at all is right. */
function right(items: readonly Measured[], most: number): number {
  return items.filter(({ right: wanted, found }) =>
    wanted.length === 0 ? found.length === 0 : found.slice(0, most).some((one) => wanted.includes(one)),
  ).length;
}

describe('proposals for eighty items of made-up questions', () => {
  it('are what a person would pick as often as the docs say', () => {
    const all = measure();
    const half = (name: Measured['half']) => all.filter((item) => item.half === name);
    const [tuning, heldOut] = [half('tuning'), half('held-out')];
    const nothing = all.filter((item) => item.right.length === 0);
    expect(all.length).toBe(80);
    expect(new Set(all.map(({ subject }) => subject)).size).toBe(8);
    const measured = `${right(all, 3)} of the 80 items (${right(tuning, 3)} of 40 and ${right(heldOut, 3)} of 40) have the right one among the first three, ${right(all, 1)} (${right(tuning, 1)} and ${right(heldOut, 1)}) in the first place; of the ${nothing.length} for which nothing fits, ${right(nothing, 3)} get no proposal`;
    const figures = (text: string | undefined) => (text?.match(/\d+/g) ?? []).map(Number);
    const page = (name: string) =>
      readFileSync(path.join(REPOSITORY, 'docs', name), 'utf8').replace(/\s+/g, ' ');
    const told = /Measured: ([^.]*)\./.exec(page('formats.md'))?.[1];
    const guide = /In een test met (\d+ .*?)\): kijk dus/.exec(page('handleiding.md'))?.[1];
    // Every passage that comes with the program is one more to choose from: an item may tip over.
    const near = (found: readonly number[], expected: readonly number[]) => {
      expect(found.length, found.join()).toBe(expected.length);
      for (const [at, value] of expected.entries())
        expect(Math.abs(value - (found[at] ?? 0)), measured).toBeLessThan(2);
    };
    near(figures(told), figures(measured));
    near(figures(guide), [
      80,
      right(all, 3),
      right(all, 1),
      nothing.length - right(nothing, 3),
      nothing.length,
    ]);
    // A change of the docs alone must not hide a loss.
    expect(right(all, 3)).toBeGreaterThanOrEqual(67);
    expect(right(heldOut, 3)).toBeGreaterThanOrEqual(33);
    expect(right(all, 1)).toBeGreaterThanOrEqual(60);
  });
});
