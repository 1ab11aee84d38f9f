import { z } from 'zod';

/** File layouts that can be read; `auto` recognises one of them by its header. */
export const layouts = ['canonical', 'outcomes', 'kcs'] as const;
export type Layout = (typeof layouts)[number];
export const layoutSchema = z.enum(layouts);
export const layoutChoiceSchema = z.enum(['auto', ...layouts]);
export type LayoutChoice = z.infer<typeof layoutChoiceSchema>;

export const batchStatuses = ['receiving', 'loading', 'loaded', 'failed', 'cancelled', 'rolled_back'] as const;
export type BatchStatus = (typeof batchStatuses)[number];
export const batchStatusSchema = z.enum(batchStatuses);
