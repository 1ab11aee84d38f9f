import { Conditions } from './conditions.ts';
import type { Queryable } from './queryable.ts';

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

const most = 1000;

/** Officers who may act and see the office, but for one, by name; or only the one asked for. */
export async function listColleagues(
  database: Queryable,
  { officeCode, except, id }: { readonly officeCode: string; readonly except: string; readonly id?: string },
): Promise<readonly Colleague[]> {
  const where = new Conditions()
    .always(`u.role = 'officer' AND u.banned IS NOT TRUE`)
    .when(except, (p) => `u.id <> ${p}`)
    .when(id, (p) => `u.id = ${p}`)
    .when(
      officeCode,
      (p) => `u.national OR EXISTS (SELECT FROM user_office o WHERE o.user_id = u.id AND o.office_code = ${p})`,
    );
  const { rows } = await database.query<Colleague>(
    `SELECT u.id, u.name FROM "user" u WHERE ${where} ORDER BY lower(u.name), u.id LIMIT ${where.bind(most)}`,
    where.values,
  );
  return rows;
}
