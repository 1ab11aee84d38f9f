export interface Country {
  readonly code: string;
  /** Log price against the mid-market: what comes from here is dearer or cheaper. */
  readonly price: number;
  /** Freight against a middling distance. */
  readonly distance: number;
  /** Agreement under which goods of this origin enter free of duty; empty where there is none. */
  readonly agreement: string;
  /** Preferential origins under which goods made here pass, honestly or not. */
  readonly relabelled: readonly string[];
  /** A land border is shared: goods come by road or rail. */
  readonly neighbour: boolean;
}

function country(code: string, price: number, distance: number, agreement = '', relabelled = '', neighbour = false) {
  return { code, price, distance, agreement, relabelled: relabelled ? relabelled.split(' ') : [], neighbour };
}

export const countries: readonly Country[] = [
  country('CN', -0.14, 1.2, '', 'VN MY TH TR'),
  country('VN', -0.06, 1.2, 'A3'),
  country('TH', -0.02, 1.1, 'A3'),
  country('MY', 0, 1.1, 'A3'),
  country('ID', -0.08, 1.2, 'A3'),
  country('IN', -0.12, 0.8, '', 'AE BD EG'),
  country('BD', -0.16, 0.9, 'L1'),
  country('LK', -0.05, 0.8),
  country('KR', 0.08, 1.3, 'K1'),
  country('JP', 0.2, 1.3, '', 'TH MY'),
  country('SG', 0.05, 1.1),
  country('AE', 0.02, 0.5, 'G1'),
  country('TR', 0.02, 0.6, 'A2', '', true),
  country('EG', -0.05, 0.5, 'A1', '', true),
  country('UA', -0.1, 0.8, '', 'TR', true),
  country('DE', 0.24, 0.9, 'E1'),
  country('NL', 0.18, 0.9, 'E1'),
  country('IT', 0.2, 0.8, 'E1'),
  country('ES', 0.1, 0.9, 'E1'),
  country('CH', 0.3, 0.9),
  country('GB', 0.2, 1),
  country('US', 0.18, 1.5),
  country('BR', -0.02, 1.5),
  country('AR', -0.04, 1.5),
  country('AU', 0.08, 1.5),
  country('KE', -0.06, 0.6, 'A4', '', true),
];

const indexes = new Map(countries.map((row, index) => [row.code, index]));

/** Place of a country in `countries`; the tables name no other, so a wrong code is a fault of the simulator. */
export function countryIndex(code: string): number {
  const index = indexes.get(code);
  if (index === undefined) throw new RangeError(`no country ${code}`);
  return index;
}

/** Ports through which goods of any origin are reloaded. */
export const hubs: readonly number[] = ['SG', 'AE', 'NL', 'TR'].map(countryIndex);
