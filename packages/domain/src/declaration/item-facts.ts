import type { Flow, TransportMode } from './codes.ts';

/** What identifies one goods item. */
export interface ItemKey {
  readonly declarationNumber: string;
  readonly itemNumber: number;
}

/**
 * A declared item as the models see it: numbers for arithmetic, days since 1970-01-01 for dates, pseudonyms for
 * traders, `null` where nothing was declared. Values are those first declared. Money in the declaration's currency.
 */
export interface ItemFacts extends ItemKey {
  readonly registrationDay: number;
  readonly flow: Flow;
  readonly officeCode: string;
  readonly procedureCode: string | null;
  readonly declarantId: string | null;
  readonly importerId: string;
  readonly exporterId: string | null;
  readonly originCountry: string;
  readonly departureCountry: string | null;
  readonly transportMode: TransportMode | null;
  readonly hsCode: string;
  readonly quantity: number | null;
  readonly quantityUnit: string | null;
  readonly netMassKg: number | null;
  readonly grossMassKg: number | null;
  readonly fobValue: number | null;
  readonly freight: number | null;
  readonly insurance: number | null;
  readonly customsValue: number;
  readonly dutyRatePercent: number | null;
  readonly dutyAmount: number | null;
  readonly taxAmount: number | null;
  readonly preferenceCode: string | null;
  readonly aeo: boolean;
}

/** A result of control as the models see it: usable only for items registered after `examinedDay`. */
export interface OutcomeFacts extends ItemKey {
  readonly examinedDay: number;
  readonly nonCompliant: boolean;
  /** Duty and tax assessed on top, reporting currency. */
  readonly additionalDuty: number;
  /** Probability with which the item was selected for examination, where it is known. */
  readonly selectionProbability: number | null;
}
