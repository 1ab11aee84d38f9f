import { choiceParser, parseCountry, textParser } from '../values/parse-code.ts';
import { foreignDateParser } from '../values/parse-foreign-date.ts';
import { parseHsCode } from '../values/parse-hs-code.ts';
import { parseItemNumber } from '../values/parse-item-number.ts';
import type { ParseCell } from '../values/parsed.ts';
import { type CellRule, optional, required, secret } from './cell-rule.ts';
import { choiceShape, dateShape, hsShape, lettersShape, numberShape, referenceShape } from './clear-shapes.ts';
import type { BacudaColumn } from './columns.ts';
import { pseudonymParser, type ReadingRules } from './reading-rules.ts';

/** Rules of the columns of the WCO BACUDA project; dates come as YYYY-MM-DD or, in its public set, YY-MM-DD. */
export function bacudaRules({ parseDecimal, parseDate: iso, pseudonymizer, takesPseudonyms }: ReadingRules) {
  const [long, short] = [foreignDateParser('YYYY-MM-DD', iso), foreignDateParser('YY-MM-DD', iso)];
  const parseDate: ParseCell = (text) => (/^\d{2}\D/.test(text) ? short(text) : long(text));
  return {
    'sgd.id': required(textParser(64), referenceShape),
    'item.number': optional(parseItemNumber, numberShape, '1'),
    'sgd.date': required(parseDate, dateShape),
    'importer.id': secret(required(pseudonymParser(pseudonymizer, 'importer', takesPseudonyms))),
    'declarant.id': secret(optional(pseudonymParser(pseudonymizer, 'declarant', takesPseudonyms))),
    country: required(parseCountry, lettersShape),
    'office.id': required(textParser(32), 'seen'),
    'tariff.code': required(parseHsCode, hsShape),
    quantity: optional(parseDecimal, numberShape),
    'gross.weight': optional(parseDecimal, numberShape),
    'fob.value': optional(parseDecimal, numberShape),
    'cif.value': required(parseDecimal, numberShape),
    'total.taxes': optional(parseDecimal, numberShape),
    illicit: optional(choiceParser(['0', '1']), choiceShape([])),
    revenue: optional(parseDecimal, numberShape, '0'),
  } satisfies Record<BacudaColumn, CellRule>;
}
