import { countryIndex } from './countries.ts';
import { foodRows, type GoodsRow, materialRows } from './goods-table.ts';
import { machineRows, wearRows } from './goods-table-made.ts';

export interface Good {
  readonly hsCode: string;
  readonly name: string;
  readonly logPrice: number;
  /** Standard deviation of the log price per kg within one origin. */
  readonly spread: number;
  readonly unit: string;
  readonly kgPerUnit: number;
  readonly dutyPercent: number;
  readonly taxPercent: number;
  readonly season: number;
  readonly peakMonth: number;
  readonly origins: readonly number[];
  readonly weight: number;
  readonly logTare: number;
  /** Place of the neighbouring heading of a lower rate under which it may be declared; -1 where there is none. */
  readonly decoy: number;
}

const rows: readonly GoodsRow[] = [...foodRows, ...materialRows, ...wearRows, ...machineRows];

/** The nearest code of the same chapter whose rate is lower by 3 points or more. */
function decoyOf(row: GoodsRow): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  rows.forEach((other, index) => {
    const distance = Math.abs(Number(other[0]) - Number(row[0]));
    if (other[0].slice(0, 2) !== row[0].slice(0, 2) || other[6] > row[6] - 3 || distance >= least) return;
    nearest = index;
    least = distance;
  });
  return nearest;
}

export const goods: readonly Good[] = rows.map((row) => ({
  hsCode: row[0],
  name: row[1],
  logPrice: Math.log(row[2]),
  spread: row[3],
  unit: row[4],
  kgPerUnit: row[5],
  dutyPercent: row[6],
  taxPercent: Number(row[0].slice(0, 2)) <= 21 ? 5 : 15,
  season: row[7],
  peakMonth: row[8],
  origins: row[9].split(' ').map(countryIndex),
  weight: row[10],
  logTare: Math.log(row[11]),
  decoy: decoyOf(row),
}));

const shelves = new Map<string, readonly number[]>();

/** Places of the goods of a chapter that come from an origin. */
export function shelfOf(chapter: string, origin: number): readonly number[] {
  const key = `${chapter}/${origin}`;
  const known = shelves.get(key);
  if (known !== undefined) return known;
  const shelf = goods.flatMap((good, index) =>
    good.hsCode.startsWith(chapter) && good.origins.includes(origin) ? [index] : [],
  );
  shelves.set(key, shelf);
  return shelf;
}

/** A good by its place; places come from this table alone, so a wrong one is a fault of the simulator. */
export function goodAt(index: number): Good {
  const good = goods[index];
  if (good === undefined) throw new RangeError(`no good at ${index}`);
  return good;
}
