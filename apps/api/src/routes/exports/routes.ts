import { exportDeclarationsRoutes } from './export-declarations.ts';
import { exportMeasuresRoutes } from './export-measures.ts';
import { exportScoresRoutes } from './export-scores.ts';

export const exportRoutes = [...exportDeclarationsRoutes, ...exportMeasuresRoutes, ...exportScoresRoutes];
