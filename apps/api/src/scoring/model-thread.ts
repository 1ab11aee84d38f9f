import { answerQuestions } from './answer-questions.ts';
import type { ChunkNumbers } from './chunk-memory.ts';
import { type ChunkScores, ModelStage } from './model-stage.ts';

export type ModelQuestion =
  | { readonly ask: 'open'; readonly artefact: Uint8Array; readonly revenueWeight: number }
  | { readonly ask: 'score'; readonly numbers: ChunkNumbers }
  | { readonly ask: 'explain'; readonly rows: readonly number[] };

/** Scores of what was asked, or the reasons of each row as JSON. */
export interface ModelAnswer {
  readonly scores: ChunkScores | null;
  readonly reasons: readonly string[];
}

const nothing: ModelAnswer = { scores: null, reasons: [] };
let stage: ModelStage | null = null;
// Chunks are scored and explained in turn: the first one scored is the first one explained.
const scored: { readonly numbers: ChunkNumbers; readonly scores: ChunkScores }[] = [];

answerQuestions<ModelQuestion, ModelAnswer>(async (question) => {
  switch (question.ask) {
    case 'open':
      stage = await ModelStage.open(question.artefact, question.revenueWeight);
      return { result: nothing, moved: [] };
    case 'score': {
      const { numbers } = question;
      const scores = await opened().score(numbers);
      scored.push({ numbers, scores });
      return { result: { scores, reasons: [] }, moved: [] };
    }
    case 'explain': {
      const first = scored.shift();
      if (!first) return { result: nothing, moved: [] };
      const reasons = await opened().explain(first.numbers, first.scores, question.rows);
      return { result: { scores: null, reasons: reasons.map((one) => JSON.stringify(one)) }, moved: [] };
    }
  }
});

function opened(): ModelStage {
  if (!stage) throw new RangeError('a model is asked before it is opened');
  return stage;
}
