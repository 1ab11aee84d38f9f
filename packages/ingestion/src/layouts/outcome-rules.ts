import { examinations, findings, outcomes } from '@tidewaiter/domain';
import { choiceParser, textParser } from '../values/parse-code.ts';
import { parseItemNumber } from '../values/parse-item-number.ts';
import { probabilityParser } from '../values/parse-probability.ts';
import { type CellRule, optional, required } from './cell-rule.ts';
import { choiceShape, dateShape, numberShape, referenceShape } from './clear-shapes.ts';
import type { OutcomeColumn } from './columns.ts';
import type { ReadingRules } from './reading-rules.ts';

/** Rules of the outcome columns, as csv-layouts has them. */
export function outcomeRules({ parseDecimal, parseDate }: ReadingRules) {
  return {
    declaration_number: required(textParser(64), referenceShape),
    item_number: optional(parseItemNumber, numberShape, '1'),
    examined_on: required(parseDate, dateShape),
    examination: optional(choiceParser(examinations), choiceShape(examinations), 'physical'),
    outcome: required(choiceParser(outcomes), choiceShape(outcomes)),
    finding: optional(choiceParser(findings), choiceShape(findings)),
    additional_duty: optional(parseDecimal, numberShape, '0'),
    selection_probability: optional(probabilityParser(parseDecimal), numberShape),
  } satisfies Record<OutcomeColumn, CellRule>;
}
