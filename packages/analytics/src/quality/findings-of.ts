import type { BatchQuality, QualityCode, QualityExample, QualityFinding, QualitySeverity } from '@tidewaiter/domain';
import { findUnlabelledTail } from './find-unlabelled-tail.ts';
import type { DaysRead } from './read-days.ts';
import type { FarItems } from './tally-far-items.ts';

/** Faults that are counted item by item: how many show them, of how many that could. */
export interface CountedFault {
  readonly code: QualityCode;
  readonly count: number;
  readonly base: number;
  readonly examples: readonly QualityExample[];
}

export interface FindingsInput extends Omit<BatchQuality, 'findings' | 'unitValues' | 'days'> {
  readonly faults: readonly CountedFault[];
  readonly farItems: FarItems;
  readonly daysRead: DaysRead;
  /** Rows of the file that hold an item which another row of it holds too. */
  readonly repeatedInFile: number;
  readonly decimalComma: boolean;
}

/** How much each kind of finding matters where it says nothing else. */
const severities: Readonly<Record<QualityCode, QualitySeverity>> = {
  quantity_slip: 'error',
  mass_slip: 'error',
  value_slip: 'error',
  unplaced_slip: 'error',
  net_above_gross: 'error',
  compliant_with_duty: 'error',
  rejected_rows: 'warning',
  value_parts_differ: 'warning',
  duty_differs: 'warning',
  zero_quantity: 'warning',
  zero_mass: 'warning',
  zero_value: 'warning',
  quantity_without_unit: 'warning',
  repeated_in_file: 'warning',
  missing_days: 'warning',
  stray_dates: 'warning',
  unlabelled_tail: 'warning',
  non_compliant_without_duty: 'warning',
  column_emptied: 'warning',
  shifted: 'warning',
  far_unit_value: 'note',
  superseded: 'note',
  decimal_comma: 'note',
};
const order: readonly QualitySeverity[] = ['error', 'warning', 'note'];

const manyRejected = 0.05;
/** A column that was filled in this much less than it used to be has lost something on its way. */
const emptiedBy = 0.2;

interface Said {
  readonly severity?: QualitySeverity;
  readonly column?: string;
  readonly details?: QualityFinding['details'];
  readonly examples?: readonly QualityExample[];
}

/** Everything that was found in a batch: errors first, then what concerns most of what it could. Nothing is found twice. */
export function findingsOf(input: FindingsInput): QualityFinding[] {
  return [
    ...input.faults.map(({ code, count, base, examples }) => finding(code, count, base, { examples })),
    ...input.farItems.findings.map(({ code, count, factor, examples }) =>
      finding(code, count, input.items, { examples, ...(factor === null ? {} : { details: { factor } }) }),
    ),
    finding('rejected_rows', input.rejected, input.rows, {
      severity: input.rejected > manyRejected * input.rows ? 'error' : 'warning',
    }),
    finding('repeated_in_file', input.repeatedInFile, input.rows),
    finding('superseded', input.superseded - input.repeatedInFile, input.rows),
    finding('decimal_comma', input.decimalComma ? input.items : 0, input.items),
    ...dateFindings(input.daysRead, input.items),
    ...tailFindings(input.weeks),
    ...input.columns.map(({ column, filled, earlierFilled }) => {
      const share = input.items === 0 ? 1 : filled / input.items;
      const fell = earlierFilled !== null && earlierFilled - share >= emptiedBy;
      return finding('column_emptied', fell ? input.items - filled : 0, input.items, {
        column,
        details: { share, earlierShare: earlierFilled ?? 0 },
      });
    }),
    ...input.shifts.map(({ column, size, psi, items }) =>
      finding('shifted', size === 'small' ? 0 : items, items, {
        severity: size === 'large' ? 'warning' : 'note',
        column,
        details: { psi, size },
      }),
    ),
  ]
    .filter(({ count }) => count > 0)
    .sort(
      (one, other) =>
        order.indexOf(one.severity) - order.indexOf(other.severity) ||
        other.count / (other.base || 1) - one.count / (one.base || 1),
    );
}

function finding(code: QualityCode, count: number, base: number, said: Said = {}): QualityFinding {
  const { severity = severities[code], column = null, details = {}, examples = [] } = said;
  return { code, severity, column, count: Math.max(0, count), base, details, examples: [...examples] };
}

function dateFindings({ days, stray }: DaysRead, items: number): QualityFinding[] {
  if (days === null) return [];
  const period = { from: days.from, to: days.to };
  return [
    finding('missing_days', days.missing, days.days, { column: 'registration_date', details: period }),
    finding('stray_dates', stray?.items ?? 0, items, { column: 'registration_date', details: period }),
  ];
}

function tailFindings(weeks: BatchQuality['weeks']): QualityFinding[] {
  const tail = findUnlabelledTail(weeks);
  if (tail === null) return [];
  const { from, items, outcomes, usual } = tail;
  return [finding('unlabelled_tail', items - outcomes, items, { details: { from, share: outcomes / items, usual } })];
}
