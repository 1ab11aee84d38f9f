import { approveModelRoute } from './approve-model.ts';
import { compareModelRoute } from './compare-model.ts';
import { getDriftRoute, measureDriftRoute } from './drift.ts';
import { getModelRoute } from './get-model.ts';
import { listModelsRoute } from './list-models.ts';
import { proposeModelRoute } from './propose-model.ts';
import { retireModelRoute } from './retire-model.ts';
import { getRetrainingRoute, setRetrainingRoute } from './retraining.ts';
import { runShadowRoute, setShadowRoute } from './shadow.ts';
import { trainModelRoute } from './train-model.ts';

export const modelRoutes = [
  approveModelRoute,
  compareModelRoute,
  getDriftRoute,
  measureDriftRoute,
  getRetrainingRoute,
  setRetrainingRoute,
  runShadowRoute,
  setShadowRoute,
  getModelRoute,
  listModelsRoute,
  proposeModelRoute,
  retireModelRoute,
  trainModelRoute,
];
