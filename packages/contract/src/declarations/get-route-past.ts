import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { rateSchema } from '../shared.ts';
import { itemParams } from './list-similar-cases.ts';

export const routePastSchema = z.object({
  officeName: z.string(),
  originCountry: z.string(),
  departureCountry: z.string().nullable(),
  /** Only what was known before this day: the registration. */
  before: z.string(),
  months: z.int(),
  route: rateSchema,
  /** All that the office examined in the same months. */
  office: rateSchema,
  /** By the month of the examination. */
  byMonth: z.array(z.object({ month: z.string(), examined: z.int(), nonCompliant: z.int() })),
});
export type RoutePastView = z.infer<typeof routePastSchema>;

export const getRoutePast = endpoint({
  id: 'getRoutePast',
  method: 'GET',
  path: '/declarations/:number/items/:item/route-past',
  summary:
    "What control found at the item's office on its route, from the same origin by the same country of departure",
  access: ['officer', 'analyst', 'manager', 'auditor'],
  scope: 'office',
  params: itemParams,
  answer: { kind: 'json', status: 200, schema: routePastSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found'],
});
