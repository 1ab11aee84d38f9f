import { createAttachment } from './attachments/create-attachment.ts';
import { deleteAttachment } from './attachments/delete-attachment.ts';
import { getAttachment } from './attachments/get-attachment.ts';
import { listAudit } from './audit/list-audit.ts';
import { verifyAudit } from './audit/verify-audit.ts';
import { assessBatch } from './batches/assess-batch.ts';
import { createBatch } from './batches/create-batch.ts';
import { deleteBatch } from './batches/delete-batch.ts';
import { getBatch } from './batches/get-batch.ts';
import { getBatchQuality } from './batches/get-batch-quality.ts';
import { getBatchQualityCsv } from './batches/get-batch-quality-csv.ts';
import { getBatchRejects, getBatchRejectsWorkbook } from './batches/get-batch-rejects.ts';
import { listBatches } from './batches/list-batches.ts';
import { previewBatch } from './batches/preview-batch.ts';
import { watchBatch } from './batches/watch-batch.ts';
import { approveCriterion } from './criteria/approve-criterion.ts';
import { createCriterion } from './criteria/create-criterion.ts';
import { listCriteria } from './criteria/list-criteria.ts';
import { proposeCriterion } from './criteria/propose-criterion.ts';
import { retireCriterion } from './criteria/retire-criterion.ts';
import { createDeclaration } from './declarations/create-declaration.ts';
import { getDeclaration } from './declarations/get-declaration.ts';
import { getRoutePast } from './declarations/get-route-past.ts';
import { listDeclarations } from './declarations/list-declarations.ts';
import { listSimilarCases } from './declarations/list-similar-cases.ts';
import type { Endpoint } from './endpoint.ts';
import { exportDeclarations, exportDeclarationsWorkbook } from './exports/export-declarations.ts';
import { exportMeasures, exportMeasuresWorkbook } from './exports/export-measures.ts';
import { exportScores, exportScoresWorkbook } from './exports/export-scores.ts';
import { exportWorklist, exportWorklistWorkbook } from './exports/export-worklist.ts';
import { cancelJob } from './jobs/cancel-job.ts';
import { getJob } from './jobs/get-job.ts';
import { listJobs } from './jobs/list-jobs.ts';
import { retryJob } from './jobs/retry-job.ts';
import { watchJob } from './jobs/watch-job.ts';
import { createKey } from './keys/create-key.ts';
import { deleteKey } from './keys/delete-key.ts';
import { listKeys } from './keys/list-keys.ts';
import { createMapping } from './mappings/create-mapping.ts';
import { deleteMapping } from './mappings/delete-mapping.ts';
import { listMappings } from './mappings/list-mappings.ts';
import { previewMapping } from './mappings/preview-mapping.ts';
import { replaceMapping } from './mappings/replace-mapping.ts';
import { getMeasures } from './measures/get-measures.ts';
import { approveModel } from './models/approve-model.ts';
import { compareModel } from './models/compare-model.ts';
import { getDrift } from './models/get-drift.ts';
import { getModel } from './models/get-model.ts';
import { listModels } from './models/list-models.ts';
import { measureDrift } from './models/measure-drift.ts';
import { proposeModel } from './models/propose-model.ts';
import { retireModel } from './models/retire-model.ts';
import { getRetraining, setRetraining } from './models/retraining.ts';
import { runShadow } from './models/run-shadow.ts';
import { setShadow } from './models/set-shadow.ts';
import { trainModel } from './models/train-model.ts';
import { listOffices } from './offices/list-offices.ts';
import { putOffice } from './offices/put-office.ts';
import { getPrivacy } from './privacy/get-privacy.ts';
import { putPrivacy } from './privacy/put-privacy.ts';
import { rotatePseudonyms } from './privacy/rotate-pseudonyms.ts';
import { answerQuestion } from './referrals/answer-question.ts';
import { askColleague } from './referrals/ask-colleague.ts';
import { claimReferral } from './referrals/claim-referral.ts';
import { handOverReferral } from './referrals/hand-over-referral.ts';
import { listColleagues } from './referrals/list-colleagues.ts';
import { noteReferral } from './referrals/note-referral.ts';
import { recordAct } from './referrals/record-act.ts';
import { releaseReferral } from './referrals/release-referral.ts';
import { rerouteReferral } from './referrals/reroute-referral.ts';
import { undoReferral } from './referrals/undo-referral.ts';
import { listPlans } from './selection/list-plans.ts';
import { publishPlan } from './selection/publish-plan.ts';
import { startSelectionRun } from './selection/start-selection-run.ts';
import { getSession } from './session/get-session.ts';
import { setPassword } from './session/set-password.ts';
import { createFirstAdministrator } from './setup/create-first-administrator.ts';
import { getSetup } from './setup/get-setup.ts';
import { appendUpload } from './uploads/append-upload.ts';
import { completeUpload } from './uploads/complete-upload.ts';
import { createUpload } from './uploads/create-upload.ts';
import { deleteUpload } from './uploads/delete-upload.ts';
import { getUpload } from './uploads/get-upload.ts';
import { changeUser } from './users/change-user.ts';
import { createSignInLink } from './users/create-sign-in-link.ts';
import { createUser } from './users/create-user.ts';
import { listUsers } from './users/list-users.ts';
import { claimNext } from './worklist/claim-next.ts';
import { countWorklist } from './worklist/count-worklist.ts';
import { createWorklistView } from './worklist/create-worklist-view.ts';
import { deleteWorklistView } from './worklist/delete-worklist-view.ts';
import { listWorklist } from './worklist/list-worklist.ts';
import { listWorklistViews } from './worklist/list-worklist-views.ts';
import { previewReroutes } from './worklist/preview-reroutes.ts';
import { replaceWorklistView } from './worklist/replace-worklist-view.ts';
import { rerouteTogether } from './worklist/reroute-together.ts';
import { undoReroutes } from './worklist/undo-reroutes.ts';
import { watchWorklist } from './worklist/watch-worklist.ts';

