import type { ItemFacts, OutcomeFacts } from '@tidewaiter/domain';

const plain: ItemFacts = {
  declarationNumber: 'D1',
  itemNumber: 1,
  registrationDay: 19_000,
  flow: 'import',
  officeCode: 'AA1',
  procedureCode: '4000',
  declarantId: 'd1',
  importerId: 'i1',
  exporterId: 'e1',
  originCountry: 'CN',
  departureCountry: 'CN',
  transportMode: '1',
  hsCode: '85171300',
  quantity: 10,
  quantityUnit: 'NAR',
  netMassKg: 100,
  grossMassKg: 110,
  fobValue: 900,
  freight: 80,
  insurance: 20,
  customsValue: 1000,
  dutyRatePercent: 10,
  dutyAmount: 100,
  taxAmount: 165,
  preferenceCode: null,
  aeo: false,
};

/** An item for tests and measurements, plain but for what is given. */
export function exampleItem(facts: Partial<ItemFacts> = {}): ItemFacts {
  return { ...plain, ...facts };
}

/** An outcome of that item, known five days after registration and compliant but for what is given. */
export function exampleOutcome(item: ItemFacts, facts: Partial<OutcomeFacts> = {}): OutcomeFacts {
  return {
    declarationNumber: item.declarationNumber,
    itemNumber: item.itemNumber,
    examinedDay: item.registrationDay + 5,
    nonCompliant: false,
    additionalDuty: 0,
    selectionProbability: null,
    ...facts,
  };
}
