import { flows, transportModes } from '@tidewaiter/domain';
import {
  choiceParser,
  parseCountry,
  parseCurrency,
  parseFlag,
  textParser,
  upperCaseParser,
} from '../values/parse-code.ts';
import { parseHsCode } from '../values/parse-hs-code.ts';
import { parseItemNumber } from '../values/parse-item-number.ts';
import { type CellRule, optional, required, secret } from './cell-rule.ts';
import { choiceShape, dateShape, hsShape, lettersShape, numberShape, referenceShape } from './clear-shapes.ts';
import type { ItemColumn } from './columns.ts';
import { pseudonymParser, type ReadingRules } from './reading-rules.ts';

/** Rules of the canonical columns, as csv-layouts has them. */
export function itemRules({
  parseDecimal,
  parseDate,
  pseudonymizer,
  keepGoodsDescription,
  takesPseudonyms,
}: ReadingRules) {
  const amount = optional(parseDecimal, numberShape);
  const code = optional(textParser(64), 'seen');
  return {
    declaration_number: required(textParser(64), referenceShape),
    item_number: optional(parseItemNumber, numberShape, '1'),
    registration_date: required(parseDate, dateShape),
    flow: optional(choiceParser(flows), choiceShape(flows), 'import'),
    office_code: required(textParser(32), 'seen'),
    procedure_code: code,
    declarant_id: secret(optional(pseudonymParser(pseudonymizer, 'declarant', takesPseudonyms))),
    importer_id: secret(required(pseudonymParser(pseudonymizer, 'importer', takesPseudonyms))),
    exporter_id: secret(optional(pseudonymParser(pseudonymizer, 'exporter', takesPseudonyms))),
    origin_country: required(parseCountry, lettersShape),
    departure_country: optional(parseCountry, lettersShape),
    transport_mode: optional(choiceParser(transportModes), choiceShape(transportModes)),
    hs_code: required(parseHsCode, hsShape),
    goods_description: optional(keepGoodsDescription ? textParser(2000) : () => null),
    quantity: amount,
    quantity_unit: optional(upperCaseParser(64), 'seen'),
    net_mass_kg: amount,
    gross_mass_kg: amount,
    fob_value: amount,
    freight: amount,
    insurance: amount,
    customs_value: required(parseDecimal, numberShape),
    currency: optional(parseCurrency, lettersShape),
    duty_rate_percent: amount,
    duty_amount: amount,
    tax_amount: amount,
    preference_code: code,
    aeo: optional(parseFlag, choiceShape(['true', 'false']), 'false'),
  } satisfies Record<ItemColumn, CellRule>;
}
