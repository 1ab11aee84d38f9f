import type { Transaction } from '../transaction.ts';
import { noteFactChange } from './note-fact-change.ts';

/** The day of the act counts, and those of the outcomes that it corrects. */
const question = `
  SELECT min(examined_on) AS "firstDay" FROM outcome o
  WHERE declaration_number = $1 AND item_number IN (
    SELECT item_number FROM outcome WHERE declaration_number = $1 AND act_number = $2)`;

/** Notes what an inspection act told of the past. */
export async function noteActFacts(transaction: Transaction, declaration: string, actNumber: number): Promise<void> {
  const { rows } = await transaction.query<{ firstDay: string | null }>(question, [declaration, actNumber]);
  const firstDay = rows[0]?.firstDay ?? null;
  if (firstDay !== null) await noteFactChange(transaction, { firstDay, declaration });
}
