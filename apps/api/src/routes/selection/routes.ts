import { listPlansRoute } from './list-plans.ts';
import { publishPlanRoute } from './publish-plan.ts';
import { startSelectionRunRoute } from './start-selection-run.ts';

export const selectionRoutes = [listPlansRoute, publishPlanRoute, startSelectionRunRoute];
