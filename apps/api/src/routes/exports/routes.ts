import { exportMeasuresRoute } from './export-measures.ts';
import { exportScoresRoute } from './export-scores.ts';

export const exportRoutes = [exportMeasuresRoute, exportScoresRoute];
