import { auditRoutes } from './audit/routes.ts';
import { keyRoutes } from './keys/routes.ts';
import { officeRoutes } from './offices/routes.ts';
import type { Route } from './route.ts';
import { sessionRoutes } from './session/routes.ts';
import { setupRoutes } from './setup/routes.ts';
import { userRoutes } from './users/routes.ts';

/** What answers each endpoint of the contract: one line a resource. */
export const routes: readonly Route[] = [
  ...auditRoutes,
  ...keyRoutes,
  ...officeRoutes,
  ...sessionRoutes,
  ...setupRoutes,
  ...userRoutes,
];
