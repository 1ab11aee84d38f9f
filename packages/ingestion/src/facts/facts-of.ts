import { dayOf, flows, type ItemFacts, type OutcomeFacts, transportModes } from '@tidewaiter/domain';
import { type ItemColumn, itemColumns, type OutcomeColumn, outcomeColumns } from '../layouts/columns.ts';
import type { ParsedItem, ParsedOutcome } from '../layouts/row.ts';

const itemAt = (column: ItemColumn) => itemColumns.indexOf(column);
const outcomeAt = (column: OutcomeColumn) => outcomeColumns.indexOf(column);

/** An accepted item as the models see it, for files that are evaluated without a database. */
export function itemFactsOf({ values }: ParsedItem): ItemFacts {
  const text = (column: ItemColumn) => values[itemAt(column)] ?? null;
  const number = (column: ItemColumn) => numberOf(text(column));
  return {
    declarationNumber: text('declaration_number') ?? '',
    itemNumber: number('item_number') ?? 1,
    registrationDay: dayOf(text('registration_date') ?? '') ?? 0,
    flow: flows.find((flow) => flow === text('flow')) ?? 'import',
    officeCode: text('office_code') ?? '',
    procedureCode: text('procedure_code'),
    declarantId: text('declarant_id'),
    importerId: text('importer_id') ?? '',
    exporterId: text('exporter_id'),
    originCountry: text('origin_country') ?? '',
    departureCountry: text('departure_country'),
    transportMode: transportModes.find((mode) => mode === text('transport_mode')) ?? null,
    hsCode: text('hs_code') ?? '',
    quantity: number('quantity'),
    quantityUnit: text('quantity_unit'),
    netMassKg: number('net_mass_kg'),
    grossMassKg: number('gross_mass_kg'),
    fobValue: number('fob_value'),
    freight: number('freight'),
    insurance: number('insurance'),
    customsValue: number('customs_value') ?? 0,
    dutyRatePercent: number('duty_rate_percent'),
    dutyAmount: number('duty_amount'),
    taxAmount: number('tax_amount'),
    preferenceCode: text('preference_code'),
    aeo: text('aeo') === 'true',
  };
}

/** An accepted outcome as the models see it. */
export function outcomeFactsOf({ values }: ParsedOutcome): OutcomeFacts {
  const text = (column: OutcomeColumn) => values[outcomeAt(column)] ?? null;
  return {
    declarationNumber: text('declaration_number') ?? '',
    itemNumber: numberOf(text('item_number')) ?? 1,
    examinedDay: dayOf(text('examined_on') ?? '') ?? 0,
    nonCompliant: text('outcome') === 'non_compliant',
    additionalDuty: numberOf(text('additional_duty')) ?? 0,
    selectionProbability: numberOf(text('selection_probability')),
  };
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}
