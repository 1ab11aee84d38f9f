import { z } from 'zod';
import { selectionReasons } from '../selectivity/lane.ts';
import { examinedPercents } from './evaluation.ts';

export const comparedMeasures = ['precision', 'revenue_recall'] as const;

/** One measure of two models on the same items; `difference` is challenger less champion, with its 95 % interval. */
export const comparedMeasureSchema = z.object({
  measure: z.enum(comparedMeasures),
  percent: z.enum(examinedPercents),
  champion: z.number().nullable(),
  challenger: z.number().nullable(),
  difference: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type ComparedMeasure = z.infer<typeof comparedMeasureSchema>;

export const comparisonVerdicts = ['better', 'alike', 'worse'] as const;
export type ComparisonVerdict = (typeof comparisonVerdicts)[number];

/** A model beside the live one, on one window of examined items. */
export const modelComparisonSchema = z.object({
  champion: z.int(),
  challenger: z.int(),
  window: z.object({ from: z.string(), to: z.string() }),
  items: z.int(),
  nonCompliant: z.int(),
  /** Whether the challenger is spoken for by its twin: the same recipe, trained on what was known before the window. */
  twin: z.boolean(),
  /** Share of the items that the champion was itself trained on: that much in its favour. */
  championSaw: z.number().min(0).max(1),
  measures: z.array(comparedMeasureSchema),
  verdict: z.enum(comparisonVerdicts),
  /** Where the challenger scored in the shadow: what it scored since, and why what was examined of it had been chosen. */
  shadow: z
    .object({
      since: z.string(),
      scored: z.int(),
      reasons: z.array(z.object({ reason: z.enum(selectionReasons), examined: z.int(), nonCompliant: z.int() })),
    })
    .nullable()
    .default(null),
});
export type ModelComparison = z.infer<typeof modelComparisonSchema>;

const decisivePercent = '5';

/**
 * What a comparison comes to at 5 % examined: `worse` where precision or revenue recall is below the champion's by more
 * than its 95 % interval allows, `better` where one is above it so and none below, else `alike`.
 */
export function verdictOf(measures: readonly ComparedMeasure[]): ComparisonVerdict {
  const decisive = measures.filter((one) => one.percent === decisivePercent);
  if (decisive.some(({ high }) => high !== null && high < 0)) return 'worse';
  return decisive.some(({ low }) => low !== null && low > 0) ? 'better' : 'alike';
}
