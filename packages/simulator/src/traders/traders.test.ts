import { describe, expect, it } from 'vitest';
import { simulate } from '../simulate.ts';
import type { WorldName } from '../worlds.ts';

/** Importers first seen in the second half: their share of its declared items, and how many cheats came with a known seller and broker. */
function newImporters(world: WorldName): { share: number; inheritedByCheats: number } {
  const importers = new Set<string>();
  const partners = new Set<string>();
  const newcomers = new Set<string>();
  let [cheats, inherited, byNewcomers] = [0, 0, 0];
  [...simulate({ world, seed: 6, items: 40_000 })].forEach(({ item, truth }, index) => {
    const pair = `${item.exporterId}/${item.declarantId}`;
    if (index > 20_000 && !importers.has(item.importerId)) {
      newcomers.add(item.importerId);
      const cheat = truth.scheme !== null && truth.scheme !== 'documents';
      cheats += cheat ? 1 : 0;
      inherited += cheat && partners.has(pair) ? 1 : 0;
    }
    byNewcomers += newcomers.has(item.importerId) ? 1 : 0;
    importers.add(item.importerId);
    partners.add(pair);
  });
  return { share: byNewcomers / 20_000, inheritedByCheats: inherited / cheats };
}

describe('traders', () => {
  it('come and go more in the newcomers world, and come back with partners that are known', () => {
    const [steady, newcomers] = [newImporters('steady'), newImporters('newcomers')];
    expect(newcomers.share).toBeGreaterThan(1.5 * steady.share);
    expect(newcomers.inheritedByCheats).toBeGreaterThan(1.5 * steady.inheritedByCheats);
  });

  it('differ in size: the largest hundredth of importers declare more than a tenth of the items', () => {
    const counts = new Map<string, number>();
    for (const { item } of simulate({ world: 'steady', seed: 1, items: 40_000 })) {
      counts.set(item.importerId, (counts.get(item.importerId) ?? 0) + 1);
    }
    const sizes = [...counts.values()].sort((a, b) => b - a);
    const largest = sizes.slice(0, Math.ceil(sizes.length / 100)).reduce((sum, size) => sum + size, 0);
    expect(largest / 40_000).toBeGreaterThan(0.1);
  });
});
