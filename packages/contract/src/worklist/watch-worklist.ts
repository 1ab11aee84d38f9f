import { laneSchema, referralStatusSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { timestampSchema } from '../shared.ts';
import { listWorklist } from './list-worklist.ts';

const personSchema = z.object({ id: z.string(), name: z.string() });

/** A change of a referral, and where the referral stands since. */
export const referralNewsSchema = z.object({
  type: z.literal('changed'),
  /** What was done: the kind of the event in its history. */
  kind: z.string(),
  declarationNumber: z.string(),
  officeCode: z.string(),
  by: personSchema,
  /** The colleague whom it is addressed to. */
  toId: z.string().nullable(),
  referral: z.object({
    status: referralStatusSchema,
    lane: laneSchema,
    claimedBy: personSchema.nullable(),
    claimedUntil: timestampSchema.nullable(),
  }),
});
export type ReferralNews = z.infer<typeof referralNewsSchema>;

/** What happened since the last event that the caller names is not known any more: all is to be fetched again. */
const missedSchema = z.object({ type: z.literal('missed') });

export const worklistNewsSchema = z.discriminatedUnion('type', [referralNewsSchema, missedSchema]);
export type WorklistNews = z.infer<typeof worklistNewsSchema>;

export const watchWorklist = endpoint({
  id: 'watchWorklist',
  method: 'GET',
  path: '/worklist/events',
  summary:
    'What people do to referrals, as server-sent events, each with where the referral stands since; goes on after `Last-Event-ID`, and ends every few minutes so that whoever watches asks again by their present rights',
  access: listWorklist.access,
  scope: 'office',
  answer: { kind: 'events', status: 200, schema: worklistNewsSchema },
  errors: ['not_signed_in', 'not_allowed'],
});
