import { z } from 'zod';

const namedLayouts = ['canonical', 'outcomes', 'kcs', 'bacuda', 'asycuda'] as const;

/** File layouts that can be read; `mapped` is any other, read by a column mapping. */
export const layouts = [...namedLayouts, 'mapped'] as const;
export type Layout = (typeof layouts)[number];
export const layoutSchema = z.enum(layouts);
/** A layout to read by; `auto` recognises one, or a stored column mapping, by the header. */
export const layoutChoiceSchema = z.enum(['auto', ...namedLayouts]);
export type LayoutChoice = z.infer<typeof layoutChoiceSchema>;

/** `receiving` its bytes, `queued` until a worker takes it, `loading`, and how it ended. */
export const batchStatuses = [
  'receiving',
  'queued',
  'loading',
  'loaded',
  'failed',
  'cancelled',
  'rolled_back',
] as const;
export type BatchStatus = (typeof batchStatuses)[number];
export const batchStatusSchema = z.enum(batchStatuses);

/** Where a load is: its bytes compared with earlier ones, read, and written; it may have to wait for another load. */
export const batchSteps = ['checking', 'waiting', 'reading', 'merging', 'measuring'] as const;
export type BatchStep = (typeof batchSteps)[number];
