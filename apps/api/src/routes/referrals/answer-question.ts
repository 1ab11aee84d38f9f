import { answerQuestion as endpoint } from '@tidewaiter/contract';
import { answerQuestion } from '../../use-cases/answer-question.ts';
import { route } from '../route.ts';

export const answerQuestionRoute = route(endpoint, async ({ context, actor, params, body }) => {
  const { declarationNumber, status, lane } = await answerQuestion(context, actor, params.number, body.answer);
  return { declarationNumber, status, lane };
});
