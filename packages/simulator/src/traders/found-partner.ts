import type { TransportMode } from '@tidewaiter/domain';
import type { AliasTable } from '../chance/alias-table.ts';
import type { Random } from '../chance/random.ts';
import { countries, countryIndex, hubs } from '../economy/countries.ts';
import { goodAt, shelfOf } from '../economy/goods.ts';
import { officesOf } from '../economy/offices.ts';
import type { Line, Partner } from './firm.ts';
import { brokerId, exporterId, type Intermediaries } from './intermediaries.ts';

export interface Founding {
  readonly random: Random;
  readonly goodsByTrade: AliasTable;
  readonly intermediaries: Intermediaries;
  readonly rogue: boolean;
  /** Log value of the firm's usual item. */
  readonly logValue: number;
  /** HS chapter it trades in. */
  readonly chapter: string;
}

/** A partner picked among three looks more like what a cheat wants, where the firm is one. */
function pickWanted(founding: Founding, count: number, wanted: (index: number) => boolean): number {
  let index = founding.random.below(count);
  for (let turn = 0; founding.rogue && turn < 4 && !wanted(index); turn += 1) index = founding.random.below(count);
  return index;
}

function pickGood({ random, goodsByTrade, chapter }: Founding): number {
  for (let turn = 0; turn < 40; turn += 1) {
    const good = goodsByTrade.draw(random);
    if (turn > 30 || goodAt(good).hsCode.startsWith(chapter)) return good;
  }
  return goodsByTrade.draw(random);
}

function pickMode(random: Random, origin: number, logPrice: number): TransportMode {
  if (countries[origin]?.neighbour && random.chance(0.7)) return random.chance(0.8) ? '3' : '2';
  return random.chance(logPrice > 3.4 ? 0.75 : 0.03) ? '4' : '1';
}

function lineOf({ random, logValue }: Founding, good: number): Line {
  const { logPrice, spread, kgPerUnit } = goodAt(good);
  const logMass = Math.max(Math.log(kgPerUnit) + 0.3, logValue + 0.7 * random.normal() - logPrice);
  return { good, weight: 0.2 + random.uniform(), logMass, priceShift: 0.65 * spread * random.normal() };
}

function linesOf(founding: Founding, lead: number, origin: number): Line[] {
  const shelf = shelfOf(goodAt(lead).hsCode.slice(0, 2), origin).filter((good) => good !== lead);
  const count = founding.random.below(1 + Math.min(4, shelf.length));
  const lines = [lineOf(founding, lead)];
  for (let turn = 0; turn < count; turn += 1) {
    const [good] = shelf.splice(founding.random.below(shelf.length), 1);
    if (good !== undefined) lines.push(lineOf(founding, good));
  }
  return lines;
}

function pickOffice(random: Random, mode: TransportMode): number {
  const { places, weights } = officesOf(mode);
  return places[random.pick(weights)] ?? 0;
}

/** A seller with its goods, route, office and broker. */
export function foundPartner(founding: Founding, lineCount?: 1): Partner {
  const { random, intermediaries } = founding;
  const lead = pickGood(founding);
  const { origins, logPrice } = goodAt(lead);
  const origin = origins[random.pick([5, 3, 2])] ?? 0;
  const seller = pickWanted(founding, intermediaries.exportersEach, (index) =>
    intermediaries.underInvoices(intermediaries.exporter(origin, index)),
  );
  const others = countries[origin]?.relabelled ?? [];
  const relabelled =
    others.length > 0 && random.chance(0.6) ? countryIndex(others[random.below(others.length)] ?? '') : -1;
  const mode = pickMode(random, origin, logPrice);
  const lines = lineCount === 1 ? [lineOf(founding, lead)] : linesOf(founding, lead, origin);
  const exporter = intermediaries.exporter(origin, seller);
  const broker = pickWanted(founding, intermediaries.brokers, (index) => intermediaries.complicit(index, 0));
  const via = (): number => (random.chance(0.4) ? (hubs[random.below(hubs.length)] ?? -1) : relabelled);
  return {
    exporter,
    exporterId: exporterId(exporter),
    broker,
    brokerId: brokerId(broker),
    origin,
    relabelled,
    relabelledShare: 0.02 + 0.3 * random.uniform() ** 2,
    via: [via(), via()],
    viaShare: random.chance(0.5) ? 0 : 0.6 * random.uniform(),
    mode,
    office: pickOffice(random, mode),
    weight: 0.1 + random.uniform(),
    lines,
    lineWeights: lines.map((line) => line.weight),
  };
}
