import { z } from 'zod';
import { calibrationSchema } from '../calibrate/calibration.ts';
import { modelCardSchema } from './model-card.ts';

/** Header of a saved scoring model; the weights' own header is inside their block. */
export const artefactHeaderSchema = z.object({
  kind: z.string(),
  features: z.object({ version: z.string(), names: z.array(z.string()), categoryNames: z.array(z.string()) }),
  calibration: calibrationSchema,
  card: modelCardSchema,
  /** The backend that trained it, to be known, not to be needed. */
  backend: z.string(),
});
export type ArtefactHeader = z.infer<typeof artefactHeaderSchema>;
