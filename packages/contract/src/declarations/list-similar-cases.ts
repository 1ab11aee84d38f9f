import {
  caseLikenesses,
  declarationNumberSchema,
  examinationSchema,
  findingSchema,
  outcomeSchema,
  reasonThemes,
} from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { moneySchema } from '../shared.ts';

export const itemParams = z.object({
  number: declarationNumberSchema,
  item: z.coerce.number().int().min(1).max(99_999),
});

export const similarCasesSchema = z.object({
  /** Only what was known before this day: the registration. */
  before: z.string(),
  /** Offices whose cases were looked at; null for those of the whole country. */
  officeCodes: z.array(z.string()).nullable(),
  /** Cases of the same heading that were compared, the latest `mostCandidates` at most. */
  candidates: z.int(),
  mostCandidates: z.int(),
  /** The nearest, at most five. */
  cases: z.array(
    z.object({
      declarationNumber: z.string(),
      itemNumber: z.int(),
      registrationDate: z.string(),
      officeName: z.string(),
      hsCode: z.string(),
      originCountry: z.string(),
      currency: z.string().nullable(),
      examinedOn: z.string(),
      examination: examinationSchema,
      outcome: outcomeSchema,
      finding: findingSchema.nullable(),
      additionalDuty: moneySchema,
      /** 0, alike in everything, to 1. */
      distance: z.number(),
      likeness: z.array(z.enum(caseLikenesses)),
      /** What the reasons are about that raise both scores. */
      sharedThemes: z.array(z.enum(reasonThemes)),
    }),
  ),
});
export type SimilarCasesView = z.infer<typeof similarCasesSchema>;

export const listSimilarCases = endpoint({
  id: 'listSimilarCases',
  method: 'GET',
  path: '/declarations/:number/items/:item/similar-cases',
  summary: 'Past cases most like an item, with what was found: of its heading, known before its registration',
  access: ['officer', 'analyst', 'manager', 'auditor'],
  scope: 'office',
  params: itemParams,
  answer: { kind: 'json', status: 200, schema: similarCasesSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found'],
});
