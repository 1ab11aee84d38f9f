import type { IncomingHttpHeaders } from 'node:http';

/** Headers of a request as the web platform has them. */
export function webHeaders(headers: IncomingHttpHeaders): Headers {
  const made = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) made.append(name, each);
  }
  return made;
}
