import { choiceParser, parseCountry, textParser } from '../values/parse-code.ts';
import { foreignDateParser } from '../values/parse-foreign-date.ts';
import { parseHsCode } from '../values/parse-hs-code.ts';
import { parseItemNumber } from '../values/parse-item-number.ts';
import type { ParseCell } from '../values/parsed.ts';
import { type CellRule, optional, required, secret } from './cell-rule.ts';
import type { BacudaColumn } from './columns.ts';
import { pseudonymParser, type ReadingRules } from './reading-rules.ts';

/** Rules of the columns of the WCO BACUDA project; dates come as YYYY-MM-DD or, in its public set, YY-MM-DD. */
export function bacudaRules({ parseDecimal, parseDate: iso, pseudonymizer, takesPseudonyms }: ReadingRules) {
  const [long, short] = [foreignDateParser('YYYY-MM-DD', iso), foreignDateParser('YY-MM-DD', iso)];
  const parseDate: ParseCell = (text) => (/^\d{2}\D/.test(text) ? short(text) : long(text));
  return {
    'sgd.id': required(textParser(64)),
    'item.number': optional(parseItemNumber, '1'),
    'sgd.date': required(parseDate),
    'importer.id': secret(required(pseudonymParser(pseudonymizer.importer, takesPseudonyms))),
    'declarant.id': secret(optional(pseudonymParser(pseudonymizer.declarant, takesPseudonyms))),
    country: required(parseCountry),
    'office.id': required(textParser(32)),
    'tariff.code': required(parseHsCode),
    quantity: optional(parseDecimal),
    'gross.weight': optional(parseDecimal),
    'fob.value': optional(parseDecimal),
    'cif.value': required(parseDecimal),
    'total.taxes': optional(parseDecimal),
    illicit: optional(choiceParser(['0', '1'])),
    revenue: optional(parseDecimal, '0'),
  } satisfies Record<BacudaColumn, CellRule>;
}
