import { dayOf } from '@tidewaiter/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeNames, offices } from './economy/offices.ts';
import { simulate } from './simulate.ts';
import type { SimulatedItem } from './simulated-item.ts';
import { worldNames } from './worlds.ts';

const modes = new Map(offices.map((office) => [office.code, office.mode]));

/** Checks what must hold of every item, whatever the world and the seed. */
function everyItem(check: (row: SimulatedItem) => void): void {
  fc.assert(
    fc.property(fc.constantFrom(...worldNames), fc.integer(), (world, seed) => {
      for (const row of simulate({ world, seed, items: 200 })) check(row);
    }),
    { numRuns: 30 },
  );
}

describe('a declared item', () => {
  it('adds up: customs value is FOB, freight and insurance; duty and tax follow from it', () => {
    everyItem(({ item }) => {
      expect(item.customsValue).toBeCloseTo((item.fobValue ?? 0) + (item.freight ?? 0) + (item.insurance ?? 0), 2);
      const duty = (item.customsValue * (item.dutyRatePercent ?? 0)) / 100;
      expect(Math.abs((item.dutyAmount ?? 0) - duty)).toBeLessThan(0.0051);
      expect(item.taxAmount).toBeGreaterThan(0);
    });
  });

  it('never weighs more net than gross', () => {
    everyItem(({ item }) => {
      expect(item.netMassKg).toBeGreaterThan(0);
      expect(item.grossMassKg).toBeGreaterThanOrEqual(item.netMassKg ?? Number.NaN);
      expect(item.quantity).toBeGreaterThan(0);
    });
  });

  it('is cleared at a known office by the mode of that office', () => {
    everyItem(({ item }) => {
      expect(officeNames[item.officeCode]).toBeTruthy();
      expect(item.transportMode).toBe(modes.get(item.officeCode));
    });
  });

  it('pays no duty where a preference is claimed', () => {
    everyItem(({ item }) => {
      if (item.preferenceCode !== null) expect(item.dutyRatePercent).toBe(0);
    });
  });
});

describe('a truth', () => {
  it('names a scheme exactly where the item is non-compliant, and duty is evaded nowhere else', () => {
    everyItem(({ truth }) => {
      expect(truth.scheme !== null).toBe(truth.nonCompliant);
      expect(truth.additionalDuty).toBeGreaterThanOrEqual(0);
      if (!truth.nonCompliant) expect(truth.additionalDuty).toBe(0);
      expect(truth.probability).toBeGreaterThanOrEqual(0);
      expect(truth.probability).toBeLessThanOrEqual(1);
      expect(Number.isFinite(truth.expectedAdditionalDuty)).toBe(true);
    });
  });
});

describe('an outcome', () => {
  it('belongs to its item, comes zero to five days after registration, and finds only what is there', () => {
    everyItem(({ item, truth, examined, examinedOn, outcome, selectionProbability }) => {
      expect(examined).toBe(outcome !== null);
      expect(examinedOn).toBe(outcome?.examinedOn ?? null);
      expect(selectionProbability).toBeGreaterThanOrEqual(0);
      expect(selectionProbability).toBeLessThanOrEqual(1);
      if (outcome === null) return;
      expect(selectionProbability).toBeGreaterThan(0);
      expect(outcome).toMatchObject({ declarationNumber: item.declarationNumber, itemNumber: item.itemNumber });
      expect(dayOf(outcome.examinedOn)).toBe(outcome.examinedDay);
      expect(outcome.examinedDay - item.registrationDay).toBeGreaterThanOrEqual(0);
      expect(outcome.examinedDay - item.registrationDay).toBeLessThanOrEqual(5);
      expect(outcome.finding).toBe(outcome.nonCompliant ? truth.scheme : null);
      if (outcome.nonCompliant) expect(truth.nonCompliant).toBe(true);
      expect(outcome.additionalDuty).toBe(outcome.nonCompliant ? truth.additionalDuty : 0);
    });
  });
});
