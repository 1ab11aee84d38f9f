import type { OfficeScope } from '@tidewaiter/domain';
import type { Database } from '../../open-database.ts';
import type { Transaction } from '../../transaction.ts';

export interface OfficeRecord {
  readonly code: string;
  readonly name: string;
}

/** Customs offices in the scope, by code. */
export async function listOffices({ prisma }: Database, scope: OfficeScope): Promise<readonly OfficeRecord[]> {
  return prisma.customsOffice.findMany({
    where: scope.national ? {} : { code: { in: [...scope.officeCodes] } },
    orderBy: { code: 'asc' },
    select: { code: true, name: true },
  });
}

/** Adds the office or changes its name. */
export async function putOffice(transaction: Transaction, { code, name }: OfficeRecord): Promise<void> {
  await transaction.query(
    'INSERT INTO customs_office (code, name) VALUES ($1, $2) ON CONFLICT (code) DO UPDATE SET name = excluded.name',
    [code, name],
  );
}
