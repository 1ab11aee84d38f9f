import { flows } from '@tidewaiter/domain';
import { choiceParser } from '../values/parse-code.ts';
import { foreignDateParser } from '../values/parse-foreign-date.ts';
import { parseHsCode } from '../values/parse-hs-code.ts';
import { type ParseCell, unknownCode } from '../values/parsed.ts';
import { optional, required } from './cell-rule.ts';
import { choiceShape, hsShape } from './clear-shapes.ts';
import { itemRules } from './item-rules.ts';
import type { ReadingRules } from './reading-rules.ts';

const parseFlow = choiceParser(flows);

/**
 * Rules of an ASYCUDA World export: those of the canonical columns, but that dates may be written day first, box 1
 * gives the flow by its first letters (IM, EX, TR), and box 33 may hold the national subdivision after a space.
 * Box 47 holds duties and taxes together, and stands in `tax_amount`; the duty among them is not told.
 */
export function asycudaRules(rules: ReadingRules) {
  const iso = rules.parseDate;
  const yearFirst = foreignDateParser('YYYY-MM-DD', iso);
  const dayFirst = foreignDateParser('DD/MM/YYYY', iso);
  const parseDate: ParseCell = (text) => (/^\d{4}/.test(text) ? yearFirst(text) : dayFirst(text));
  return {
    ...itemRules({ ...rules, parseDate }),
    flow: optional(parseType, choiceShape(flows), 'import'),
    hs_code: required((text) => parseHsCode(text.replace(/\s+/g, '')), hsShape),
  };
}

// SAD box 1: the kind of declaration and its procedure, as `IM 4`.
const parseType: ParseCell = (text) => {
  const letters = /^[a-z]+/i.exec(text)?.[0].toUpperCase() ?? '';
  switch (letters) {
    case 'IM':
      return 'import';
    case 'EX':
      return 'export';
    case 'TR':
    case 'T':
      return 'transit';
    default:
      return letters === '' ? unknownCode : parseFlow(text);
  }
};
