import { claimNextRoute } from './claim-next.ts';
import { countWorklistRoute } from './count-worklist.ts';
import { listWorklistRoute } from './list-worklist.ts';
import { watchWorklistRoute } from './watch-worklist.ts';

export const worklistRoutes = [listWorklistRoute, countWorklistRoute, claimNextRoute, watchWorklistRoute];
