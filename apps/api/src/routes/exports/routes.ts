import { exportDeclarationsRoutes } from './export-declarations.ts';
import { exportMeasuresRoutes } from './export-measures.ts';
import { exportScoresRoutes } from './export-scores.ts';
import { exportWorklistRoutes } from './export-worklist.ts';

export const exportRoutes = [
  ...exportDeclarationsRoutes,
  ...exportMeasuresRoutes,
  ...exportScoresRoutes,
  ...exportWorklistRoutes,
];
