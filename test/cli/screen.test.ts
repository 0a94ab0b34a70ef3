import { describe, expect, it } from 'vitest';
import { screenOf } from '../../src/cli/screen.ts';

describe('the screen', () => {
  it('is there in a terminal alone, and in one that can write over a line', () => {
    expect(screenOf({ isTTY: false, columns: 100 }, 'xterm')).toBeUndefined();
    expect(screenOf({ isTTY: true, columns: 100 }, 'dumb')).toBeUndefined();
    expect(screenOf({ isTTY: true, columns: 100 }, undefined)?.columns()).toBe(100);
  });

  it('is as wide as the terminal is now, or as most are', () => {
    const stream = { isTTY: true, columns: 100 };
    const screen = screenOf(stream, 'xterm');
    stream.columns = 60;
    expect(screen?.columns()).toBe(60);
    stream.columns = 0;
    expect(screen?.columns()).toBe(80);
  });

  it('ticks until it is told to stop', async () => {
    const screen = screenOf({ isTTY: true, columns: 100 }, 'xterm');
    let ticks = 0;
    await new Promise<void>((resolve) => {
      const stop = screen?.every(1, () => {
        ticks += 1;
        if (ticks === 2) {
          stop?.();
          setTimeout(resolve, 20);
        }
      });
      // The screen keeps no process alive; this test waits for it.
      setTimeout(resolve, 5000).unref();
      setTimeout(() => {}, 200);
    });
    expect(ticks).toBe(2);
  });
});
