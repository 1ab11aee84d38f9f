import {
  afterControlSchema,
  declarationItemSchema,
  examinationSchema,
  extentSchema,
  findingSchema,
  laneSchema,
  outcomeSchema,
  reasonSchema,
  referralEventKindSchema,
  referralStatusSchema,
  selectionReasonSchema,
  undoableKinds,
} from '@tidewaiter/domain';
import { z } from 'zod';
import { attachmentSchema } from '../attachments/attachment.ts';
import { moneySchema, timestampSchema } from '../shared.ts';

/** The selection that was frozen with an item: score, lane, reason and probability. */
export const itemSelectionSchema = z.object({
  runId: z.int(),
  modelId: z.int(),
  probability: z.number(),
  expectedAdditionalDuty: moneySchema,
  riskScore: z.int(),
  lane: laneSchema,
  selectionReason: selectionReasonSchema,
  selectionProbability: z.number(),
  /** False where the model ranked without outcomes: then `probability` is none. */
  isProbability: z.boolean(),
  criterion: z.object({ id: z.int(), name: z.string(), instruction: z.string(), validTo: z.string() }).nullable(),
  reasons: z.array(reasonSchema),
  scoredAt: timestampSchema,
});

export const recordedOutcomeSchema = z.object({
  version: z.int(),
  examinedOn: z.string(),
  examination: examinationSchema,
  outcome: outcomeSchema,
  finding: findingSchema.nullable(),
  additionalDuty: moneySchema,
  afterControl: afterControlSchema.nullable(),
  /** What follows from the values after control, beside what was assessed. */
  computedDuty: moneySchema.nullable(),
  source: z.enum(['file', 'act']),
});

/** Like items of the past in the same heading, and where this one stands among them. Unit: currency per kilogram. */
export const unitValuePeersSchema = z.object({
  level: z.enum(['hs6_origin', 'hs6', 'hs4']),
  count: z.int(),
  /** The date from which like items are looked at, where there are too many to look at all of the 12 months. */
  since: z.iso.date().nullable(),
  median: z.number(),
  value: z.number(),
  bins: z.array(z.object({ from: z.number(), to: z.number(), items: z.int() })),
});

export const declarationViewSchema = z.object({
  declarationNumber: z.string(),
  officeCode: z.string(),
  officeName: z.string(),
  registrationDate: z.string(),
  items: z.array(
    declarationItemSchema.extend({
      goodsName: z.string().nullable(),
      selection: itemSelectionSchema.nullable(),
      outcomes: z.array(recordedOutcomeSchema),
      corrections: z.int(),
      unitValuePeers: unitValuePeersSchema.nullable(),
    }),
  ),
  referral: z
    .object({
      status: referralStatusSchema,
      lane: laneSchema,
      riskScore: z.int(),
      expectedAdditionalDuty: moneySchema,
      claimedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
      claimedUntil: timestampSchema.nullable(),
      /** Whether the caller cannot choose it, but is given it by `POST /worklist/next`. */
      nextOnly: z.boolean(),
    })
    .nullable(),
  acts: z.array(
    z.object({
      actNumber: z.int(),
      officer: z.string(),
      examination: examinationSchema,
      examinedOn: z.string(),
      minutes: z.int(),
      extent: extentSchema,
      note: z.string().nullable(),
      corrects: z.int().nullable(),
      correctionReason: z.string().nullable(),
      recordedAt: timestampSchema,
      attachments: z.array(attachmentSchema),
    }),
  ),
  events: z.array(
    z.object({
      sequence: z.int(),
      kind: referralEventKindSchema,
      actor: z.string(),
      /** The colleague whom it is addressed to. */
      colleague: z.string().nullable(),
      details: z.record(z.string(), z.unknown()),
      occurredAt: timestampSchema,
    }),
  ),
  /** What the caller would undo now, and until when. */
  undo: z.object({ kind: z.enum(undoableKinds), until: timestampSchema }).nullable(),
  /** The oldest question about the referral that waits for the caller's answer. */
  question: z.object({ by: z.string(), question: z.string(), askedAt: timestampSchema }).nullable(),
  /** What the importer's past looks like, within the caller's offices, before this declaration. */
  importerPast: z.object({
    items: z.int(),
    firstSeen: z.string().nullable(),
    examined: z.int(),
    nonCompliant: z.int(),
    byMonth: z.array(z.object({ month: z.string(), items: z.int(), examined: z.int(), nonCompliant: z.int() })),
  }),
});
export type DeclarationView = z.infer<typeof declarationViewSchema>;
