import { pseudonymSchema } from '../declaration/declaration-item.ts';
import type { Condition, CriterionRule } from './criterion.ts';

/** What a pseudonym of each field of a trader becomes. */
export interface TraderRekeying {
  readonly importer: (pseudonym: string) => string;
  readonly declarant: (pseudonym: string) => string;
  readonly exporter: (pseudonym: string) => string;
}

/**
 * The rule with every pseudonym that it names re-keyed by the key of its field; all else stays as it was.
 * `changed` counts the pseudonyms that were; `unknown` those values of a trader's field that are no whole pseudonym (a
 * beginning, or a slip): they stay as they are, and match nobody whose pseudonym was re-keyed.
 */
export function rekeyRule(
  rule: CriterionRule,
  rekey: TraderRekeying,
): { readonly rule: CriterionRule; readonly changed: number; readonly unknown: number } {
  let changed = 0;
  let unknown = 0;
  const rekeyed = (values: readonly string[], step: (pseudonym: string) => string) =>
    values.map((value) => {
      if (!pseudonymSchema.safeParse(value).success) {
        unknown += 1;
        return value;
      }
      changed += 1;
      return step(value);
    });
  const conditions = rule.conditions.map((condition) => {
    const step = stepOf(condition, rekey);
    return step && 'values' in condition ? { ...condition, values: rekeyed(condition.values, step) } : condition;
  });
  return { rule: { ...rule, conditions }, changed, unknown };
}

const traderOf = { importerId: 'importer', declarantId: 'declarant', exporterId: 'exporter' } as const;

function stepOf({ field }: Condition, rekey: TraderRekeying): ((pseudonym: string) => string) | null {
  return namesTrader(field) ? rekey[traderOf[field]] : null;
}

function namesTrader(field: Condition['field']): field is keyof typeof traderOf {
  return field in traderOf;
}
