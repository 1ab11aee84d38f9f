import type { TrainingProgress } from './model.ts';

const whole = 1000;

/**
 * Reports one of several phases as its part of the whole, in thousandths, so that progress never runs backwards.
 *
 * @param from where the phase starts and where it ends, `to`: 0 to 1
 */
export function progressPhase(
  report: ((progress: TrainingProgress) => void) | undefined,
  from: number,
  to: number,
): ((progress: TrainingProgress) => void) | undefined {
  if (!report) return undefined;
  return ({ epoch, epochs, loss }) => {
    const done = from + (to - from) * Math.min(1, epoch / epochs);
    report({ epoch: Math.round(whole * done), epochs: whole, loss });
  };
}
