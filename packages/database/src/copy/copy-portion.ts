import type pg from 'pg';
import { madeOf, portionColumns, stagedOutcomeColumns } from './columns.ts';
import { itemCopier } from './copy-items.ts';
import type { Portion } from './portion.ts';
import { writeTextCopy } from './write-copy.ts';

/** What has been copied so far. */
export interface Copied {
  readonly rows: number;
  readonly rejected: number;
  readonly items: number;
  /** Items set aside in repeated_item, which is there only where there are some. */
  readonly repeated: number;
  /** Outcomes in staged_outcome, which is there only where there are some. */
  readonly outcomes: number;
}

export interface PortionCopier {
  readonly write: (portion: Portion) => Promise<void>;
  readonly copied: () => Copied;
}

/** Copies the portions of a batch inside the transaction of its load, a table at a time: a connection has one COPY. */
export function portionCopier(client: pg.PoolClient): PortionCopier {
  const items = itemCopier(client);
  let copied: Copied = { rows: 0, rejected: 0, items: 0, repeated: 0, outcomes: 0 };
  let offices = new Set<string>();
  let officesMade = false;

  async function stageOffices(found: readonly string[]): Promise<void> {
    const unseen = found.filter((code) => !offices.has(code));
    if (unseen.length === 0) return;
    if (!officesMade) await client.query('CREATE TEMPORARY TABLE staged_office (code text) ON COMMIT DROP');
    officesMade = true;
    await client.query('INSERT INTO staged_office SELECT unnest($1::text[])', [unseen]);
    // A file may hold anything where an office belongs: so many are remembered, and others staged again.
    offices = new Set(offices.size > 10_000 ? unseen : [...offices, ...unseen]);
  }

  async function stageOutcomes({ outcomes }: Portion): Promise<void> {
    if (outcomes.rows === 0) return;
    if (copied.outcomes === 0) {
      await client.query(`CREATE TEMPORARY TABLE staged_outcome (${madeOf(stagedOutcomeColumns)}) ON COMMIT DROP`);
    }
    await writeTextCopy(client, 'staged_outcome', portionColumns.outcomes, outcomes.bytes);
  }

  return {
    write: async (portion) => {
      const repeated = await items.write(portion);
      await stageOffices(portion.offices);
      await stageOutcomes(portion);
      if (portion.rejections.rows > 0) {
        await writeTextCopy(client, 'rejected_row', portionColumns.rejections, portion.rejections.bytes);
      }
      copied = {
        rows: copied.rows + portion.rows,
        rejected: copied.rejected + portion.rejected,
        items: copied.items + portion.items.ends.length,
        repeated: copied.repeated + repeated,
        outcomes: copied.outcomes + portion.outcomes.rows,
      };
    },
    copied: () => copied,
  };
}
