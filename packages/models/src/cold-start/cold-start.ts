import { coldStartKind } from '@tidewaiter/domain';
import type { FeatureMatrix } from '@tidewaiter/features';
import { z } from 'zod';
import { pack } from '../artefact/pack.ts';
import { unpack } from '../artefact/unpack.ts';
import { featureColumn } from '../baselines/feature-column.ts';
import { logistic, logit } from '../calibrate/logit.ts';
import type { Model, ModelKind, RefitOptions } from '../model.ts';
import { autoencoder } from '../networks/autoencoder/autoencoder.ts';
import type { TrainingData } from '../training-data.ts';

/** Robust deviations below like items from which a price says no more. */
const cheapest = 4;

const headerSchema = z.object({ kind: z.string(), priceFeature: z.string() });

/**
 * A ranking for an administration's first weeks, when nobody has recorded an outcome: how far an item is out of the ordinary
 * (`autoencoder`), and on top of it how far its unit value lies below that of like items, in robust deviations of 0 to 4,
 * each worth one unit of log odds. Its "probability" ranks and is none, and its duty is no sum of money; labels and duties
 * take no part in it.
 *
 * @param priceFeature name of the feature that holds the position of the unit value: robust deviations, low is cheap
 */
export function coldStart(priceFeature = 'unit_price_position'): ModelKind {
  const oddness = autoencoder();
  return {
    kind: coldStartKind,
    train: async (data, options) => model(priceFeature, await oddness.train(data, options)),
    load: async (bytes) => {
      const { header, block } = unpack(bytes, headerSchema);
      return model(header.priceFeature, await oddness.load(block('oddness')));
    },
  };
}

function model(priceFeature: string, oddness: Model): Model {
  return {
    kind: coldStartKind,
    features: oddness.features,
    notes: ['Made without outcomes: it ranks by how unusual an item and how low its unit value is.', ...oddness.notes],
    score: async (matrix) => {
      const cheap = cheapness(matrix, priceFeature);
      const { probability } = await oddness.score(matrix);
      const ranked = probability.map((chance, row) => logistic(logit(chance) + (cheap[row] ?? 0)));
      return { probability: ranked, expectedDuty: ranked.slice() };
    },
    explain: async (matrix, rows) => {
      const cheap = cheapness(matrix, priceFeature);
      const { features, contributions, base } = await oddness.explain(matrix, rows);
      const price = features.indexOf(priceFeature);
      for (let at = 0; at < rows.length; at++) {
        const place = at * features.length + price;
        contributions[place] = (contributions[place] ?? 0) + (cheap[rows[at] ?? 0] ?? 0);
      }
      return { features, contributions, base };
    },
    refit: async (data: TrainingData, options: RefitOptions) => model(priceFeature, await oddness.refit(data, options)),
    save: () => pack({ kind: coldStartKind, priceFeature }, { oddness: oddness.save() }),
  };
}

function cheapness(matrix: FeatureMatrix, priceFeature: string): Float32Array {
  return featureColumn(matrix, priceFeature).map((position) =>
    Number.isNaN(position) ? 0 : Math.max(0, Math.min(cheapest, -position)),
  );
}
