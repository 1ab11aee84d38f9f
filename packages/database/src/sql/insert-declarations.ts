import { itemColumns } from '../copy/columns.ts';
import type { StagedValues } from '../copy/staged-row.ts';
import { sendTogether } from '../pipeline.ts';
import type { Transaction } from '../transaction.ts';

/** A declaration that came by itself: a batch of its own, whose bytes are told by their hash. */
export interface NewDeclaration {
  readonly batchId: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly fileName: string;
  readonly report: unknown;
  readonly createdById: string;
  /** One row an item, in the order of the columns of `canonical`. */
  readonly items: readonly StagedValues[];
}

const names = Object.keys(itemColumns);
const columns = names.join(', ');

const batches = `
  INSERT INTO batch (id, sha256, file_name, layout, status, report, size, bytes, rows, accepted, created_by_id, started_at, finished_at)
  SELECT id, sha256, name, 'canonical', 'loaded', report, bytes, bytes, items, items, author, now(), now()
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::jsonb[], $5::bigint[], $6::int[], $7::text[])
    AS row (id, sha256, name, report, bytes, items, author)`;
const items = `
  INSERT INTO declaration_item (${columns}, batch_id)
  SELECT ${columns}, batch_id FROM json_populate_recordset(NULL::declaration_item, $1)`;
const offices = `
  INSERT INTO customs_office (code, name) SELECT DISTINCT code, code FROM unnest($1::text[]) AS row (code)
  ON CONFLICT (code) DO NOTHING`;

/** Writes declarations that nobody has told of before, with their batches and the offices that are new; one that is known is an error. */
export async function insertDeclarations(
  transaction: Transaction,
  declarations: readonly NewDeclaration[],
  newOffices: readonly string[],
): Promise<void> {
  const batchValues = [
    declarations.map(({ batchId }) => batchId),
    declarations.map(({ sha256 }) => sha256),
    declarations.map(({ fileName }) => fileName),
    declarations.map(({ report }) => JSON.stringify(report)),
    declarations.map(({ bytes }) => bytes),
    declarations.map((declaration) => declaration.items.length),
    declarations.map(({ createdById }) => createdById),
  ];
  const records = declarations.flatMap(({ batchId, items: rows }) =>
    rows.map((values) => ({
      ...Object.fromEntries(names.map((name, at) => [name, values[at] ?? null])),
      batch_id: batchId,
    })),
  );
  await sendTogether(transaction, [
    () => transaction.query(batches, batchValues),
    () => transaction.query(items, [JSON.stringify(records)]),
    ...(newOffices.length > 0 ? [() => transaction.query(offices, [newOffices])] : []),
  ]);
}
