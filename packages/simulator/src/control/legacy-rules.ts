import { hashOf, type Random } from '../chance/random.ts';
import { goods } from '../economy/goods.ts';
import type { DeclaredItem, Truth } from '../simulated-item.ts';

const watched = new Set(['CN', 'AE', 'BD', 'TR']);

/** A price list made years ago: half right. */
const priceList = new Map(
  goods.map((good, index) => [good.hsCode, Math.exp(good.logPrice + 0.5 * (hashOf(index, 51) / 4294967296 - 0.5))]),
);

/** Points that the old rules give a declared item; they see the form and nothing else. */
export function legacyPoints(item: DeclaredItem, importerAgeDays: number): number {
  const perKg = (item.fobValue ?? 0) / (item.netMassKg ?? 1);
  const relative = perKg / (priceList.get(item.hsCode) ?? perKg);
  let points = relative < 0.45 ? 2 : relative < 0.7 ? 1 : 0;
  if ((item.dutyRatePercent ?? 0) >= 25) points += 0.6;
  if (watched.has(item.originCountry)) points += 0.4;
  if (item.preferenceCode !== null && item.departureCountry !== item.originCountry) points += 1;
  if (importerAgeDays < 90) points += 0.8;
  if (item.customsValue > 50_000) points += 0.3;
  return item.aeo ? points - 2 : points;
}

const tippedPoints = 2.5;
const [tippedWrong, tippedRight] = [0.15, 0.01];

/** Points for what officers have heard of a declaration; only some of what is wrong is told, and some of what is told is not so. */
export function tipPoints(random: Random, truths: readonly Truth[]): number {
  const wrong = truths.some(({ nonCompliant }) => nonCompliant);
  return random.chance(wrong ? tippedWrong : tippedRight) ? tippedPoints : 0;
}
