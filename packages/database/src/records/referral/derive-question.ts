import type { Transaction } from '../../transaction.ts';
import type { NewReferralEvent } from './append-referral-event.ts';

/** Keeps which question waits for whom, as the event just appended leaves it. */
export async function deriveQuestion(
  transaction: Transaction,
  declarationNumber: string,
  sequence: number,
  { kind, details, undoes }: Pick<NewReferralEvent, 'kind' | 'details' | 'undoes'>,
): Promise<void> {
  if (kind === 'asked') {
    await transaction.query('INSERT INTO question (declaration_number, sequence, asked_of_id) VALUES ($1, $2, $3)', [
      declarationNumber,
      sequence,
      details['to'],
    ]);
  }
  const settled = kind === 'answered' ? details['answers'] : undoes === 'asked' ? details['sequence'] : undefined;
  if (settled === undefined) return;
  await transaction.query('UPDATE question SET settled_at = now() WHERE declaration_number = $1 AND sequence = $2', [
    declarationNumber,
    settled,
  ]);
}
