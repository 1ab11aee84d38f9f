import type { Transaction } from '../../transaction.ts';

/** Makes these the offices of the user, and no others; answers with the codes of which there is no office. */
export async function putUserOffices(
  transaction: Transaction,
  userId: string,
  officeCodes: readonly string[],
): Promise<readonly string[]> {
  await transaction.query('DELETE FROM user_office WHERE user_id = $1', [userId]);
  const { rows } = await transaction.query<{ office_code: string }>(
    `INSERT INTO user_office (user_id, office_code) SELECT $1, code FROM customs_office WHERE code = ANY ($2)
     RETURNING office_code`,
    [userId, officeCodes],
  );
  const put = new Set(rows.map((row) => row.office_code));
  return officeCodes.filter((code) => !put.has(code));
}
