import { type ColumnMapping, columnMappingSchema } from '@tidewaiter/domain';
import type { Database } from '../open-database.ts';
import type { Transaction } from '../transaction.ts';

export interface ColumnMappingRecord {
  readonly mapping: ColumnMapping;
  readonly createdById: string;
  readonly updatedAt: Date;
}

/** Column mappings by name. */
export async function listColumnMappings({ prisma }: Database): Promise<readonly ColumnMappingRecord[]> {
  const records = await prisma.columnMapping.findMany({ orderBy: { name: 'asc' } });
  return records.map(({ mapping, createdById, updatedAt }) => ({
    mapping: columnMappingSchema.parse(mapping),
    createdById,
    updatedAt,
  }));
}

export async function findColumnMapping({ prisma }: Database, name: string): Promise<ColumnMappingRecord | null> {
  const record = await prisma.columnMapping.findUnique({ where: { name } });
  if (!record) return null;
  const { mapping, createdById, updatedAt } = record;
  return { mapping: columnMappingSchema.parse(mapping), createdById, updatedAt };
}

/** Keeps a new mapping; false where its name is taken. */
export async function insertColumnMapping(
  transaction: Transaction,
  mapping: ColumnMapping,
  createdById: string,
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    'INSERT INTO column_mapping (name, mapping, created_by_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [mapping.name, JSON.stringify(mapping), createdById],
  );
  return rowCount === 1;
}

/** Replaces a mapping; false where there is none of that name. */
export async function updateColumnMapping(transaction: Transaction, mapping: ColumnMapping): Promise<boolean> {
  const { rowCount } = await transaction.query(
    'UPDATE column_mapping SET mapping = $2, updated_at = now() WHERE name = $1',
    [mapping.name, JSON.stringify(mapping)],
  );
  return rowCount === 1;
}

/** Deletes a mapping; false where there is none of that name. */
export async function deleteColumnMapping(transaction: Transaction, name: string): Promise<boolean> {
  const { rowCount } = await transaction.query('DELETE FROM column_mapping WHERE name = $1', [name]);
  return rowCount === 1;
}
