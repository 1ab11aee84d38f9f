import { placeField, type QueuedReferral, type WorklistPlace } from '@tidewaiter/database';
import {
  dateSchema,
  decimalSchema,
  declarationNumberSchema,
  referredLaneSchema,
  sortText,
  type WorklistSort,
} from '@tidewaiter/domain';
import { z } from 'zod';
import { readCursor, writeCursor } from '../page-cursor.ts';

const code = z.string().max(64);
const fieldsSchema = z
  .object({
    lane: referredLaneSchema,
    hsCode: code,
    originCountry: code,
    customsValue: decimalSchema,
    expectedAdditionalDuty: decimalSchema,
    riskScore: z.int(),
    officeCode: code,
    registrationDate: dateSchema,
    items: z.int(),
    importerId: code,
  })
  .partial()
  .extend({ declarationNumber: declarationNumberSchema });

/** Where a page of the queue ends, with the order in which it does: in another order it is no place. */
export function writeWorklistCursor(sorts: readonly WorklistSort[], row: QueuedReferral): string {
  return writeCursor([sortText(sorts), row.declarationNumber, ...sorts.map(({ column }) => row[placeField(column)])]);
}

/** @throws TidewaiterError `invalid_request` where the cursor was given for another order, or not at all */
export function readWorklistCursor(
  sorts: readonly WorklistSort[],
  cursor: string | undefined,
): WorklistPlace | undefined {
  const placeSchema = z
    .tuple([z.literal(sortText(sorts)), z.string()], z.union([z.string(), z.number()]))
    .refine(([, , ...values]) => values.length === sorts.length)
    .transform(([, declarationNumber, ...values]) => ({
      ...Object.fromEntries(sorts.map(({ column }, at) => [placeField(column), values[at]])),
      declarationNumber,
    }))
    .pipe(fieldsSchema);
  return readCursor(placeSchema, cursor);
}