/** Every endpoint there is; what is not in this list does not exist. */
export const endpoints = [
  createAttachment,
  deleteAttachment,
  getAttachment,
  listAudit,
  verifyAudit,
  assessBatch,
  createBatch,
  deleteBatch,
  getBatchQuality,
  getBatchQualityCsv,
  getBatchRejects,
  getBatchRejectsWorkbook,
  getBatch,
  listBatches,
  previewBatch,
  watchBatch,
  approveCriterion,
  createCriterion,
  listCriteria,
  proposeCriterion,
  retireCriterion,
  createDeclaration,
  getDeclaration,
  getRoutePast,
  listDeclarations,
  listSimilarCases,
  exportDeclarations,
  exportDeclarationsWorkbook,
  exportMeasures,
  exportMeasuresWorkbook,
  exportScores,
  exportScoresWorkbook,
  exportWorklist,
  exportWorklistWorkbook,
  cancelJob,
  getJob,
  listJobs,
  retryJob,
  watchJob,
  createKey,
  deleteKey,
  listKeys,
  createMapping,
  deleteMapping,
  listMappings,
  previewMapping,
  replaceMapping,
  getMeasures,
  approveModel,
  compareModel,
  getDrift,
  measureDrift,
  getRetraining,
  setRetraining,
  runShadow,
  setShadow,
  getModel,
  listModels,
  proposeModel,
  retireModel,
  trainModel,
  listOffices,
  putOffice,
  getPrivacy,
  putPrivacy,
  rotatePseudonyms,
  answerQuestion,
  askColleague,
  claimReferral,
  handOverReferral,
  listColleagues,
  noteReferral,
  undoReferral,
  recordAct,
  releaseReferral,
  rerouteReferral,
  listPlans,
  publishPlan,
  startSelectionRun,
  getSession,
  setPassword,
  createFirstAdministrator,
  getSetup,
  appendUpload,
  completeUpload,
  createUpload,
  deleteUpload,
  getUpload,
  changeUser,
  createSignInLink,
  createUser,
  listUsers,
  claimNext,
  countWorklist,
  listWorklistViews,
  createWorklistView,
  replaceWorklistView,
  deleteWorklistView,
  listWorklist,
  previewReroutes,
  rerouteTogether,
  undoReroutes,
  watchWorklist,
] as const satisfies readonly Endpoint[];
