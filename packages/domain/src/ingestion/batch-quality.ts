import { z } from 'zod';
import { dateSchema } from '../declaration/calendar.ts';
import { layoutSchema } from './layout.ts';

/** How much a finding matters: an error is wrong in itself, a warning wants a look, a note is good to know. */
export const qualitySeverities = ['error', 'warning', 'note'] as const;
export type QualitySeverity = (typeof qualitySeverities)[number];

/** What the data of a batch can be found to have, by a stable code; the words are the reader's. */
export const qualityCodes = [
  'quantity_slip',
  'mass_slip',
  'value_slip',
  'unplaced_slip',
  'net_above_gross',
  'compliant_with_duty',
  'rejected_rows',
  'value_parts_differ',
  'duty_differs',
  'zero_quantity',
  'zero_mass',
  'zero_value',
  'quantity_without_unit',
  'repeated_in_file',
  'missing_days',
  'stray_dates',
  'unlabelled_tail',
  'non_compliant_without_duty',
  'column_emptied',
  'shifted',
  'far_unit_value',
  'superseded',
  'decimal_comma',
] as const;
export type QualityCode = (typeof qualityCodes)[number];

const count = z.int().min(0);
const share = z.number().min(0).max(1);

/** An item that shows a finding; `factor` is by how much its figure seems too large (or, below 1, too small). */
export const qualityExampleSchema = z.object({
  declarationNumber: z.string(),
  itemNumber: z.int(),
  officeCode: z.string(),
  factor: z.number().positive().nullable(),
});
export type QualityExample = z.infer<typeof qualityExampleSchema>;

export const qualityFindingSchema = z.object({
  code: z.enum(qualityCodes),
  severity: z.enum(qualitySeverities),
  /** Column that it is about, where it is about one. */
  column: z.string().nullable(),
  /** Items, rows or days concerned, of how many that could be. */
  count,
  base: count,
  /** What its sentence says besides: dates, factors, shares. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  examples: z.array(qualityExampleSchema),
});
export type QualityFinding = z.infer<typeof qualityFindingSchema>;

export const columnKinds = ['identifier', 'category', 'number', 'date', 'text'] as const;

export const columnQualitySchema = z.object({
  column: z.string(),
  kind: z.enum(columnKinds),
  /** Accepted items in which it is filled. */
  filled: count,
  /** Different values; null where they are not counted. */
  distinct: count.nullable(),
  /** Rows rejected for this column. */
  rejected: count,
  /** Items in which it is zero; null where it is not a number. */
  zero: count.nullable(),
  /** Commonest values of a category, with their items. */
  top: z.array(z.object({ value: z.string(), items: count })),
  /** Of a number, without its zeros: quantiles of a sample of the items. */
  quantiles: z
    .object({ p01: z.number(), p25: z.number(), median: z.number(), p75: z.number(), p99: z.number() })
    .nullable(),
  /** Median share in which it was filled in earlier batches; null where there are none. */
  earlierFilled: share.nullable(),
});
export type ColumnQuality = z.infer<typeof columnQualitySchema>;

/** Counts by value, or by half decade (`2.5` is from 10^2.5 to 10^3) of a number: what later batches are held against. */
export const distributionSchema = z.object({
  column: z.string(),
  scale: z.enum(['category', 'half_decade']),
  bins: z.array(z.object({ value: z.string(), items: count })),
});
export type Distribution = z.infer<typeof distributionSchema>;

export const shiftSizes = ['small', 'moderate', 'large'] as const;

/** A column held against earlier batches. `psi` is the population stability index; 0.1 and 0.25 part its sizes. */
export const shiftSchema = z.object({
  column: z.string(),
  scale: z.enum(['category', 'half_decade']),
  psi: z.number().min(0),
  /** The index that chance alone exceeds once in a thousand with so few items; a shift below it is called small. */
  byChance: z.number().min(0),
  size: z.enum(shiftSizes),
  items: count,
  earlierItems: count,
  /** Values that moved most. */
  moved: z.array(z.object({ value: z.string(), share, earlierShare: share })),
});
export type Shift = z.infer<typeof shiftSchema>;

/** Data quality of one batch, as it was assessed. Everything in it is counts, shares and codes; no trader stands in it. */
export const batchQualitySchema = z.object({
  layout: layoutSchema.nullable(),
  rows: count,
  items: count,
  outcomes: count,
  rejected: count,
  superseded: count,
  /** Items on which quantiles and distributions of numbers rest. */
  sampled: count,
  findings: z.array(qualityFindingSchema),
  columns: z.array(columnQualitySchema),
  distributions: z.array(distributionSchema),
  earlier: z.object({ batches: count, items: count }),
  shifts: z.array(shiftSchema),
  days: z.object({ from: dateSchema, to: dateSchema, days: count, missing: count, weekendShare: share }).nullable(),
  /** Where unit values stand against their like: items by sixth of a decade from the median, −6 to 6 decades. */
  unitValues: z.object({
    items: count,
    bins: z.array(z.object({ from: z.number(), to: z.number(), items: count })),
    slips: z.array(z.object({ factor: z.number(), items: count })),
  }),
  /** By week (its Monday) of registration: items, and those among them with an outcome. */
  weeks: z.array(z.object({ week: dateSchema, items: count, outcomes: count })),
  results: z.object({
    compliant: count,
    nonCompliant: count,
    findings: z.array(z.object({ finding: z.string(), items: count })),
  }),
});
export type BatchQuality = z.infer<typeof batchQualitySchema>;
