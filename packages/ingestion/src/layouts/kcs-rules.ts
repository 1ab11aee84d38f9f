import { choiceParser, parseCountry, textParser } from '../values/parse-code.ts';
import { parseHs6Code } from '../values/parse-hs-code.ts';
import { type Parsed, unknownCode } from '../values/parsed.ts';
import { type CellRule, optional, required, secret } from './cell-rule.ts';
import type { KcsColumn } from './columns.ts';
import { pseudonymParser, type ReadingRules } from './reading-rules.ts';

/** Rules of the Korea Customs Service / IBS public set; what it can lack is optional. */
export function kcsRules({ parseDecimal, parseDate, pseudonymizer, takesPseudonyms }: ReadingRules) {
  const part = optional(textParser(20));
  return {
    'Declaration ID': required(textParser(64)),
    Date: required(parseDate),
    'Office ID': required(textParser(32)),
    'Process Type': part,
    'Import Type': part,
    'Import Use': part,
    'Mode of Transport': optional(parseTenfoldMode),
    'Declarant ID': secret(optional(pseudonymParser(pseudonymizer.declarant, takesPseudonyms))),
    'Importer ID': secret(required(pseudonymParser(pseudonymizer.importer, takesPseudonyms))),
    'Seller ID': secret(optional(pseudonymParser(pseudonymizer.exporter, takesPseudonyms))),
    'HS6 Code': required(parseHs6Code),
    'Country of Departure': optional(parseCountry),
    'Country of Origin': required(parseCountry),
    'Tax Rate': optional(parseDecimal),
    'Tax Type': optional(textParser(64)),
    'Net Mass': optional(parseDecimal),
    'Item Price': required(parseDecimal),
    Fraud: optional(choiceParser(['0', '1'])),
  } satisfies Record<KcsColumn, CellRule>;
}

// UN/ECE Recommendation 19 times ten: 10 maritime to 90.
function parseTenfoldMode(text: string): Parsed {
  return /^[1-9]0$/.test(text) ? text.charAt(0) : unknownCode;
}
