import { type ErrorCode, errorCodes } from '@tidewaiter/domain';
import { z } from 'zod';

/** Problem document. Source: RFC 9457; `code` is stable, `detail` says what happened and what to do. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(errorCodes),
  detail: z.string(),
  instance: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** The HTTP status of each error code. */
export const statusOf: Readonly<Record<ErrorCode, number>> = {
  invalid_request: 400,
  not_signed_in: 401,
  not_allowed: 403,
  not_found: 404,
  conflict: 409,
  already_claimed: 409,
  next_only: 409,
  not_claimed_by_you: 409,
  decided_already: 409,
  nothing_to_undo: 409,
  nothing_asked: 409,
  own_proposal: 409,
  too_large: 413,
  too_many_requests: 429,
  unsupported_media: 415,
  attachment_kind: 415,
  attachment_gone: 409,
  unreadable_file: 422,
  wrong_header: 422,
  rows_rejected: 422,
  line_too_long: 422,
  bad_encoding: 422,
  upload_cut: 400,
  upload_damaged: 422,
  wrong_offset: 409,
  disk_full: 507,
  cancelled: 409,
  too_few_labels: 422,
  one_class_only: 422,
  constant_columns: 422,
  no_live_model: 409,
  signature_needed: 409,
  artefact_damaged: 422,
  feature_list_mismatch: 422,
  training_diverged: 422,
  setup_done: 409,
  link_expired: 410,
  secret_missing: 503,
  unavailable: 503,
  internal: 500,
};
