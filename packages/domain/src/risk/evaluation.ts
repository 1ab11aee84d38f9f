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

export const evaluationSchema = z.object({
  split: z.string(),
  rows: z.array(evaluationRowSchema),
  reliability: z.array(reliabilityBinSchema),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

export const modelStatuses = ['trained', 'proposed', 'live', 'retired'] as const;
export type ModelStatus = (typeof modelStatuses)[number];
export const modelStatusSchema = z.enum(modelStatuses);
