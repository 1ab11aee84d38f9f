import { getMeasuresRoute } from './get-measures.ts';

export const measureRoutes = [getMeasuresRoute];
