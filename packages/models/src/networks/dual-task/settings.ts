import { z } from 'zod';

/** The shape of a dual-task network and how it is trained; saved with its weights. */
export const settingsSchema = z.object({
  /** Widths of the two hidden layers; null leaves the linear part alone (a logistic regression). */
  hidden: z.tuple([z.int(), z.int()]).nullable(),
  /** Numbers per embedded category value; 0 embeds none. */
  embedding: z.int().min(0),
  /** Piecewise-linear columns beside the standardised value. */
  pieces: z.boolean(),
  /** Attention over the leaves of a small forest; null: none. */
  leaves: z
    .object({
      /** The forest: trees, and leaves of each. */
      trees: z.int().min(1),
      maxLeaves: z.int().min(2).max(32),
      /** Numbers per embedded leaf, per key, heads, and numbers per head's value. */
      embedding: z.int().min(1),
      keys: z.int().min(1),
      heads: z.int().min(1),
      values: z.int().min(1),
      /** Categories whose embeddings, and their product, ask. */
      query: z.array(z.string()),
    })
    .nullable(),
  /** Networks trained from different seeds, whose logits are averaged. */
  members: z.int().min(1),
  batch: z.int().min(1),
  epochs: z.int().min(1),
  /** Epochs without a better validation before training stops. */
  patience: z.int().min(1),
  learningRate: z.number().positive(),
  /** Running mean of the weights that is kept: the share of the past at each step. */
  averaging: z.number().min(0).max(0.9999),
  /** Share of hidden units silenced per row in training. */
  dropout: z.number().min(0).max(0.9),
  /** Share of category values replaced by "unknown" in training, so that ids are not leant on and unknown is learnt. */
  forget: z.number().min(0).max(1),
  decay: z.object({ wide: z.number(), deep: z.number(), embedding: z.number(), leaves: z.number() }),
  /** Weight of the duty task beside the probability task. */
  dutyTask: z.number().min(0),
});
export type DualTaskSettings = z.infer<typeof settingsSchema>;

export const defaultSettings: DualTaskSettings = {
  hidden: [64, 32],
  embedding: 6,
  pieces: true,
  leaves: null,
  members: 2,
  batch: 1024,
  epochs: 16,
  patience: 3,
  learningRate: 2e-3,
  averaging: 0.98,
  dropout: 0.25,
  forget: 0.2,
  decay: { wide: 0.2, deep: 0.3, embedding: 1, leaves: 0.3 },
  dutyTask: 0.2,
};
