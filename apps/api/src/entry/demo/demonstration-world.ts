import { dateOf, dayOf, type Finding } from '@tidewaiter/domain';
import { canonicalCsv, outcomesCsv, type SimulatedItem, simulate } from '@tidewaiter/simulator';

/** Days before the end from which the product selects; before them, old rules did. */
const selectedDays = 120;
/** Days before the end whose referrals still wait: more of them in a smaller world, where a day brings few. */
const openDays = (items: number) => Math.min(30, Math.max(10, Math.ceil(240_000 / items)));

export interface DemonstrationWorld {
  readonly items: number;
  /** First day on which the product selects. */
  readonly from: string;
  /** Last day whose referrals were examined. */
  readonly examinedTo: string;
  readonly declarations: () => AsyncIterable<Uint8Array>;
  /** What the old rules' examinations had found before the product came. */
  readonly pastOutcomes: () => AsyncIterable<Uint8Array>;
  /** What an examination of each item would find, by declaration. */
  readonly truth: () => ReadonlyMap<string, readonly FoundItem[]>;
}

export interface FoundItem {
  readonly itemNumber: number;
  readonly nonCompliant: boolean;
  readonly finding: Finding | null;
  readonly additionalDuty: string;
}

/** The simulated administration, as seen on its last day; same day and size, same world. */
export function demonstrationWorld(endOn: string, items: number): DemonstrationWorld {
  const stream = simulate({ world: 'demo', seed: 7, items, endOn });
  const lastDay = dayOf(endOn) ?? 0;
  const from = dateOf(lastDay - selectedDays);
  return {
    items,
    from,
    examinedTo: dateOf(lastDay - openDays(items)),
    declarations: () => asBytes(canonicalCsv(stream)),
    pastOutcomes: () => asBytes(outcomesCsv(knownBefore(stream, from))),
    truth: () => truthOf(stream, from),
  };
}

async function* asBytes(chunks: Iterable<string>): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

function* knownBefore(stream: Iterable<SimulatedItem>, date: string): Generator<SimulatedItem> {
  for (const one of stream) if (one.examinedOn !== null && one.examinedOn < date) yield one;
}

function truthOf(stream: Iterable<SimulatedItem>, from: string): Map<string, FoundItem[]> {
  const found = new Map<string, FoundItem[]>();
  for (const { item, truth } of stream) {
    if (item.registrationDate < from) continue;
    const { nonCompliant, scheme, additionalDuty } = truth;
    const one: FoundItem = {
      itemNumber: item.itemNumber,
      nonCompliant,
      finding: nonCompliant ? (scheme ?? 'other') : null,
      additionalDuty: nonCompliant ? additionalDuty.toFixed(2) : '0',
    };
    const those = found.get(item.declarationNumber);
    if (those) those.push(one);
    else found.set(item.declarationNumber, [one]);
  }
  return found;
}
