import { describe, expect, it } from 'vitest';
import { poolsWorld, readText, VISITS } from '../support/refreshing.ts';

describe('x', () => {
  it('column', async () => {
    const world = poolsWorld();
    const built = await world.build();
    console.log(readText(built));
    world.change({
      to: 2021,
      visits: {
        ...VISITS,
        Zuid: { ...VISITS.Zuid, 2021: 1234 },
        West: { 2019: 5, 2020: 6, 2021: 7 },
        Noord: { ...VISITS.Noord, 2021: 12 },
        Oost: { ...VISITS.Oost, 2021: 12 },
      },
    });
    const { result, bytes } = await world.refresh(built);
    console.log(JSON.stringify(result, null, 1), readText(bytes));
    expect(1).toBe(1);
  });
});
