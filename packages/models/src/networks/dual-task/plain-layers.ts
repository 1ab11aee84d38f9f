import type { Architecture } from './member.ts';
import { weightsOf } from './member.ts';

/** The layers of one member after its first, in plain numbers. */
export interface PlainLayers {
  /** Width of the first hidden layer; 0 where the network is a straight road alone. */
  readonly width: number;
  /** What the deep part adds to the logit of non-compliance, from the sums that enter the first hidden layer. */
  readonly logit: (sums: Float64Array) => number;
  /** Adds `share` of the slopes of that by each sum to `into`. */
  readonly addSlopes: (sums: Float64Array, share: number, into: Float64Array) => void;
}

/** Lays out the hidden layers of a member for one row at a time; see `forward`. */
export function plainLayers(network: Architecture, weights: Float32Array): PlainLayers {
  const [width, second] = network.settings.hidden ?? [0, 0];
  const hidden = weightsOf(network, weights, 'hidden');
  const bias = weightsOf(network, weights, 'bias2');
  const head = weightsOf(network, weights, 'head');
  const units = new Float64Array(second);

  function enter(sums: Float64Array): void {
    for (let unit = 0; unit < second; unit++) units[unit] = bias[unit] ?? 0;
    for (let i = 0; i < width; i++) {
      const sum = sums[i] ?? 0;
      if (sum <= 0) continue;
      for (let unit = 0; unit < second; unit++)
        units[unit] = (units[unit] ?? 0) + sum * (hidden[i * second + unit] ?? 0);
    }
  }

  return {
    width,
    logit: (sums) => {
      enter(sums);
      let logit = 0;
      for (let unit = 0; unit < second; unit++) logit += Math.max(0, units[unit] ?? 0) * (head[2 * unit] ?? 0);
      return logit;
    },
    addSlopes: (sums, share, into) => {
      enter(sums);
      for (let unit = 0; unit < second; unit++)
        units[unit] = (units[unit] ?? 0) > 0 ? share * (head[2 * unit] ?? 0) : 0;
      for (let i = 0; i < width; i++) {
        if ((sums[i] ?? 0) <= 0) continue;
        let slope = 0;
        for (let unit = 0; unit < second; unit++) slope += (units[unit] ?? 0) * (hidden[i * second + unit] ?? 0);
        into[i] = (into[i] ?? 0) + slope;
      }
    },
  };
}
