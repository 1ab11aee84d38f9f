import type { Transaction } from '../../transaction.ts';

/** Proposes a draft; false where it is none. */
export function markCriterionProposed(transaction: Transaction, id: number): Promise<boolean> {
  return change(transaction, `status = 'proposed', proposed_at = now() WHERE id = $1 AND status = 'draft'`, [id]);
}

/** Puts a proposed criterion into force; false where it is not proposed, or where its owner approves. */
export function markCriterionApproved(transaction: Transaction, id: number, approvedById: string): Promise<boolean> {
  return change(
    transaction,
    `status = 'approved', approved_by_id = $2, approved_at = now() WHERE id = $1 AND status = 'proposed' AND owner_id <> $2`,
    [id, approvedById],
  );
}

/** Retires a criterion; false where it is retired already. */
export function markCriterionRetired(transaction: Transaction, id: number): Promise<boolean> {
  return change(transaction, `status = 'retired', retired_at = now() WHERE id = $1 AND status <> 'retired'`, [id]);
}

async function change(transaction: Transaction, changeAndCondition: string, values: unknown[]): Promise<boolean> {
  const { rowCount } = await transaction.query(`UPDATE criterion SET ${changeAndCondition}`, values);
  return rowCount === 1;
}
