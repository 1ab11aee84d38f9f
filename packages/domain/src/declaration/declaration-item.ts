import { z } from 'zod';
import { dateSchema } from './calendar.ts';
import {
  countryCodeSchema,
  declarationNumberSchema,
  flowSchema,
  hsCodeSchema,
  itemNumberSchema,
  officeCodeSchema,
  transportModeSchema,
} from './codes.ts';
import { decimalSchema } from './decimal.ts';

const amount = decimalSchema.nullable();
const code = z.string().min(1).max(64).nullable();

/** A stand-in for a trader's identifier: 16 hex digits of a keyed HMAC; the clear text is stored nowhere. */
export const pseudonymSchema = z.string().regex(/^[0-9a-f]{16}$/);

/** One goods item of a declaration, as first declared, after pseudonymization. Money is in the declaration's currency. */
export const declarationItemSchema = z.object({
  declarationNumber: declarationNumberSchema,
  itemNumber: itemNumberSchema,
  registrationDate: dateSchema,
  flow: flowSchema,
  officeCode: officeCodeSchema,
  procedureCode: code,
  declarantId: pseudonymSchema.nullable(),
  importerId: pseudonymSchema,
  exporterId: pseudonymSchema.nullable(),
  originCountry: countryCodeSchema,
  departureCountry: countryCodeSchema.nullable(),
  transportMode: transportModeSchema.nullable(),
  hsCode: hsCodeSchema,
  goodsDescription: z.string().max(2000).nullable(),
  quantity: amount,
  quantityUnit: code,
  netMassKg: amount,
  grossMassKg: amount,
  fobValue: amount,
  freight: amount,
  insurance: amount,
  customsValue: decimalSchema,
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  dutyRatePercent: amount,
  dutyAmount: amount,
  taxAmount: amount,
  preferenceCode: code,
  aeo: z.boolean(),
});
export type DeclarationItem = z.infer<typeof declarationItemSchema>;
