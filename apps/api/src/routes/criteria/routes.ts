import { approveCriterionRoute } from './approve-criterion.ts';
import { createCriterionRoute } from './create-criterion.ts';
import { listCriteriaRoute } from './list-criteria.ts';
import { proposeCriterionRoute } from './propose-criterion.ts';
import { retireCriterionRoute } from './retire-criterion.ts';

export const criterionRoutes = [
  listCriteriaRoute,
  createCriterionRoute,
  proposeCriterionRoute,
  approveCriterionRoute,
  retireCriterionRoute,
];
