import { TidewaiterError } from '@tidewaiter/domain';
import type { Database } from '../open-database.ts';
import { nextRunId } from '../records/selection-run.ts';
import type { Transaction } from '../transaction.ts';

/** What scoring at once depends on, by numbers that differ when it does. */
export interface DeskState {
  readonly liveModelId: number | null;
  /** Of the plan in force and the approved criteria. */
  readonly rules: string;
  readonly lastChange: number;
}

const question = `
  SELECT (SELECT id FROM model WHERE status = 'live') AS "liveModelId",
    concat_ws(' ', (SELECT max(id) FROM selection_plan),
      (SELECT string_agg(id::text, ',' ORDER BY id) FROM criterion WHERE status = 'approved')) AS rules,
    (SELECT coalesce(max(id), 0) FROM fact_change) AS "lastChange"`;
const unknown: DeskState = { liveModelId: null, rules: '', lastChange: 0 };

export async function readDeskState(asked: { query: Transaction['query'] }): Promise<DeskState> {
  const { rows } = await asked.query<DeskState>(question);
  return rows[0] ?? unknown;
}

/** Declarations as they are about to be written. */
export interface Announced {
  readonly numbers: readonly string[];
  readonly sha256: readonly string[];
  readonly officeCodes: readonly string[];
}

/** All that the desk has to know before it scores and writes declarations. */
export interface DeskView {
  readonly state: DeskState;
  /** Which of them, or of their bytes, are known already. */
  readonly knownNumbers: ReadonlySet<string>;
  readonly knownSha256: ReadonlySet<string>;
  readonly newOffices: readonly string[];
  /** A number that no other run will have. */
  readonly runId: number;
}

const wholeQuestion = `${question},
    ARRAY(SELECT DISTINCT declaration_number FROM declaration_item WHERE declaration_number = ANY ($1::text[])) AS numbers,
    ARRAY(SELECT sha256 FROM batch WHERE sha256 = ANY ($2::text[])) AS sha256,
    ARRAY(SELECT DISTINCT code FROM unnest($3::text[]) AS row (code)
      WHERE NOT EXISTS (SELECT FROM customs_office o WHERE o.code = row.code)) AS offices,
    ${nextRunId} AS "runId"`;

interface WholeRow extends DeskState {
  readonly numbers: readonly string[];
  readonly sha256: readonly string[];
  readonly offices: readonly string[];
  readonly runId: number;
}

/** Asked at once: each statement costs the desk's only thread as much as the rows that it brings. */
export async function readDeskView(
  asked: { query: Transaction['query'] },
  { numbers, sha256, officeCodes }: Announced,
): Promise<DeskView> {
  const { rows } = await asked.query<WholeRow>(wholeQuestion, [numbers, sha256, officeCodes]);
  const [row] = rows;
  if (!row) throw new TidewaiterError('internal', 'The state of the desk could not be read.');
  const { liveModelId, rules, lastChange, runId } = row;
  return {
    state: { liveModelId, rules, lastChange },
    knownNumbers: new Set(row.numbers),
    knownSha256: new Set(row.sha256),
    newOffices: row.offices,
    runId,
  };
}

/** Changes of facts after one, in the order in which they were committed. */
export async function listFactChanges(
  { pool }: Database,
  after: number,
): Promise<readonly { readonly id: number; readonly batchId: string | null; readonly declaration: string | null }[]> {
  const { rows } = await pool.query<{ id: number; batchId: string | null; declaration: string | null }>(
    'SELECT id, batch_id AS "batchId", declaration FROM fact_change WHERE id > $1 ORDER BY id',
    [after],
  );
  return rows;
}
