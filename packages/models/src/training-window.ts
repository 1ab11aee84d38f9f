import { z } from 'zod';
import type { WindowSplit } from './split-by-day.ts';
import type { TrainingData } from './training-data.ts';

/** What a model learnt from, for its card. Days since 1970-01-01. */
export const trainingWindowSchema = z.object({
  asOfDay: z.int(),
  firstDay: z.int(),
  /** First days of the slices that stopped the training and that calibrated it. */
  validationDay: z.int(),
  calibrationDay: z.int(),
  lastDay: z.int(),
  items: z.int(),
  nonCompliant: z.int(),
  trainItems: z.int(),
  validationItems: z.int(),
  calibrationItems: z.int(),
});
export type TrainingWindow = z.infer<typeof trainingWindowSchema>;

/** Describes a window and its slices. */
export function trainingWindow({ days, labels }: TrainingData, split: WindowSplit, asOfDay: number): TrainingWindow {
  const { train, validation, calibration } = split;
  return {
    asOfDay,
    firstDay: days[0] ?? asOfDay,
    validationDay: days[validation.from] ?? asOfDay,
    calibrationDay: days[calibration.from] ?? asOfDay,
    lastDay: days.at(-1) ?? asOfDay,
    items: days.length,
    nonCompliant: labels.reduce((sum, label) => sum + label, 0),
    trainItems: train.to - train.from,
    validationItems: validation.to - validation.from,
    calibrationItems: calibration.to - calibration.from,
  };
}
