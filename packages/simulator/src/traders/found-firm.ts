import type { AliasTable } from '../chance/alias-table.ts';
import type { Random } from '../chance/random.ts';
import { goodAt } from '../economy/goods.ts';
import type { World } from '../worlds.ts';
import type { Firm } from './firm.ts';
import { type Founding, foundPartner } from './found-partner.ts';
import type { Intermediaries } from './intermediaries.ts';

export interface FirmPlace {
  readonly number: number;
  readonly bornOn: number;
  /** 0 for the largest importer, 1 for the smallest. */
  readonly rank: number;
}

export function lifeOf(random: Random, world: World, rogue: boolean): number {
  const mean = rogue ? world.rogueMeanLife : world.meanLife;
  return 20 + Math.floor(-Math.log(1 - random.uniform()) * mean);
}

function dishonestyOf(random: Random, rogue: boolean): number {
  if (rogue) return 0.25 + 0.5 * random.uniform();
  return random.chance(0.22) ? 0.04 + 0.1 * random.uniform() : 0.006;
}

export function importerId(number: number): string {
  return `IMP-${String(number).padStart(6, '0')}`;
}

/** A new importer: what it trades, with whom, and how honest it is. The largest do not live from cheating. */
export function foundFirm(
  random: Random,
  world: World,
  goodsByTrade: AliasTable,
  intermediaries: Intermediaries,
  { number, bornOn, rank }: FirmPlace,
): Firm {
  const large = rank < 0.01;
  const rogue = !large && random.chance(world.rogueShare);
  const founding: Founding = {
    random,
    goodsByTrade,
    intermediaries,
    rogue,
    logValue: 8.9 + 0.6 * random.normal() + (large ? 0.8 : 0),
    chapter: goodAt(goodsByTrade.draw(random)).hsCode.slice(0, 2),
  };
  const partners = Array.from({ length: 1 + random.below(large ? 6 : 4) }, () => foundPartner(founding));
  const favourite = random.pick([5, 3, 3, 2]);
  return {
    id: importerId(number),
    number,
    bornOn,
    diesOn: bornOn + lifeOf(random, world, rogue),
    rogue,
    dishonesty: large ? 0.006 : dishonestyOf(random, rogue),
    favourites: [favourite, world.changes ? (favourite + 1 + random.below(3)) % 4 : favourite],
    aeo: random.chance(large ? 0.6 : rogue ? 0.01 : 0.05),
    carelessness: 0.003 + 0.012 * random.uniform(),
    warehouseShare: random.chance(0.15) ? 0.4 : 0.02,
    partners,
    partnerWeights: partners.map((partner) => partner.weight),
  };
}
