import {
  afterControlSchema,
  dateSchema,
  examinationSchema,
  extentSchema,
  findingSchema,
  itemNumberSchema,
  mostAttachments,
  outcomeSchema,
} from '@tidewaiter/domain';
import { z } from 'zod';
import { declarationParams } from '../declarations/get-declaration.ts';
import { endpoint } from '../endpoint.ts';
import { moneySchema, uuidSchema } from '../shared.ts';
import { referralStateSchema } from './reroute-referral.ts';

/** What was found on one item of the declaration. */
export const itemFindingSchema = z
  .object({
    itemNumber: itemNumberSchema,
    outcome: outcomeSchema,
    finding: findingSchema.nullable().default(null),
    additionalDuty: moneySchema.default('0').describe('what the officer assesses, whatever was computed'),
    afterControl: afterControlSchema.nullable().default(null).describe('of what was declared otherwise than it is'),
  })
  .refine((item) => item.outcome === 'non_compliant' || (item.finding === null && Number(item.additionalDuty) === 0), {
    path: ['finding'],
    message: 'a compliant item has neither a finding nor additional duty',
  })
  .refine((item) => item.outcome === 'non_compliant' || item.afterControl === null, {
    path: ['afterControl'],
    message: 'a compliant item is what was declared',
  })
  .refine((item) => item.outcome === 'compliant' || item.finding !== null, {
    path: ['finding'],
    message: 'a non-compliant item needs a finding',
  });

export const recordAct = endpoint({
  id: 'recordAct',
  method: 'POST',
  path: '/referrals/:number/acts',
  summary:
    'Record the inspection act of a claimed referral, or one that corrects an act; acts are appended, never changed',
  access: ['officer'],
  scope: 'office',
  params: declarationParams,
  body: z.object({
    examination: examinationSchema,
    examinedOn: dateSchema,
    minutes: z.int().min(0).max(10_000),
    extent: extentSchema.default('full'),
    note: z.string().trim().max(4000).nullable().default(null),
    corrects: z
      .object({ actNumber: z.int().min(1), reason: z.string().trim().min(3).max(2000) })
      .nullable()
      .default(null)
      .describe('the act that this one corrects; items that it does not name stay as they were found'),
    attachments: z
      .array(uuidSchema)
      .max(mostAttachments)
      .default([])
      .describe('files that the officer attached to the referral before, by their ids'),
    items: z.array(itemFindingSchema).min(1).max(999).describe('every item examined; the others stay unknown'),
  }),
  answer: { kind: 'json', status: 201, schema: referralStateSchema.extend({ actNumber: z.int() }) },
  errors: [
    'not_signed_in',
    'not_allowed',
    'not_found',
    'invalid_request',
    'not_claimed_by_you',
    'decided_already',
    'conflict',
    'attachment_gone',
  ],
});
