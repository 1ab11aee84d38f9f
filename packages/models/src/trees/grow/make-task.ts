import { type Column, codesOf } from '../columns/column.ts';
import type { TreeSettings } from '../settings.ts';
import type { GrowTask } from './grow-task.ts';

/** Completes a task with what follows from its columns. */
export function makeTask(
  columns: readonly Column[],
  featureNames: readonly string[],
  settings: TreeSettings,
  task: Pick<GrowTask, 'objective' | 'seed' | 'bias' | 'train' | 'validation'>,
): GrowTask {
  const offsets = new Int32Array(columns.length + 1);
  columns.forEach((column, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + codesOf(column);
  });
  return {
    ...task,
    settings,
    offsets,
    isCategory: Uint8Array.from(columns, ({ kind }) => Number(kind === 'category')),
    monotone: Int8Array.from(columns, (column) =>
      column.kind === 'numeric' ? (settings.monotone[featureNames[column.feature] ?? ''] ?? 0) : 0,
    ),
    stop: new Int32Array(new SharedArrayBuffer(4)),
  };
}
