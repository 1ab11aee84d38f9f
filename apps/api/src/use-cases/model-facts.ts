import type { ModelFacts } from '@tidewaiter/domain';
import { constantFeatures } from './constant-features.ts';
import type { Learnt } from './learn.ts';

/** What the model card says of a training beyond what the record of the model holds. */
export function modelFactsOf({ trained, data, weighed }: Learnt, asked: boolean): ModelFacts {
  const { model, window } = trained;
  const { slope, intercept, knots, dutyFactor, dutyCurve } = model.calibration;
  const { version, names } = data.matrix;
  return {
    features: { version, count: names.length, constant: constantFeatures(data.matrix) },
    slices: { train: window.trainItems, validation: window.validationItems, calibration: window.calibrationItems },
    nonCompliant: window.nonCompliant,
    weighed,
    calibration: { slope, intercept, knots: knots.length, dutyFactor, dutyPower: dutyCurve.power },
    choice: asked ? 'asked' : 'default',
    notes: [...model.notes],
  };
}
