import { attachmentRoutes } from './attachments/routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { batchRoutes } from './batches/routes.ts';
import { criterionRoutes } from './criteria/routes.ts';
import { declarationRoutes } from './declarations/routes.ts';
import { exportRoutes } from './exports/routes.ts';
import { jobRoutes } from './jobs/routes.ts';
import { keyRoutes } from './keys/routes.ts';
import { mappingRoutes } from './mappings/routes.ts';
import { measureRoutes } from './measures/routes.ts';
import { modelRoutes } from './models/routes.ts';
import { officeRoutes } from './offices/routes.ts';
import { privacyRoutes } from './privacy/routes.ts';
import { referralRoutes } from './referrals/routes.ts';
import type { Route } from './route.ts';
import { selectionRoutes } from './selection/routes.ts';
import { sessionRoutes } from './session/routes.ts';
import { setupRoutes } from './setup/routes.ts';
import { uploadRoutes } from './uploads/routes.ts';
import { userRoutes } from './users/routes.ts';
import { worklistRoutes } from './worklist/routes.ts';

/** What answers each endpoint of the contract: one line a resource. */
export const routes: readonly Route[] = [
  ...attachmentRoutes,
  ...auditRoutes,
  ...keyRoutes,
  ...officeRoutes,
  ...sessionRoutes,
  ...setupRoutes,
  ...uploadRoutes,
  ...userRoutes,
  ...criterionRoutes,
  ...declarationRoutes,
  ...mappingRoutes,
  ...measureRoutes,
  ...privacyRoutes,
  ...referralRoutes,
  ...selectionRoutes,
  ...worklistRoutes,
  ...batchRoutes,
  ...exportRoutes,
  ...jobRoutes,
  ...modelRoutes,
];
