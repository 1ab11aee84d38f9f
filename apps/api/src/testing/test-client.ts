import { type AnswerOf, type BodyInput, type Endpoint, type Problem, problemSchema } from '@tidewaiter/contract';

/** What goes with a call. Types are loose where a test sends what the contract forbids. */
export interface CallInput<E extends Endpoint> {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: BodyInput<E>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** An answer as it came. */
export interface Reply<E extends Endpoint> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON as the contract has it; throws, with what came instead, where it does not fit. */
  readonly answer: () => AnswerOf<E>;
  readonly problem: () => Problem;
}

/** Calls a server as one user does, from the same site. */
export class TestClient {
  readonly url: string;
  readonly userId: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(url: string, userId = '', headers: Readonly<Record<string, string>> = {}) {
    this.url = url;
    this.userId = userId;
    this.#headers = headers;
  }

  /** What goes with every request of this caller, for those who do not call through it. */
  get headers(): Readonly<Record<string, string>> {
    return { origin: this.url, ...this.#headers };
  }

  /** The same caller with other headers; an empty one is left out. */
  with(headers: Readonly<Record<string, string>>): TestClient {
    return new TestClient(this.url, this.userId, { ...this.#headers, ...headers });
  }

  async signInBy(signInLink: string, userId = this.userId): Promise<TestClient> {
    const token = new URL(signInLink).searchParams.get('token');
    return this.#signIn('/api/auth/sign-in/link', { token }, userId);
  }

  async signIn(email: string, password: string): Promise<TestClient> {
    return this.#signIn('/api/auth/sign-in/email', { email, password }, this.userId);
  }

  async #signIn(path: string, body: object, userId: string): Promise<TestClient> {
    const response = await this.fetch(path, { method: 'POST', body: JSON.stringify(body) });
    if (response.status !== 204) throw new Error(`sign-in answered ${response.status}: ${await response.text()}`);
    const cookie = response.headers.getSetCookie().map((each) => each.split(';', 1)[0]);
    return new TestClient(this.url, userId, { cookie: cookie.join('; ') });
  }

  /** Any request, with this caller's headers, and JSON's where a body is text. */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const json = typeof init.body === 'string' ? { 'content-type': 'application/json' } : {};
    const given = { origin: this.url, ...json, ...this.#headers, ...Object.fromEntries(new Headers(init.headers)) };
    const headers = Object.entries(given).filter(([, value]) => value !== '');
    return fetch(this.url + path, { redirect: 'manual', ...init, headers });
  }

  /** Calls an endpoint of the contract. */
  async call<E extends Endpoint>(endpoint: E, input: CallInput<E> = {}): Promise<Reply<E>> {
    const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(`${input.params?.[name]}`),
    );
    const query = Object.entries(input.query ?? {}).map(([name, value]): [string, string] => [name, `${value}`]);
    const search = query.length > 0 ? `?${new URLSearchParams(query)}` : '';
    const response = await this.fetch(`/api/v1${path}${search}`, {
      method: endpoint.method,
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
      ...(input.headers ? { headers: input.headers } : {}),
      ...(input.signal ? { signal: input.signal } : {}),
    });
    // A stream may never end: that it was opened is its answer.
    const streams = response.ok && endpoint.answer.kind === 'events';
    if (streams) await response.body?.cancel();
    const text = streams ? '' : await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      answer: () => {
        if (response.status >= 400 || endpoint.answer.kind !== 'json') throw new Error(`${response.status}: ${text}`);
        return endpoint.answer.schema.parse(JSON.parse(text)) as AnswerOf<E>;
      },
      problem: () => problemSchema.parse(JSON.parse(text)),
    };
  }
}
