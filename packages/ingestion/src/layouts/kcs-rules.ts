import { choiceParser, parseCountry, textParser } from '../values/parse-code.ts';
import { parseHs6Code } from '../values/parse-hs-code.ts';
import { type Parsed, unknownCode } from '../values/parsed.ts';
import { type CellRule, optional, required, secret } from './cell-rule.ts';
import { choiceShape, dateShape, hsShape, lettersShape, numberShape, referenceShape } from './clear-shapes.ts';
import type { KcsColumn } from './columns.ts';
import { pseudonymParser, type ReadingRules } from './reading-rules.ts';

/** Rules of the Korea Customs Service / IBS public set; what it can lack is optional. */
export function kcsRules({ parseDecimal, parseDate, pseudonymizer, takesPseudonyms }: ReadingRules) {
  const part = optional(textParser(20), 'seen');
  return {
    'Declaration ID': required(textParser(64), referenceShape),
    Date: required(parseDate, dateShape),
    'Office ID': required(textParser(32), 'seen'),
    'Process Type': part,
    'Import Type': part,
    'Import Use': part,
    'Mode of Transport': optional(parseTenfoldMode, choiceShape([])),
    'Declarant ID': secret(optional(pseudonymParser(pseudonymizer, 'declarant', takesPseudonyms))),
    'Importer ID': secret(required(pseudonymParser(pseudonymizer, 'importer', takesPseudonyms))),
    'Seller ID': secret(optional(pseudonymParser(pseudonymizer, 'exporter', takesPseudonyms))),
    'HS6 Code': required(parseHs6Code, hsShape),
    'Country of Departure': optional(parseCountry, lettersShape),
    'Country of Origin': required(parseCountry, lettersShape),
    'Tax Rate': optional(parseDecimal, numberShape),
    'Tax Type': optional(textParser(64), 'seen'),
    'Net Mass': optional(parseDecimal, numberShape),
    'Item Price': required(parseDecimal, numberShape),
    Fraud: optional(choiceParser(['0', '1']), choiceShape([])),
  } satisfies Record<KcsColumn, CellRule>;
}

// UN/ECE Recommendation 19 times ten: 10 maritime to 90.
function parseTenfoldMode(text: string): Parsed {
  return /^[1-9]0$/.test(text) ? text.charAt(0) : unknownCode;
}
