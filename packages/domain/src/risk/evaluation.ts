import { z } from 'zod';

/** Shares of items examined at which a ranking is judged, in percent. */
export const examinedPercents = ['1', '2', '5', '10'] as const;
export type ExaminedPercent = (typeof examinedPercents)[number];

const share = z.number().min(0).max(1).nullable();
const byPercent = z.object({ '1': share, '2': share, '5': share, '10': share });

/** One line of the evaluation table: one model on one subset of the test window; null where it is not defined. */
export const evaluationRowSchema = z.object({
  model: z.string(),
  subset: z.string(),
  items: z.int(),
  nonCompliant: z.int(),
  precision: byPercent,
  recall: byPercent,
  revenue_recall: byPercent,
  auc: share,
  average_precision: share,
  brier: share,
  ece: share,
});
export type EvaluationRow = z.infer<typeof evaluationRowSchema>;

/** A bin of the reliability plot: mean predicted probability against the observed rate. */
export const reliabilityBinSchema = z.object({ predicted: z.number(), observed: z.number(), items: z.int() });
export type ReliabilityBin = z.infer<typeof reliabilityBinSchema>;

/** Items of about the same expected duty: what they were expected to bring and what was assessed, in all. */
export const dutyBinSchema = z.object({ items: z.int(), expected: z.number(), assessed: z.number() });
export type DutyBin = z.infer<typeof dutyBinSchema>;

/**
 * One ranking at each of the curves' shares examined: `found`, the share of all non-compliance ranked by probability,
 * and `duty`, the share of all additional duty ranked by expected duty. `oracle` ranks by what was found.
 */
export const gainLineSchema = z.object({ model: z.string(), found: z.array(z.number()), duty: z.array(z.number()) });
export type GainLine = z.infer<typeof gainLineSchema>;

export const gainCurvesSchema = z.object({ shares: z.array(z.number()), lines: z.array(gainLineSchema) });
export type GainCurves = z.infer<typeof gainCurvesSchema>;

/** By what a test window is cut to see for whom a model fails. */
export const subgroupDimensions = ['importer', 'office', 'chapter'] as const;
export type SubgroupDimension = (typeof subgroupDimensions)[number];

/** The model on one part of the test window, and what of that part is among the first 5 % of the whole window. */
export const subgroupSchema = z.object({
  dimension: z.enum(subgroupDimensions),
  name: z.string(),
  row: evaluationRowSchema,
  chosen: z.object({ items: z.int(), nonCompliant: z.int() }),
});
export type Subgroup = z.infer<typeof subgroupSchema>;

export const evaluationSchema = z.object({
  split: z.string(),
  rows: z.array(evaluationRowSchema),
  reliability: z.array(reliabilityBinSchema),
  // Evaluations that were kept before there were these have none.
  dutyBins: z.array(dutyBinSchema).default([]),
  curves: gainCurvesSchema.default({ shares: [], lines: [] }),
  subgroups: z.array(subgroupSchema).default([]),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

export const modelStatuses = ['trained', 'proposed', 'live', 'retired'] as const;
export type ModelStatus = (typeof modelStatuses)[number];
export const modelStatusSchema = z.enum(modelStatuses);
