import { hsCodeSchema } from '@tidewaiter/domain';
import { describe, expect, it } from 'vitest';
import { countries, hubs } from './countries.ts';
import { goodAt, goods } from './goods.ts';

describe('goods', () => {
  it('are 120 subheadings or more of 30 chapters or more, each once', () => {
    const codes = new Set(goods.map((good) => hsCodeSchema.parse(good.hsCode)));
    expect(codes.size).toBe(goods.length);
    expect(codes.size).toBeGreaterThanOrEqual(120);
    expect(new Set(goods.map((good) => good.hsCode.slice(0, 2))).size).toBeGreaterThanOrEqual(30);
  });

  it('come from countries that are known', () => {
    for (const good of goods) for (const origin of good.origins) expect(countries[origin]).toBeDefined();
    for (const hub of hubs) expect(countries[hub]).toBeDefined();
  });

  it('are passed off only as neighbours of the same chapter with a lower rate', () => {
    const tempting = goods.filter((good) => good.decoy >= 0);
    expect(tempting.length).toBeGreaterThan(50);
    for (const good of tempting) {
      const decoy = goodAt(good.decoy);
      expect(decoy.hsCode.slice(0, 2)).toBe(good.hsCode.slice(0, 2));
      expect(decoy.dutyPercent).toBeLessThan(good.dutyPercent);
    }
  });

  it('pass for preferential only where there is an agreement', () => {
    for (const { relabelled } of countries) {
      for (const code of relabelled) expect(countries.find((row) => row.code === code)?.agreement).toBeTruthy();
    }
  });
});
