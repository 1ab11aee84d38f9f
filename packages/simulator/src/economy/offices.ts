import { type TransportMode, transportModes } from '@tidewaiter/domain';

export interface Office {
  readonly code: string;
  readonly name: string;
  readonly mode: TransportMode;
  readonly weight: number;
  /** How much more is tried here than elsewhere. */
  readonly laxness: number;
}

export const offices: readonly Office[] = [
  { code: 'SEA01', name: 'Port Alder', mode: '1', weight: 9, laxness: 0.8 },
  { code: 'SEA02', name: 'Port Meridian', mode: '1', weight: 6, laxness: 1 },
  { code: 'SEA03', name: 'Cape Lantern', mode: '1', weight: 3, laxness: 1.5 },
  { code: 'AIR01', name: 'Alder International Airport', mode: '4', weight: 6, laxness: 0.8 },
  { code: 'AIR02', name: 'Highfield Airport', mode: '4', weight: 2, laxness: 1.3 },
  { code: 'LND02', name: 'Stonebridge Crossing', mode: '3', weight: 4, laxness: 0.9 },
  { code: 'LND05', name: 'River Gate', mode: '3', weight: 2, laxness: 1.1 },
  { code: 'LND07', name: 'Saltpan Crossing', mode: '3', weight: 2, laxness: 1.6 },
  { code: 'RAI01', name: 'Junction Yard', mode: '2', weight: 2, laxness: 1 },
];

/** Office code → name of the place. */
export const officeNames: Readonly<Record<string, string>> = Object.fromEntries(
  offices.map((office) => [office.code, office.name]),
);

interface Choice {
  readonly places: readonly number[];
  readonly weights: readonly number[];
}

function choiceOf(mode: TransportMode): Choice {
  const places = offices.flatMap((office, index) => (office.mode === mode ? [index] : []));
  return { places, weights: places.map((place) => offices[place]?.weight ?? 1) };
}

const choices = new Map(transportModes.map((mode) => [mode, choiceOf(mode)]));

/** Offices that clear a mode of transport, by place, with their weights. */
export function officesOf(mode: TransportMode): Choice {
  return choices.get(mode) ?? { places: [], weights: [] };
}
