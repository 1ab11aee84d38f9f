import { answerQuestions } from './answer-questions.ts';
import { type FeatureChunk, FeatureStage, type FeatureStageOptions, type KeptPast } from './feature-stage.ts';

export type FeatureQuestion =
  | { readonly ask: 'open'; readonly options: FeatureStageOptions }
  | { readonly ask: 'carried' | 'items'; readonly bytes: Uint8Array }
  | { readonly ask: 'finish' };

export interface FeatureAnswer {
  readonly chunks: readonly FeatureChunk[];
  readonly keeps: readonly KeptPast[];
}

let stage = new FeatureStage({});

answerQuestions<FeatureQuestion, FeatureAnswer>(async (question) => {
  const chunks = chunksFor(question);
  const moved = chunks.flatMap(({ values, categories, grounds }) =>
    [values, grounds, ...categories].map((numbers) => numbers.buffer as ArrayBuffer),
  );
  return { result: { chunks, keeps: stage.keeps() }, moved };
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
      return stage.take(question.bytes);
    case 'finish':
      return stage.finish();
  }
}
