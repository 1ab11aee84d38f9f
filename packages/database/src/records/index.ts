export { type Attempts, countAttempt, forgetAttempts, uncountAttempt } from './attempts/attempt.ts';
export { appendAudit, chainAudit, type NewAuditEntry } from './audit/append-audit.ts';
export { type AuditQuestion, type AuditRecord, listAudit } from './audit/list-audit.ts';
export { type AuditVerification, verifyAudit } from './audit/verify-audit.ts';
export { checkDatabase } from './check-database.ts';
export {
  type ColumnMappingRecord,
  deleteColumnMapping,
  findColumnMapping,
  insertColumnMapping,
  listColumnMappings,
  updateColumnMapping,
} from './column-mapping.ts';
export { deleteKey, insertKey, type KeyRecord, listKeys } from './keys/key.ts';
export { listOffices, type OfficeDraft, type OfficeRecord, putOffice } from './offices/office.ts';
export { findActiveUser, findUser, findUserByEmail, findUserOfKey } from './users/find-user.ts';
export { hasUsers } from './users/has-users.ts';
export { insertUser, type NewUser } from './users/insert-user.ts';
export { listUsers } from './users/list-users.ts';
export { lockAdministrators } from './users/lock-administrators.ts';
export { hasPassword, insertPassword } from './users/password.ts';
export { putUserOffices } from './users/put-user-offices.ts';
export { putSetupToken, takeSetupToken } from './users/setup-token.ts';
export { deleteSessions, deleteSignInLinks, replaceSignInLink } from './users/sign-in-link.ts';
export { type UserState, updateUser } from './users/update-user.ts';
export type { UserRecord } from './users/user-record.ts';
export {
  countWorklistViews,
  deleteWorklistView,
  insertWorklistView,
  listWorklistViews,
  lockWorklistView,
  type NewWorklistView,
  updateWorklistView,
  type WorklistViewRecord,
} from './worklist-view.ts';
