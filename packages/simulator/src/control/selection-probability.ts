import type { Control } from '../worlds.ts';

const servedShare = 0.3;

/** Probability that a declaration is examined and its outcome known: the rules by its worst item, else the random draw. */
export function selectionProbability(control: Control, worstPoints: number, daysToEnd: number): number {
  if (control.kind === 'everything') return 1;
  const byRules = Math.min(0.95, 1 / (1 + Math.exp(-(control.legacy + worstPoints))));
  const selected = control.randomShare + (1 - control.randomShare) * byRules;
  if (control.queue === null || daysToEnd > control.queue.someDays) return selected;
  return daysToEnd > control.queue.allDays ? selected * servedShare : 0;
}
