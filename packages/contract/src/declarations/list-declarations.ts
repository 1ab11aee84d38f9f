import { dateSchema, laneSchema, outcomeSchema, selectionReasonSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { screenAccess } from '../screen-access.ts';
import { moneySchema, pageOf, pageQuery } from '../shared.ts';

/** Filters that every drill-down of a chart can express. */
export const declarationFilters = {
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  officeCode: z.string().max(32).optional(),
  chapter: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  lane: laneSchema.optional(),
  selectionReason: selectionReasonSchema.optional(),
  examined: z.stringbool().optional(),
  outcome: outcomeSchema.optional(),
  importerId: z.string().max(64).optional(),
  q: z.string().trim().max(64).optional().describe('a declaration number, or how it begins'),
};

export const listedItemSchema = z.object({
  declarationNumber: z.string(),
  itemNumber: z.int(),
  registrationDate: z.string(),
  officeCode: z.string(),
  hsCode: z.string(),
  goodsName: z.string().nullable(),
  originCountry: z.string(),
  departureCountry: z.string().nullable(),
  importerId: z.string(),
  customsValue: moneySchema,
  currency: z.string().nullable(),
  lane: laneSchema.nullable(),
  selectionReason: selectionReasonSchema.nullable(),
  riskScore: z.int().nullable(),
  expectedAdditionalDuty: moneySchema.nullable(),
  outcome: outcomeSchema.nullable(),
  additionalDuty: moneySchema.nullable(),
});

export const listDeclarations = endpoint({
  id: 'listDeclarations',
  method: 'GET',
  path: '/declarations',
  summary: 'Declared items, newest first, with their lane and outcome',
  access: screenAccess.declarations,
  scope: 'office',
  query: z.object({ ...declarationFilters, ...pageQuery }),
  answer: { kind: 'json', status: 200, schema: pageOf(listedItemSchema) },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request'],
});
