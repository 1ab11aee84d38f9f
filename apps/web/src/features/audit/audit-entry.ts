import type { AnswerOf, listAudit } from '@tidewaiter/contract';

export type AuditEntry = AnswerOf<typeof listAudit>['rows'][number];

export interface AuditSubject {
  readonly kind: string;
  readonly id: string;
}

/** `batch:5091ef98` as its kind and its id. */
export function subjectOf(subject: string): AuditSubject {
  const at = subject.indexOf(':');
  return at < 0 ? { kind: subject, id: '' } : { kind: subject.slice(0, at), id: subject.slice(at + 1) };
}
