import type { OfficeScope } from '@tidewaiter/domain';
import type { Database } from '../../open-database.ts';
import type { Transaction } from '../../transaction.ts';

export interface OfficeRecord {
  readonly code: string;
  readonly name: string;
  /** Officers get the next case of the office without choosing. */
  readonly blindNext: boolean;
}

/** Customs offices in the scope, by code. */
export async function listOffices({ prisma }: Database, scope: OfficeScope): Promise<readonly OfficeRecord[]> {
  return prisma.customsOffice.findMany({
    where: scope.national ? {} : { code: { in: [...scope.officeCodes] } },
    orderBy: { code: 'asc' },
    select: { code: true, name: true, blindNext: true },
  });
}

export type OfficeDraft = Omit<OfficeRecord, 'blindNext'> & { readonly blindNext?: boolean | undefined };

/** Adds the office or changes it; what is not given stays, and is off for a new one. */
export async function putOffice(
  transaction: Transaction,
  { code, name, blindNext }: OfficeDraft,
): Promise<OfficeRecord> {
  const { rows } = await transaction.query<OfficeRecord>(
    `INSERT INTO customs_office AS o (code, name, blind_next) VALUES ($1, $2, coalesce($3, FALSE))
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, blind_next = coalesce($3, o.blind_next)
     RETURNING code, name, blind_next AS "blindNext"`,
    [code, name, blindNext ?? null],
  );
  return rows[0] ?? { code, name, blindNext: blindNext ?? false };
}
