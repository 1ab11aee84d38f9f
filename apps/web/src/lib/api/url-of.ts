import type { Endpoint, ParamsOf, QueryInput } from '@tidewaiter/contract';

export type UrlInput<E extends Endpoint> = (E['params'] extends object ? { readonly params: ParamsOf<E> } : unknown) &
  (E['query'] extends object ? { readonly query?: QueryInput<E> } : unknown);

interface Parts {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function partsOf(input: unknown): Parts {
  const { params, query } = isRecord(input) ? input : {};
  return { params: isRecord(params) ? params : {}, query: isRecord(query) ? query : {} };
}

/** The address of an endpoint, for links, downloads and event streams. What is undefined or null is left out. */
export function urlOf<const E extends Endpoint>(endpoint: E, input: UrlInput<E>): string {
  const { params, query } = partsOf(input);
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    for (const one of values) if (one !== undefined && one !== null) search.append(name, String(one));
  }
  const tail = search.size === 0 ? '' : `?${search}`;
  return `/api/v1${path}${tail}`;
}
