import { hashOf } from '../chance/random.ts';

const exportersPerCountry = 100_000;

/** Sellers and brokers: what they are follows from the seed and their number, so that none has to be kept. */
export class Intermediaries {
  readonly brokers: number;
  readonly exportersEach: number;
  private readonly seed: number;

  constructor(seed: number, importers: number) {
    this.seed = seed;
    this.brokers = Math.max(12, Math.round(2.5 * Math.sqrt(importers)));
    this.exportersEach = Math.min(exportersPerCountry, Math.max(12, Math.round(importers / 9)));
  }

  private share(kind: number, index: number): number {
    return hashOf(this.seed, kind, index) / 4294967296;
  }

  exporter(country: number, index: number): number {
    return country * exportersPerCountry + index;
  }

  /** A seller that writes the invoice its buyer asks for. */
  underInvoices(exporter: number): boolean {
    return this.share(21, exporter) < 0.1;
  }

  /** A broker that looks away, or helps; in `drift` others do so after the change. */
  complicit(broker: number, phase: number): boolean {
    return this.share(22 + phase, broker) < 0.12;
  }
}

export function exporterId(exporter: number): string {
  return `EXP-${String(exporter).padStart(7, '0')}`;
}

export function brokerId(broker: number): string {
  return `DEC-${String(broker + 1).padStart(4, '0')}`;
}
