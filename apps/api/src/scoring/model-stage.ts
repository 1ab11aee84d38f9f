import { type FeatureTheme, type Reason, reasonsOf } from '@tidewaiter/domain';
import {
  categoryNames,
  evidenceOf,
  type FeatureMatrix,
  featureListVersion,
  featureNames,
  themeOf,
} from '@tidewaiter/features';
import { loadModel, type Scores, type ScoringModel, startBackend } from '@tidewaiter/models';
import { type RiskScale, riskScore, scoreOf } from '@tidewaiter/selectivity';
import { riskScaleOf } from '../use-cases/risk-scores.ts';
import type { ChunkNumbers } from './chunk-memory.ts';

/** Scores of a chunk: `riskScores` are whole, 0 to 1000. */
export interface ChunkScores extends Scores {
  readonly riskScores: Uint16Array;
}

// A model also explains by the categories that it embeds, which have no number to show.
const isFeature = new Set(featureNames);
const noEvidence = { value: null, base: null, count: null, level: null };
const logistic = (logit: number) => 1 / (1 + Math.exp(-logit));

/** A live model at work: scores features, and says why. */
export class ModelStage {
  readonly #model: ScoringModel;
  readonly #scale: RiskScale;
  readonly #revenueWeight: number;

  #themes: readonly FeatureTheme[] = [];

  private constructor(model: ScoringModel, scale: RiskScale, revenueWeight: number) {
    this.#model = model;
    this.#scale = scale;
    this.#revenueWeight = revenueWeight;
  }

  /**
   * @param revenueWeight that of the plan in force
   * @throws TidewaiterError `artefact_damaged`, `feature_list_mismatch`
   */
  static async open(artefact: Uint8Array, revenueWeight: number): Promise<ModelStage> {
    await startBackend();
    const features = { version: featureListVersion, names: featureNames, categoryNames };
    const { model, card } = await loadModel(artefact, features);
    return new ModelStage(model, riskScaleOf(card.quantiles), revenueWeight);
  }

  async score(numbers: ChunkNumbers): Promise<ChunkScores> {
    const { probability, expectedDuty } = await this.#model.score(matrixOf(numbers));
    const riskScores = Uint16Array.from(probability, (chance, row) =>
      Math.round(riskScore(chance, expectedDuty[row] ?? 0, this.#scale, this.#revenueWeight)),
    );
    return { probability, expectedDuty, riskScores };
  }

  /** Reasons of some rows of a chunk, in the order of `rows`. */
  async explain(numbers: ChunkNumbers, scores: ChunkScores, rows: readonly number[]): Promise<Reason[][]> {
    if (rows.length === 0) return [];
    const { features, contributions, base } = await this.#model.explain(matrixOf(numbers), rows);
    const themes = this.#themesOf(features);
    const { probabilities } = this.#scale;
    const baseScore = Math.round(scoreOf(logistic(base), probabilities));
    return rows.map((row, at) => {
      const evidence = evidenceOf(numbers.values, numbers.grounds, row);
      const explained = {
        features: themes,
        logits: contributions.subarray(at * features.length, (at + 1) * features.length),
        riskScore: scores.riskScores[row] ?? 0,
        probabilityScore: Math.round(scoreOf(scores.probability[row] ?? 0, probabilities)),
        baseScore,
      };
      return reasonsOf(explained, (feature) => (isFeature.has(feature) ? evidence(feature) : noEvidence));
    });
  }

  /** Made once, since a model explains all rows by the same features. */
  #themesOf(features: readonly string[]): readonly FeatureTheme[] {
    if (this.#themes.length !== features.length) {
      this.#themes = features.map((feature) => ({ feature, theme: themeOf(feature) }));
    }
    return this.#themes;
  }
}

function matrixOf({ values, categories }: ChunkNumbers): FeatureMatrix {
  const rows = values.length / featureNames.length;
  return { version: featureListVersion, names: featureNames, rows, values, categoryNames, categories };
}
