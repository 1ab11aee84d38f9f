import type { ZodType } from 'zod';
import { ApiProblem } from './api-problem.ts';
import { readProblem } from './read-problem.ts';

export interface UploadOptions<T> {
  readonly method?: 'POST' | 'PATCH';
  readonly response: ZodType<T>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes sent so far and in all. */
  readonly onProgress?: (sent: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Sends a file as the body itself, telling how far it is: fetch cannot report the progress of what it sends. */
export function uploadFile<T>(url: string, file: Blob, options: UploadOptions<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(options.method ?? 'POST', url);
    request.setRequestHeader('accept', 'application/json');
    for (const [name, value] of Object.entries(options.headers ?? {})) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => options.onProgress?.(event.loaded, event.total);
    request.onerror = () => reject(new ApiProblem('offline', 'No answer', 0));
    request.onabort = () => reject(new ApiProblem('cancelled', 'Cancelled', 0));
    request.onload = () => {
      if (request.status < 200 || request.status > 299) {
        reject(readProblem(request.status, request.responseText));
        return;
      }
      try {
        resolve(options.response.parse(JSON.parse(request.responseText)));
      } catch (cause) {
        reject(
          new ApiProblem('unexpected_answer', 'Unexpected answer', request.status, undefined, undefined, { cause }),
        );
      }
    };
    options.signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
