import { dateSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { screenAccess } from '../screen-access.ts';
import { moneySchema, rateSchema } from '../shared.ts';

export const measureFilters = {
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  officeCode: z.string().max(32).optional(),
  chapter: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
};

const byReason = z.object({ all: rateSchema, model: rateSchema, criterion: rateSchema, random: rateSchema });

const group = z.object({
  items: z.int(),
  examined: z.int(),
  /** Expected additional duty of what was selected. */
  revenueAtRisk: moneySchema,
  recoveredDuty: moneySchema,
  hitRate: byReason,
});

export const measuresSchema = z.object({
  from: z.string(),
  to: z.string(),
  currency: z.string(),
  totals: group.extend({
    /** Random-share estimate of the non-compliance level of everything (Horvitz–Thompson), with its interval. */
    level: z.object({
      rate: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      examined: z.int(),
    }),
  }),
  byWeek: z.array(group.extend({ week: z.string().describe('Monday of the week') })),
  byOffice: z.array(group.extend({ officeCode: z.string(), officeName: z.string() })),
  byChapter: z.array(group.extend({ chapter: z.string(), name: z.string().nullable() })),
});
export type Measures = z.infer<typeof measuresSchema>;

export const getMeasures = endpoint({
  id: 'getMeasures',
  method: 'GET',
  path: '/measures',
  summary: 'Revenue at risk and recovered, hit rates by reason against the random share, by week, office and chapter',
  access: screenAccess.revenue,
  scope: 'office',
  query: z.object(measureFilters),
  answer: { kind: 'json', status: 200, schema: measuresSchema },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
