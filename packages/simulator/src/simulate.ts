import { TidewaiterError } from '@tidewaiter/domain';
import { type PeriodChoice, periodOf } from './period.ts';
import type { SimulatedItem } from './simulated-item.ts';
import { Simulation } from './simulation.ts';
import { type WorldName, worlds } from './worlds.ts';

export interface SimulateOptions extends PeriodChoice {
  readonly world: WorldName;
  readonly seed: number;
  /** Declared items, exactly; the world's own number where it is left out. */
  readonly items?: number | undefined;
}

const mostItems = 50_000_000;

/**
 * Items of a world in order of registration, made as they are asked for. Every walk over the stream starts anew and tells
 * the same; nothing but the options decides what it tells.
 */
export function simulate(options: SimulateOptions): Iterable<SimulatedItem> {
  if (!Object.hasOwn(worlds, options.world)) {
    const names = Object.keys(worlds).join(', ');
    throw new TidewaiterError('invalid_request', `world must be one of ${names}`, { world: String(options.world) });
  }
  const world = worlds[options.world];
  const { seed, items = world.items } = options;
  if (!Number.isSafeInteger(seed))
    throw new TidewaiterError('invalid_request', 'seed must be a whole number', { seed });
  if (!Number.isInteger(items) || items < 1 || items > mostItems) {
    throw new TidewaiterError('invalid_request', `items must be a whole number from 1 to ${mostItems}`, { items });
  }
  const period = periodOf(options);
  return { [Symbol.iterator]: () => new Simulation(world, seed, items, period).run() };
}
