import type { GainLine } from '@tidewaiter/domain';
import type { Scores } from '../model.ts';
import { curveShares } from './curve-shares.ts';
import { gainCurve } from './gain-curve.ts';
import { tieGroups } from './tie-groups.ts';

const rounded = (values: readonly number[]) => values.map((value) => Number(value.toFixed(4)));

/** What one ranking finds at each share examined: non-compliance by its probability, duty by its expected duty. */
export function gainLine(model: string, scores: Scores, labels: ArrayLike<number>, duty: ArrayLike<number>): GainLine {
  return {
    model,
    found: rounded(gainCurve(tieGroups(scores.probability), labels, curveShares)),
    duty: rounded(gainCurve(tieGroups(scores.expectedDuty), duty, curveShares)),
  };
}

/** What no ranking can beat: everything non-compliant first, the largest duty first. */
export function oracleLine(labels: ArrayLike<number>, duty: ArrayLike<number>): GainLine {
  return {
    model: 'oracle',
    found: rounded(gainCurve(tieGroups(labels), labels, curveShares)),
    duty: rounded(gainCurve(tieGroups(duty), duty, curveShares)),
  };
}
