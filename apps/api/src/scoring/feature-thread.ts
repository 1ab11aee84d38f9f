import { answerQuestions } from './answer-questions.ts';
import type { ChunkNumbers } from './chunk-memory.ts';
import { type FeatureChunk, FeatureStage, type FeatureStageOptions, type KeptPast } from './feature-stage.ts';

/** With the next facts comes what was read of the chunks before. */
export type FeatureQuestion =
  | { readonly ask: 'open'; readonly options: FeatureStageOptions }
  | { readonly ask: 'carried'; readonly bytes: Uint8Array }
  | { readonly ask: 'items'; readonly bytes: Uint8Array; readonly givenBack: readonly ChunkNumbers[] }
  | { readonly ask: 'finish' };

export interface FeatureAnswer {
  readonly chunks: readonly FeatureChunk[];
  readonly keeps: readonly KeptPast[];
}

let stage = new FeatureStage({});

answerQuestions<FeatureQuestion, FeatureAnswer>(async (question) => {
  const chunks = chunksFor(question);
  return { result: { chunks, keeps: stage.keeps() }, moved: [] };
});

function chunksFor(question: FeatureQuestion): FeatureChunk[] {
  switch (question.ask) {
    case 'open':
      stage = new FeatureStage(question.options);
      return [];
    case 'carried':
      stage.carry(question.bytes);
      return [];
    case 'items':
      for (const numbers of question.givenBack) stage.giveBack(numbers);
      return stage.take(question.bytes);
    case 'finish':
      return stage.finish();
  }
}
