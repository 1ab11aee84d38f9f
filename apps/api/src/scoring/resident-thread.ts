import type { CopiedSelection } from '@tidewaiter/database';
import type { ItemFacts, OutcomeFacts } from '@tidewaiter/domain';
import { answerQuestions } from './answer-questions.ts';
import { FeatureStage, type KeptPast } from './feature-stage.ts';
import { ModelStage } from './model-stage.ts';
import { ResidentStage } from './resident-stage.ts';
import type { LaneRules } from './select-chunk.ts';

export interface ToldFact {
  readonly item: ItemFacts;
  readonly isNew: boolean;
  readonly outcome: OutcomeFacts | null;
}

export type ResidentQuestion =
  | { readonly ask: 'open'; readonly kept: Uint8Array | null }
  | { readonly ask: 'carried' | 'items'; readonly bytes: Uint8Array }
  | { readonly ask: 'caught-up' }
  | { readonly ask: 'model'; readonly artefact: Uint8Array; readonly rules: LaneRules }
  | { readonly ask: 'tell'; readonly facts: readonly ToldFact[] }
  | { readonly ask: 'score'; readonly items: readonly ItemFacts[] };

export interface ResidentAnswer {
  readonly selections: readonly CopiedSelection[];
  readonly keeps: readonly KeptPast[];
}

let replay = new FeatureStage({});
let resident = new ResidentStage(replay.history);
let live: { readonly model: ModelStage; readonly rules: LaneRules } | null = null;

const done = (selections: readonly CopiedSelection[] = []) => ({
  result: { selections, keeps: replay.keeps() },
  moved: [],
});

answerQuestions<ResidentQuestion, ResidentAnswer>(async (question) => {
  switch (question.ask) {
    case 'open':
      replay = new FeatureStage({ kept: question.kept });
      return done();
    case 'carried':
      replay.carry(question.bytes);
      return done();
    case 'items':
      replay.take(question.bytes);
      return done();
    case 'caught-up':
      replay.finish();
      resident = new ResidentStage(replay.history);
      return done();
    case 'model':
      live = {
        model: await ModelStage.open(question.artefact, question.rules.plan.revenueWeight),
        rules: question.rules,
      };
      return done();
    case 'tell':
      resident.tell(question.facts);
      return done();
    case 'score':
      if (!live) throw new RangeError('a declaration comes before a model is opened');
      return done(await resident.score(question.items, live.model, live.rules));
  }
});
