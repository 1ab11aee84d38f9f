import { claimNextRoute } from './claim-next.ts';
import { countWorklistRoute } from './count-worklist.ts';
import { listWorklistRoute } from './list-worklist.ts';

export const worklistRoutes = [listWorklistRoute, countWorklistRoute, claimNextRoute];
