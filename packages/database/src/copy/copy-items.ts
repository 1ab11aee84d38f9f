import type pg from 'pg';
import { madeOf, portionColumns, stagedItemColumns } from './columns.ts';
import type { Portion } from './portion.ts';
import { withLines } from './with-lines.ts';
import { writeBinaryCopy } from './write-copy.ts';

/** Portions without a known key in a row before the next is again taken for new. */
const calm = 3;

const placed = portionColumns.items.join(', ');
const placedFields = portionColumns.items.length;
const staged = Object.keys(stagedItemColumns);

const makeTables = `
  CREATE TEMPORARY TABLE doubtful_item (${madeOf(stagedItemColumns)}) ON COMMIT DROP;
  CREATE TEMPORARY TABLE repeated_item (${madeOf(stagedItemColumns)}) ON COMMIT DROP`;

/**
 * What was declared before, in another file or on an earlier line of this one, waits to become a correction. The limit
 * keeps the look-up one probe of the key for each row: statistics do not know what this transaction has inserted.
 */
const siftItems = `
  WITH judged AS MATERIALIZED (
    SELECT s.*, known IS NOT NULL OR row_number() OVER (PARTITION BY declaration_number, item_number ORDER BY line) > 1 AS repeated
    FROM doubtful_item s LEFT JOIN LATERAL (
      SELECT TRUE AS known FROM declaration_item d
      WHERE d.declaration_number = s.declaration_number AND d.item_number = s.item_number LIMIT 1
    ) d ON TRUE
  ), aside AS (
    INSERT INTO repeated_item SELECT ${staged.join(', ')} FROM judged WHERE repeated
  )
  INSERT INTO declaration_item (${placed}) SELECT ${placed} FROM judged WHERE NOT repeated ORDER BY line`;

export interface ItemCopier {
  /** Answers how many items were set aside because their key was known. */
  readonly write: (portion: Portion) => Promise<number>;
}

/**
 * Copies items straight to where they stay, in the hope that their keys are new. A portion that disappoints is taken
 * back to its savepoint and sifted, and so are those after it until some in a row held nothing known: what a failed
 * hope leaves for VACUUM is one portion at a time. First of equal keys stays; loads take turns, so nobody else inserts.
 */
export function itemCopier(client: pg.PoolClient): ItemCopier {
  let doubtful = 0;
  let made = false;

  async function sift({ items, itemLines }: Portion): Promise<number> {
    if (!made) await client.query(makeTables);
    made = true;
    await writeBinaryCopy(client, 'doubtful_item', staged, withLines(items, placedFields, itemLines));
    const { rowCount } = await client.query(siftItems);
    await client.query('TRUNCATE doubtful_item');
    const repeated = items.ends.length - (rowCount ?? 0);
    doubtful = repeated > 0 ? calm : doubtful - 1;
    return repeated;
  }

  return {
    write: async (portion) => {
      if (portion.items.ends.length === 0) return 0;
      if (doubtful > 0) return sift(portion);
      await client.query('SAVEPOINT portion');
      try {
        await writeBinaryCopy(client, 'declaration_item', portionColumns.items, portion.items.bytes);
      } catch (error) {
        if (!isKnownKey(error)) throw error;
        await client.query('ROLLBACK TO SAVEPOINT portion; RELEASE SAVEPOINT portion');
        return await sift(portion);
      }
      await client.query('RELEASE SAVEPOINT portion');
      return 0;
    },
  };
}

function isKnownKey(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === '23505' &&
    'constraint' in error &&
    error.constraint === 'declaration_item_pkey'
  );
}
