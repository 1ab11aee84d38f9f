import type { TransportMode } from '@tidewaiter/domain';

/** A good that an importer buys from a partner again and again. */
export interface Line {
  readonly good: number;
  readonly weight: number;
  /** Mean of the log net mass in kg of one item. */
  readonly logMass: number;
  /** Log price against the market: quality, bargaining. */
  readonly priceShift: number;
}

/** A seller, with the route and the broker that go with it. */
export interface Partner {
  readonly exporter: number;
  readonly exporterId: string;
  readonly broker: number;
  readonly brokerId: string;
  readonly origin: number;
  /** A preferential origin from which this seller also delivers, or says so; -1 where there is none. */
  readonly relabelled: number;
  readonly relabelledShare: number;
  /** Country through which part of the consignments goes; -1 for none. After the change, in `drift`, another. */
  readonly via: readonly [number, number];
  readonly viaShare: number;
  readonly mode: TransportMode;
  readonly office: number;
  readonly weight: number;
  readonly lines: readonly Line[];
  readonly lineWeights: readonly number[];
}

/** An importer as it is, not as it declares. */
export interface Firm {
  readonly id: string;
  readonly number: number;
  readonly bornOn: number;
  readonly diesOn: number;
  readonly rogue: boolean;
  /** Chance, before circumstances, that an item is declared falsely. */
  readonly dishonesty: number;
  /** Scheme it knows best, before and after the change. */
  readonly favourites: readonly [number, number];
  readonly aeo: boolean;
  /** Chance of a fault in documents, without intent. */
  readonly carelessness: number;
  readonly warehouseShare: number;
  readonly partners: readonly Partner[];
  readonly partnerWeights: readonly number[];
}
