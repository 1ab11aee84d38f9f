import { ApiProblem, problemSchema } from './api-problem.ts';

/** The problem that an answer other than 2xx carries. */
export function readProblem(status: number, text: string): ApiProblem {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  const parsed = problemSchema.safeParse(body);
  if (!parsed.success) return new ApiProblem('unexpected_answer', `HTTP ${status}`, status);
  const { code, title, detail } = parsed.data;
  return new ApiProblem(code, title, status, detail, parsed.data);
}
