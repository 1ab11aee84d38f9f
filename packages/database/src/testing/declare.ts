import type { Lane, Reason, SelectionReason } from '@tidewaiter/domain';
import type { Database } from '../open-database.ts';

/** One item for a test, with what selection made of it and what control found; the rest of it is ordinary. */
export interface DeclaredItem {
  readonly number: string;
  readonly item?: number;
  readonly day?: string;
  readonly office?: string;
  readonly hsCode?: string;
  readonly origin?: string;
  readonly departure?: string;
  readonly importer?: string;
  readonly declarant?: string;
  readonly customsValue?: number;
  readonly netMassKg?: number | null;
  readonly selection?: {
    readonly run?: number;
    readonly lane: Lane;
    readonly reason?: SelectionReason;
    readonly chance?: number;
    readonly risk?: number;
    readonly duty?: number;
    readonly reasons?: readonly Reason[];
  };
  readonly outcome?: {
    readonly nonCompliant: boolean;
    readonly duty?: number;
    readonly version?: number;
    readonly chance?: number;
    readonly day?: string;
  };
}

/** Writes items straight into a test's database, with their office, selection and outcome where they have one. */
export async function declare({ pool }: Database, items: readonly DeclaredItem[]): Promise<void> {
  const day = '2024-03-04';
  await insert('declaration_item', items, (each) => ({
    registration_date: each.day ?? day,
    flow: 'import',
    office_code: each.office ?? 'A',
    declarant_id: each.declarant ?? null,
    importer_id: each.importer ?? '00000000000000aa',
    origin_country: each.origin ?? 'CN',
    departure_country: each.departure ?? null,
    hs_code: each.hsCode ?? '870323',
    customs_value: each.customsValue ?? 1000,
    net_mass_kg: each.netMassKg === undefined ? 10 : each.netMassKg,
    aeo: false,
    batch_id: '00000000-0000-4000-8000-000000000000',
  }));
  await insert('item_selection', items, ({ selection }) =>
    selection
      ? {
          run_id: selection.run ?? 1,
          model_id: 1,
          probability: 0.5,
          expected_additional_duty: selection.duty ?? 100,
          risk_score: selection.risk ?? 500,
          lane: selection.lane,
          selection_reason: selection.reason ?? (selection.lane === 'green' ? 'release' : 'model'),
          selection_probability: selection.chance ?? 1,
          reasons: selection.reasons ?? null,
          scored_at: '2024-03-05T00:00:00Z',
        }
      : null,
  );
  await insert('outcome', items, ({ outcome, ...each }) =>
    outcome
      ? {
          version: outcome.version ?? 1,
          examined_on: outcome.day ?? each.day ?? day,
          examination: 'physical',
          outcome: outcome.nonCompliant ? 'non_compliant' : 'compliant',
          finding: outcome.nonCompliant ? 'quantity' : null,
          additional_duty: outcome.duty ?? 0,
          selection_probability: outcome.chance,
          batch_id: '00000000-0000-4000-8000-000000000000',
          recorded_at: '2024-03-05T00:00:00Z',
          heading: (each.hsCode ?? '870323').slice(0, 4),
          office_code: each.office ?? 'A',
          origin_country: each.origin ?? 'CN',
          departure_country: each.departure ?? null,
        }
      : null,
  );
  await pool.query(
    'INSERT INTO customs_office (code, name) SELECT DISTINCT office_code, office_code FROM declaration_item ON CONFLICT DO NOTHING',
  );

  async function insert(table: string, rows: readonly DeclaredItem[], columnsOf: (row: DeclaredItem) => object | null) {
    const records = rows.flatMap((row) => {
      const columns = columnsOf(row);
      return columns ? [{ declaration_number: row.number, item_number: row.item ?? 1, ...columns }] : [];
    });
    // An item may be declared twice by a test that adds a later selection or outcome to it.
    await pool.query(
      `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1) ON CONFLICT DO NOTHING`,
      [JSON.stringify(records)],
    );
  }
}
