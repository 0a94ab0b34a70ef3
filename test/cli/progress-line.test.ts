import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/cli/progress-line.ts';
import { interfaceTexts, type ProgressStep } from '../../src/index.ts';

const DUTCH = interfaceTexts('nl');

/** A terminal that shows what was written to it, and a clock that is moved by hand. */
function fakeTerminal(columns = 80) {
  let time = 5000;
  let ticks: (() => void) | undefined;
  const writes: string[] = [];
  const screen = {
    columns: () => columns,
    now: () => time,
    every: (_: number, action: () => void) => {
      ticks = action;
      return () => {
        ticks = undefined;
      };
    },
  };
  return {
    line: progressLine(screen, (text) => writes.push(text), DUTCH),
    writes,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    tick: () => ticks?.(),
    ticking: () => ticks !== undefined,
    /** What stands on the line. */
    shown: () => {
      const [, after = ''] = /(?:^|.*\r)([^\r]*)$/su.exec(writes.join('')) ?? [];
      return after.replace('\u001B[K', '');
    },
  };
}

const reading = (rows: number): ProgressStep => ({ kind: 'read', file: 'a.csv', rows });

describe('the progress line', () => {
  it('is not there for what takes less than a second', () => {
    const terminal = fakeTerminal();
    terminal.line.begin('2021-321');
    for (let step = 1; step <= 9; step += 1) {
      terminal.pass(100);
      terminal.line.tell(reading(step * 1000));
      terminal.tick();
    }
    terminal.line.close();
    expect(terminal.writes).toEqual([]);
  });

  it('says what is worked on, and is gone at the end', () => {
    const terminal = fakeTerminal();
    terminal.line.begin('2021-321');
    terminal.pass(1000);
    terminal.line.tell(reading(41_000));
    expect(terminal.shown()).toBe('2021-321: a.csv lezen, 41.000 rijen …');
    terminal.pass(100);
    terminal.line.tell({ kind: 'annex', rows: 2000, of: 100_000 });
    expect(terminal.shown()).toBe('2021-321: bijlage maken, 2.000 van 100.000 rijen …');
    terminal.line.close();
    expect(terminal.shown()).toBe('');
    expect(terminal.writes.at(-1)).toBe('\r\u001B[K');
    expect(terminal.ticking()).toBe(false);
  });

  it('is not there while there is nothing to say', () => {
    const terminal = fakeTerminal();
    terminal.pass(3000);
    terminal.tick();
    expect(terminal.writes).toEqual([]);
  });

  it('is there without a word from the work, when that takes long', () => {
    const terminal = fakeTerminal();
    terminal.line.begin('2/5 2021-321');
    terminal.line.tell({ kind: 'table', table: 'per-year', index: 1, count: 4 });
    terminal.pass(1200);
    expect(terminal.writes).toEqual([]);
    terminal.tick();
    expect(terminal.shown()).toBe('2/5 2021-321: tabel 1 van 4 berekenen (per-year) …');
  });

  it('changes at most ten times a second, and not where nothing changed', () => {
    const terminal = fakeTerminal();
    terminal.pass(1000);
    for (let step = 0; step < 1000; step += 1) {
      terminal.line.tell(reading(step));
      terminal.pass(1);
    }
    expect(terminal.writes).toHaveLength(10);
    terminal.line.tell(reading(7));
    const count = terminal.writes.length;
    for (let step = 0; step < 20; step += 1) {
      terminal.pass(250);
      terminal.tick();
    }
    expect(terminal.writes).toHaveLength(count);
  });

  it('makes room for what is printed, and comes back', () => {
    const terminal = fakeTerminal();
    terminal.pass(2000);
    terminal.line.begin('een');
    terminal.line.wipe();
    terminal.line.wipe();
    expect(terminal.writes).toEqual(['\reen …\u001B[K', '\r\u001B[K']);
    terminal.pass(100);
    terminal.line.begin('twee');
    expect(terminal.shown()).toBe('twee …');
  });

  it('fits the width of the terminal, whatever a file is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 60 }), (file, columns) => {
        const terminal = fakeTerminal(columns);
        terminal.pass(1000);
        terminal.line.tell({ kind: 'check', file });
        const shown = terminal.shown();
        expect([...shown].length).toBeLessThan(columns);
        // Nothing of the name steers the terminal: what is written is one line and the code that clears the rest.
        expect(terminal.writes.join('')).toMatch(/^(?:\r[^\u0000-\u001F\u007F-\u009F]*\u001B\[K)?$/);
      }),
    );
  });

  it.each([
    ['vormingen.csv', 12, 'vormingen.…'],
    ['研修の登録.csv', 12, '研修の登録…'],
    ['研修の登録.csv', 11, '研修の登…'],
    ['x.csv', 80, 'x.csv nakijken …'],
  ])('of %s in %i columns is %s', (file, columns, expected) => {
    const terminal = fakeTerminal(columns);
    terminal.pass(1000);
    terminal.line.tell({ kind: 'check', file });
    expect(terminal.shown()).toBe(expected);
  });

  it('does nothing where nobody looks', () => {
    const writes: string[] = [];
    const line = progressLine(undefined, (text) => writes.push(text), DUTCH);
    line.begin('een');
    line.tell(reading(1));
    line.close();
    expect(writes).toEqual([]);
  });
});
