import { ApiProblem } from '../api/api-problem.ts';
import { readProblem } from '../api/read-problem.ts';

async function post(path: string, body: unknown): Promise<void> {
  let response: Response;
  try {
    response = await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/problem+json' },
      body: JSON.stringify(body),
    });
  } catch (cause) {
    throw new ApiProblem('offline', 'No answer', 0, undefined, undefined, { cause });
  }
  if (!response.ok) throw readProblem(response.status, await response.text());
}

export async function signIn(email: string, password: string): Promise<void> {
  try {
    await post('/sign-in/email', { email, password });
  } catch (error) {
    // To the one who types them, being unknown is the credentials being wrong: nobody was signed in.
    if (error instanceof ApiProblem && error.status === 401)
      throw new ApiProblem('wrong_credentials', error.title, 401);
    throw error;
  }
}

/** @throws ApiProblem `link_expired` where the link was used or its time is over */
export function signInByLink(token: string): Promise<void> {
  return post('/sign-in/link', { token });
}

export function signOut(): Promise<void> {
  return post('/sign-out', {});
}
