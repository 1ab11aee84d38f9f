import { claimNextRoute } from './claim-next.ts';
import { countWorklistRoute } from './count-worklist.ts';
import { listWorklistRoute } from './list-worklist.ts';
import { previewReroutesRoute } from './preview-reroutes.ts';
import { rerouteTogetherRoute } from './reroute-together.ts';
import { undoReroutesRoute } from './undo-reroutes.ts';
import { watchWorklistRoute } from './watch-worklist.ts';
import { worklistViewRoutes } from './worklist-views.ts';

export const worklistRoutes = [
  listWorklistRoute,
  countWorklistRoute,
  claimNextRoute,
  previewReroutesRoute,
  rerouteTogetherRoute,
  undoReroutesRoute,
  watchWorklistRoute,
  ...worklistViewRoutes,
];
