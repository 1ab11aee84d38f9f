/** Every failure the product foresees, by a stable code that others may rely on. */
export const errorCodes = [
  'invalid_request',
  'not_signed_in',
  'not_allowed',
  'not_found',
  'conflict',
  'already_claimed',
  'next_only',
  'not_claimed_by_you',
  'decided_already',
  'nothing_to_undo',
  'nothing_asked',
  'own_proposal',
  'too_large',
  'too_many_requests',
  'unsupported_media',
  'attachment_kind',
  'attachment_gone',
  'unreadable_file',
  'wrong_header',
  'rows_rejected',
  'line_too_long',
  'bad_encoding',
  'upload_cut',
  'upload_damaged',
  'wrong_offset',
  'disk_full',
  'cancelled',
  'too_few_labels',
  'one_class_only',
  'constant_columns',
  'no_live_model',
  'signature_needed',
  'artefact_damaged',
  'feature_list_mismatch',
  'training_diverged',
  'setup_done',
  'link_expired',
  'secret_missing',
  'unavailable',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Says what happened, where, and what to do; `details` are safe to show and to log. */
export class TidewaiterError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;

  constructor(
    code: ErrorCode,
    message: string,
    details: Readonly<Record<string, string | number | boolean | null>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'TidewaiterError';
    this.code = code;
    this.details = details;
  }
}
