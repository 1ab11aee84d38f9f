import type { ItemFacts } from '@tidewaiter/domain';
import { notDeclared } from './group-table.ts';
import { groupSpecs } from './groups.ts';
import type { Past } from './past.ts';
import { type PricePosition, pricePosition } from './price-position.ts';
import { rateGroups } from './rate-groups.ts';
import { logRatio } from './ratio.ts';

/** One item held against the past: its slots, rates and price position, worked out once for all features. */
export class Reading {
  readonly past: Past;
  readonly slots: number[] = groupSpecs.map(() => notDeclared);
  readonly rates = new Float64Array(groupSpecs.length);
  readonly priors = new Float64Array(groupSpecs.length);
  item: ItemFacts;
  /** ln(customs value per kg) and per unit; `NaN` where not declared. */
  perKg = Number.NaN;
  perUnit = Number.NaN;
  price: PricePosition;

  constructor(past: Past, item: ItemFacts) {
    this.past = past;
    this.item = item;
    this.price = this.take(item);
  }

  /** Reads another item against the same past. */
  take(item: ItemFacts): PricePosition {
    this.item = item;
    this.past.locate(item, this.slots);
    rateGroups(this.past, this.slots, this.rates, this.priors);
    this.perKg = logRatio(item.customsValue, item.netMassKg);
    this.perUnit = logRatio(item.customsValue, item.quantity);
    this.price = pricePosition(this.past, this.slots, this.perKg, this.perUnit);
    return this.price;
  }

  slot(g: number): number {
    return this.slots[g] ?? notDeclared;
  }

  rate(g: number): number {
    return this.rates[g] ?? Number.NaN;
  }

  prior(g: number): number {
    return this.priors[g] ?? Number.NaN;
  }

  /** What is kept of the item's own member of a group; `NaN` where the item did not declare it, 0 where unseen. */
  kept(g: number, what: number): number {
    const slot = this.slot(g);
    return slot === notDeclared ? Number.NaN : this.past.table(g).read(slot, what);
  }
}
