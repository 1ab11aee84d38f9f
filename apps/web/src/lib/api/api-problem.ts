import { z } from 'zod';

/** RFC 9457 problem document as the server sends it. */
export const problemSchema = z.looseObject({
  type: z.string().optional(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  code: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;

/** Codes this side adds to the server's: no answer came, or not the one that was agreed. */
export type ClientCode = 'offline' | 'unexpected_answer';

/** A request that did not succeed: the server's problem, or ours where there was no answer to trust. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly status: number;
  readonly problem: Problem | undefined;

  constructor(code: string, title: string, status: number, detail?: string, problem?: Problem, options?: ErrorOptions) {
    super(detail === undefined ? title : `${title}: ${detail}`, options);
    this.name = 'ApiProblem';
    this.code = code;
    this.title = title;
    this.status = status;
    this.detail = detail;
    this.problem = problem;
  }
}
