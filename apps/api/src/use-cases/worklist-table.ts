import { exportWorklist, type WorklistFilters } from '@tidewaiter/database';
import { chosenSorts, type SortableColumn, type WorklistSort } from '@tidewaiter/domain';
import { columnsOf, type ExportNote, type ExportTable } from '@tidewaiter/ingestion';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';

/** The queue as the actor sees it, within the filters and in its order; both are its notes. */
export function worklistTable(
  { database }: Context,
  actor: Actor,
  { sort, ...filters }: WorklistFilters & { readonly sort?: string | undefined },
): ExportTable {
  const sorts = chosenSorts(sort);
  async function* rows() {
    const hideGivenOut = actor.role === 'officer';
    const wanted = { ...filters, sorts, scope: actor.scope, userId: actor.userId, hideGivenOut };
    for await (const portion of exportWorklist(database, wanted)) {
      for (const row of portion) {
        yield [
          row.declarationNumber,
          row.registrationDate,
          row.officeCode,
          row.lane,
          row.status,
          row.selectionReason,
          row.mainReason?.code ?? null,
          row.riskScore,
          row.expectedAdditionalDuty,
          row.customsValue,
          row.items,
          row.hsCode,
          row.originCountry,
          row.departureCountry,
          row.importerId,
          row.claimedByName,
          row.claimedUntil?.toISOString() ?? null,
        ];
      }
    }
  }
  return {
    columns: [
      ...columnsOf('text', 'declaration_number'),
      ...columnsOf('date', 'registration_date'),
      ...columnsOf('text', 'office_code', 'lane', 'status', 'selection_reason', 'main_reason'),
      ...columnsOf('number', 'risk_score', 'expected_additional_duty', 'customs_value', 'items'),
      ...columnsOf('text', 'hs_code', 'origin_country', 'departure_country', 'importer_id', 'claimed_by'),
      ...columnsOf('timestamp', 'claimed_until'),
    ],
    rows: rows(),
    notes: [...notesOf(actor, filters), ['order', orderNote(sorts)]],
  };
}

// Whoever is handed the file must be able to tell what is not in it.
function notesOf({ name, scope }: Actor, filters: WorklistFilters): readonly ExportNote[] {
  const narrowed = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '');
  return [
    ['made_at', new Date().toISOString()],
    ['made_by', name],
    ['offices', scope.national ? 'all' : scope.officeCodes.join(' ')],
    ...narrowed.map(([filter, value]): ExportNote => [filter, value]),
  ];
}

/** What each column of the screen is called in the file. */
const columnNames: Readonly<Record<SortableColumn, string>> = {
  lane: 'lane',
  declaration: 'declaration_number',
  goods: 'hs_code',
  route: 'origin_country',
  value: 'customs_value',
  stake: 'expected_additional_duty',
  risk: 'risk_score',
  office: 'office_code',
  registered: 'registration_date',
  items: 'items',
  importer: 'importer_id',
};

function orderNote(sorts: readonly WorklistSort[]): string {
  const told = sorts.map(({ column, descending }) => {
    if (column === 'lane') return `lane (${descending ? 'yellow, red' : 'red, yellow'})`;
    return `${columnNames[column]}${descending ? ' (highest first)' : ''}`;
  });
  return [...told, ...(sorts.some(({ column }) => column === 'declaration') ? [] : ['declaration_number'])].join(', ');
}
