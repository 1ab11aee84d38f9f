import type { RejectedRow } from '@tidewaiter/domain';
import { uuidField } from './binary-fields.ts';
import { BinaryRows } from './binary-rows.ts';
import { itemColumns, outcomeColumns } from './columns.ts';
import { CopyBuffer } from './copy-buffer.ts';
import { copyFields } from './copy-fields.ts';
import type { Portion } from './portion.ts';
import type { StagedRow } from './staged-row.ts';

const names = Object.keys(itemColumns);
const registeredAt = names.indexOf('registration_date');
const officeAt = names.indexOf('office_code');
// An outcome begins with its key.
const examinedAt = 2 + Object.keys(outcomeColumns).indexOf('examined_on');

export interface PortionWriter {
  readonly add: (rows: Iterable<StagedRow>) => void;
  /** Rows since the last portion was taken. */
  readonly rows: () => number;
  readonly take: () => Portion;
  /** Gives back the memory of the items of a portion that was taken, once it was sent. */
  readonly reuse: (memory: ArrayBuffer) => void;
}

/**
 * Makes portions of rows, in their order. A row that is an item and its outcome has one fate: examined before it is
 * registered, it is rejected whole.
 */
export function portionWriter(batchId: string): PortionWriter {
  const items = new BinaryRows(Object.values(itemColumns), uuidField(batchId));
  const [outcomes, rejections] = [new CopyBuffer(), new CopyBuffer()];
  let itemLines: number[] = [];
  let offices = new Set<string>();
  let count = 0;

  function reject(line: number, { column, code, value, cells }: Omit<RejectedRow, 'line'>): void {
    const kept = cells === null ? null : JSON.stringify(cells);
    rejections.add(`${batchId}\t${line}\t${copyFields([column, code, value, kept])}\n`, 1);
  }

  function add(rows: Iterable<StagedRow>): void {
    for (const row of rows) {
      count += 1;
      if ('rejection' in row) {
        reject(row.line, row.rejection);
        continue;
      }
      const outcome = row.outcome ?? null;
      if ('item' in row) {
        const examinedOn = outcome?.[examinedAt] ?? null;
        if (examinedOn !== null && examinedOn < (row.item[registeredAt] ?? '')) {
          reject(row.line, {
            column: 'examined_on',
            code: 'examined_before_registration',
            value: examinedOn,
            cells: null,
          });
          continue;
        }
        itemLines.push(row.line);
        items.add(row.item);
        const office = row.item[officeAt] ?? '';
        if (!offices.has(office)) offices.add(ownCopy(office));
      }
      if (outcome) outcomes.add(`${row.line}\t${copyFields(outcome)}\n`, 1);
    }
  }

  function take(): Portion {
    const rejected = rejections.take();
    const portion = {
      rows: count,
      rejected: rejected.rows,
      items: items.take(),
      itemLines: Uint32Array.from(itemLines),
      outcomes: outcomes.take(),
      rejections: rejected,
      offices: [...offices],
    };
    [count, itemLines, offices] = [0, [], new Set()];
    return portion;
  }

  return { add, rows: () => count, take, reuse: (memory) => items.reuse(memory) };
}

/** One portion of all these rows. */
export function portionOf(rows: Iterable<StagedRow>, batchId: string): Portion {
  const writer = portionWriter(batchId);
  writer.add(rows);
  return writer.take();
}

// A slice of the text of a file would keep the whole piece in memory.
const ownCopy = (text: string) => Buffer.from(text, 'utf8').toString('utf8');
