import { Random } from '../chance/random.ts';
import type { World } from '../worlds.ts';
import { countries } from './countries.ts';
import { goods } from './goods.ts';

/** Log price per kg that the market pays for a good of an origin on a day: season, trend, and in `drift` a shift. */
export class Market {
  private readonly byOrigin: Float64Array;
  private readonly today = new Float64Array(goods.length);
  private readonly trend: Float64Array;
  private readonly shift: Float64Array;
  private day = Number.NaN;
  private readonly firstDay: number;

  constructor(world: World, seed: number, firstDay: number) {
    this.firstDay = firstDay;
    const random = new Random(seed, 11);
    this.byOrigin = Float64Array.from({ length: goods.length * countries.length }, (_, index) => {
      return (countries[index % countries.length]?.price ?? 0) + 0.08 * random.normal();
    });
    this.trend = Float64Array.from(goods, () => 0.05 * random.normal());
    this.shift = Float64Array.from(goods, () => world.priceShift * random.normal());
  }

  /** Sets the day; `month` is 0 to 11 and `phase` 1 once the world has changed. */
  open(day: number, month: number, phase: number): void {
    if (day === this.day) return;
    this.day = day;
    goods.forEach((good, index) => {
      const season = good.season * Math.cos(((month + 1 - good.peakMonth) * Math.PI) / 6);
      const trend = ((this.trend[index] ?? 0) * (day - this.firstDay)) / 365;
      this.today[index] = good.logPrice + season + trend + phase * (this.shift[index] ?? 0);
    });
  }

  logPrice(good: number, origin: number): number {
    return (this.today[good] ?? 0) + (this.byOrigin[good * countries.length + origin] ?? 0);
  }
}
