import { answerQuestions } from './answer-questions.ts';
import type { ChunkNumbers } from './chunk-memory.ts';
import { type JsonPieces, jsonPieces } from './json-pieces.ts';
import { type ChunkScores, ModelStage } from './model-stage.ts';

export type ModelQuestion =
  | { readonly ask: 'open'; readonly artefact: Uint8Array; readonly revenueWeight: number }
  | { readonly ask: 'score'; readonly numbers: ChunkNumbers }
  | { readonly ask: 'explain'; readonly rows: readonly number[] };

/** Scores of what was asked, or the reasons of each row. */
export interface ModelAnswer {
  readonly scores: ChunkScores | null;
  readonly reasons: JsonPieces;
}

const noReasons = jsonPieces([]);
const nothing: ModelAnswer = { scores: null, reasons: noReasons };
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
      return { result: { scores, reasons: noReasons }, moved: [] };
    }
    case 'explain': {
      const first = scored.shift();
      if (!first) return { result: nothing, moved: [] };
      const reasons = jsonPieces(await opened().explain(first.numbers, first.scores, question.rows));
      return { result: { scores: null, reasons }, moved: [reasons.bytes.buffer, reasons.ends.buffer] };
    }
  }
});

function opened(): ModelStage {
  if (!stage) throw new RangeError('a model is asked before it is opened');
  return stage;
}
