import { type CriterionRule, criterionRuleSchema, rekeyRule } from '@tidewaiter/domain';
import type { Transaction } from '../transaction.ts';
import type { Rekeying } from './trader-fields.ts';

export interface RekeyedCriteria {
  readonly rekeyed: number;
  /** Criteria that name traders by a part of a pseudonym: such a part leads nowhere once it is re-keyed. */
  readonly broken: readonly number[];
}

/** Re-keys the traders that criteria name, in whatever state these are. */
export async function rekeyCriteria(transaction: Transaction, rekey: Rekeying): Promise<RekeyedCriteria> {
  const { rows } = await transaction.query<{ id: number; rule: unknown }>('SELECT id, rule FROM criterion ORDER BY id');
  const broken: number[] = [];
  let rekeyed = 0;
  for (const { id, rule } of rows) {
    const before: CriterionRule = criterionRuleSchema.parse(rule);
    const { rule: after, changed, unknown } = rekeyRule(before, rekey);
    if (unknown > 0) broken.push(id);
    if (changed === 0) continue;
    rekeyed += 1;
    await transaction.query('UPDATE criterion SET rule = $2 WHERE id = $1', [id, JSON.stringify(after)]);
  }
  return { rekeyed, broken };
}
