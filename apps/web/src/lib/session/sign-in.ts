import { z } from 'zod';
import { ApiProblem } from '../api/api-problem.ts';

const refusalSchema = z.looseObject({ code: z.string().optional(), message: z.string().optional() });

async function post(path: string, body: unknown): Promise<void> {
  let response: Response;
  try {
    response = await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch (cause) {
    throw new ApiProblem('offline', 'No answer', 0, undefined, undefined, { cause });
  }
  if (response.ok) return;
  const refusal = refusalSchema.safeParse(await response.json().catch(() => ({})));
  const code =
    response.status === 401 ? 'wrong_credentials' : response.status === 429 ? 'too_many_requests' : 'internal';
  throw new ApiProblem(code, refusal.data?.message ?? `HTTP ${response.status}`, response.status);
}

export function signIn(email: string, password: string): Promise<void> {
  return post('/sign-in/email', { email, password });
}

export function signOut(): Promise<void> {
  return post('/sign-out', {});
}
