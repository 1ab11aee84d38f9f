import { attachmentSchema, type BodyInput, type DeclarationView, recordAct } from '@tidewaiter/contract';
import {
  type AfterControl,
  afterControlSchema,
  examinationSchema,
  extentSchema,
  findingSchema,
  isDecimal,
} from '@tidewaiter/domain';
import { z } from 'zod';

const asDeclared = {
  customsValue: '',
  dutyRatePercent: '',
  hsCode: '',
  originCountry: '',
  quantity: '',
  netMassKg: '',
};
export type AfterDraft = typeof asDeclared;

const itemDraftSchema = z.object({
  outcome: z.enum(['unknown', 'compliant', 'non_compliant']),
  finding: findingSchema.nullable(),
  additionalDuty: z.string(),
  /** Values after control as they are typed; blank where it was declared rightly. */
  after: z
    .object({
      customsValue: z.string(),
      dutyRatePercent: z.string(),
      hsCode: z.string(),
      originCountry: z.string(),
      quantity: z.string(),
      netMassKg: z.string(),
    })
    .default(asDeclared),
});
export type ItemDraft = z.infer<typeof itemDraftSchema>;

/** An act as it is being written, as text of the fields; items by their number. */
export const actDraftSchema = z.object({
  examination: examinationSchema,
  examinedOn: z.string(),
  minutes: z.string(),
  extent: extentSchema.default('full'),
  note: z.string(),
  /** Why an act is corrected; only where one is. */
  reason: z.string().default(''),
  /** Files that the server has already; they wait there for a day. */
  attachments: z.array(attachmentSchema).readonly().default([]),
  items: z.record(z.string(), itemDraftSchema),
});
export type ActDraft = z.infer<typeof actDraftSchema>;

export type AttachmentDraft = ActDraft['attachments'][number];

export type ActBody = NonNullable<BodyInput<typeof recordAct>>;
export type ActProblem =
  | 'reason'
  | 'examinedOn'
  | 'minutes'
  | 'items'
  | `finding.${string}`
  | `additionalDuty.${string}`
  | `after.${string}`;

/** An item that nobody has written anything of. */
export const untouched: ItemDraft = { outcome: 'unknown', finding: null, additionalDuty: '', after: asDeclared };

const shortestReason = 3;

/** An act to begin a correction with: what is known of each item now. */
export function correctingDraft(view: DeclarationView, today: string): ActDraft {
  const act = view.acts.at(-1);
  const items = view.items.map((item): readonly [string, ItemDraft] => {
    const known = item.outcomes.at(-1);
    if (known === undefined) return [String(item.itemNumber), untouched];
    const after = Object.entries(known.afterControl ?? {}).map(([name, value]) => [name, value ?? '']);
    const { outcome, finding, additionalDuty } = known;
    const amount = outcome === 'compliant' ? '' : additionalDuty;
    const draft = { outcome, finding, additionalDuty: amount, after: { ...asDeclared, ...Object.fromEntries(after) } };
    return [String(item.itemNumber), draft];
  });
  return {
    ...newActDraft(view, act?.examinedOn ?? today),
    ...(act === undefined ? {} : { examination: act.examination, minutes: String(act.minutes), extent: act.extent }),
    items: Object.fromEntries(items),
  };
}

/** The act of an officer who has written nothing yet: what the lane asks for, today. */
export function newActDraft(view: DeclarationView, today: string): ActDraft {
  return {
    examination: view.referral?.lane === 'yellow' ? 'documentary' : 'physical',
    examinedOn: today,
    minutes: '',
    extent: 'full',
    note: '',
    reason: '',
    attachments: [],
    items: Object.fromEntries(view.items.map((item) => [String(item.itemNumber), untouched])),
  };
}

/** The draft with one item changed; what belongs to non-compliance goes when the item is none. */
export function withItem(draft: ActDraft, number: string, change: Partial<ItemDraft>): ActDraft {
  const changed = { ...untouched, ...draft.items[number], ...change };
  const item = changed.outcome === 'non_compliant' ? changed : { ...untouched, outcome: changed.outcome };
  return { ...draft, items: { ...draft.items, [number]: item } };
}

/** Money as people type it: spaces are nothing, a comma is a point. */
function amountOf(text: string): string {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return plain === '' ? '0' : plain;
}

/** Values after control as they were typed; null where nothing was, undefined where something is no value. */
export function afterControlOf(after: AfterDraft): AfterControl | null | undefined {
  const given = Object.entries(after).filter(([, text]) => text.trim() !== '');
  if (given.length === 0) return null;
  const isCode = (name: string) => name === 'hsCode' || name === 'originCountry';
  const values = given.map(([name, text]) => [name, isCode(name) ? text.trim().toUpperCase() : amountOf(text)]);
  const parsed = afterControlSchema.safeParse(Object.fromEntries(values));
  return parsed.success ? parsed.data : undefined;
}

/** What the draft says as the contract wants it, or which fields keep it from being sent. */
export function actBodyOf(
  draft: ActDraft,
  limits: {
    readonly registeredOn: string;
    readonly today: string;
    /** The duty that follows from an item's values after control: what is sent where none was typed. */
    readonly computed?: (itemNumber: number, after: AfterControl) => string | null;
    /** The act that is corrected. */
    readonly corrects?: number | null;
  },
): { readonly body: ActBody } | { readonly problems: ReadonlySet<ActProblem> } {
  const problems = new Set<ActProblem>();
  if (draft.examinedOn < limits.registeredOn || draft.examinedOn > limits.today) problems.add('examinedOn');
  if (!/^\d{1,4}$/.test(draft.minutes.trim())) problems.add('minutes');
  const examined = Object.entries(draft.items).filter(([, item]) => item.outcome !== 'unknown');
  if (examined.length === 0) problems.add('items');
  const items = examined.map(([number, { outcome, finding, additionalDuty, after }]) => {
    if (outcome === 'non_compliant' && finding === null) problems.add(`finding.${number}`);
    const afterControl = afterControlOf(after);
    if (afterControl === undefined) problems.add(`after.${number}`);
    const follows = afterControl ? (limits.computed?.(Number(number), afterControl) ?? null) : null;
    const amount = additionalDuty.trim() === '' ? (follows ?? '0') : amountOf(additionalDuty);
    if (!isDecimal(amount)) problems.add(`additionalDuty.${number}`);
    const found = outcome === 'non_compliant';
    return {
      itemNumber: Number(number),
      outcome,
      finding: found ? finding : null,
      additionalDuty: found ? amount : '0',
      afterControl: found ? (afterControl ?? null) : null,
    };
  });
  const corrects = limits.corrects ?? null;
  const reason = draft.reason.trim();
  if (corrects !== null && reason.length < shortestReason) problems.add('reason');
  if (problems.size > 0) return { problems };
  const note = draft.note.trim();
  const parsed = recordAct.body.safeParse({
    examination: draft.examination,
    examinedOn: draft.examinedOn,
    minutes: Number(draft.minutes),
    extent: draft.extent,
    note: note === '' ? null : note,
    corrects: corrects === null ? null : { actNumber: corrects, reason },
    attachments: draft.attachments.map(({ id }) => id),
    items,
  });
  return parsed.success ? { body: parsed.data } : { problems: new Set<ActProblem>(['items']) };
}
