import {
  dateSchema,
  reasonSchema,
  referralStatusSchema,
  referredLaneSchema,
  selectionReasonSchema,
  sortTextSchema,
} from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { screenAccess } from '../screen-access.ts';
import { moneySchema, pageOf, pageQuery, timestampSchema } from '../shared.ts';

/** Filters of the queue; the screen keeps them in its URL. */
export const worklistFilters = {
  officeCode: z.string().max(32).optional(),
  lane: referredLaneSchema.optional(),
  selectionReason: selectionReasonSchema.optional(),
  chapter: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  originCountry: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  status: z.enum(['open', 'mine', 'asked', 'claimed', 'any']).default('any'),
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  q: z.string().trim().max(64).optional().describe('a declaration number, or how it begins'),
};

/** The order of the queue: red before yellow, riskiest first, where none is chosen. */
export const worklistOrder = {
  sort: sortTextSchema
    .optional()
    .describe(
      'columns with commas between, the first decides first, - before one sorts it downwards: -stake,registered',
    ),
};

export const referralRowSchema = z.object({
  declarationNumber: z.string(),
  status: referralStatusSchema,
  lane: referredLaneSchema,
  officeCode: z.string(),
  registrationDate: z.string(),
  selectionReason: selectionReasonSchema,
  riskScore: z.int(),
  expectedAdditionalDuty: moneySchema,
  customsValue: moneySchema,
  items: z.int(),
  hsCode: z.string(),
  goodsName: z.string().nullable(),
  originCountry: z.string(),
  departureCountry: z.string().nullable(),
  importerId: z.string(),
  mainReason: reasonSchema.nullable(),
  claimedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  claimedUntil: timestampSchema.nullable(),
});
export type ReferralRow = z.infer<typeof referralRowSchema>;

export const listWorklist = endpoint({
  id: 'listWorklist',
  method: 'GET',
  path: '/worklist',
  summary:
    'Open and claimed referrals, red before yellow, riskiest first unless sorted otherwise; officers see of offices that give their cases out without choosing only those that somebody holds',
  access: screenAccess.worklist,
  scope: 'office',
  query: z.object({ ...worklistFilters, ...worklistOrder, ...pageQuery }),
  answer: { kind: 'json', status: 200, schema: pageOf(referralRowSchema) },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
