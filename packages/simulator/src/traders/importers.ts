import { AliasTable } from '../chance/alias-table.ts';
import { Random } from '../chance/random.ts';
import { goods } from '../economy/goods.ts';
import type { World } from '../worlds.ts';
import type { Firm } from './firm.ts';
import { foundFirm, importerId, lifeOf } from './found-firm.ts';
import { Intermediaries } from './intermediaries.ts';

/** The importers of a day: Zipf sizes, each place in the ranking held by one firm until it vanishes. */
export class Importers {
  readonly intermediaries: Intermediaries;
  readonly goodsByTrade = new AliasTable(goods.map((good) => good.weight));
  private readonly random: Random;
  private readonly world: World;
  private readonly sizes: AliasTable;
  private readonly holders: (Firm | undefined)[];
  private readonly firstDay: number;
  private founded = 0;

  constructor(world: World, seed: number, items: number, firstDay: number) {
    const count = Math.min(40_000, Math.max(60, Math.round(5 * items ** 0.55)));
    this.world = world;
    this.firstDay = firstDay;
    this.random = new Random(seed, 31);
    this.intermediaries = new Intermediaries(seed, count);
    this.sizes = new AliasTable(Float64Array.from({ length: count }, (_, rank) => (rank + 8) ** -0.9));
    this.holders = new Array<Firm | undefined>(count).fill(undefined);
  }

  /** Draws the importer of a declaration, replacing the one that held the place where it has vanished. */
  draw(random: Random, day: number): Firm {
    const place = this.sizes.draw(random);
    let firm = this.holders[place] ?? this.found(place, this.firstDay - this.random.below(this.world.meanLife));
    while (firm.diesOn <= day) firm = this.succeed(firm, place);
    this.holders[place] = firm;
    return firm;
  }

  private found(place: number, bornOn: number): Firm {
    this.founded += 1;
    const rank = place / this.holders.length;
    const spot = { number: this.founded, bornOn, rank };
    return foundFirm(this.random, this.world, this.goodsByTrade, this.intermediaries, spot);
  }

  private succeed(gone: Firm, place: number): Firm {
    if (!gone.rogue || !this.random.chance(this.world.phoenixShare)) return this.found(place, gone.diesOn);
    this.founded += 1;
    const diesOn = gone.diesOn + lifeOf(this.random, this.world, true);
    return { ...gone, id: importerId(this.founded), number: this.founded, bornOn: gone.diesOn, diesOn };
  }
}
