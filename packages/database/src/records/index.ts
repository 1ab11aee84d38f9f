export { appendAudit, type NewAuditEntry } from './audit/append-audit.ts';
export { type AuditQuestion, type AuditRecord, listAudit } from './audit/list-audit.ts';
export { type AuditVerification, verifyAudit } from './audit/verify-audit.ts';
