import { setTimeout as wait } from 'node:timers/promises';
import { type Batch, batchSchema, createUpload, type Job, jobSchema, uploadSchema } from '@tidewaiter/contract';
import { z } from 'zod';

const partLength = 512 * 1024;
const pause = 100;

/** Sends a file in parts, goes on after whatever broke, and waits until it is loaded, as the dashboard does. */
export class SteadfastSender {
  readonly #url: string;
  readonly #key: string;

  constructor(url: string, key: string) {
    this.#url = url;
    this.#key = key;
  }

  async load(id: string, fileName: string, bytes: Uint8Array): Promise<Batch> {
    const announcement = JSON.stringify({ id, fileName, size: bytes.length });
    await this.#ask('POST', createUpload.path, announcement, [201, 409]);
    for (;;) {
      const upload = uploadSchema.parse(await this.#ask('GET', `/uploads/${id}`));
      if (upload.status !== 'receiving') break;
      if (upload.offset < bytes.length) {
        const part = bytes.subarray(upload.offset, upload.offset + partLength);
        // A part whose answer was lost has arrived: the next look at the upload tells.
        await this.#ask('PATCH', `/uploads/${id}?offset=${upload.offset}`, part, [200, 409]);
      } else await this.#ask('POST', `/uploads/${id}/complete`, '{}', [202, 409]);
    }
    for (;;) {
      const batch = batchSchema.parse(await this.#ask('GET', `/batches/${id}`));
      if (batch.status === 'loaded') return batch;
      if (batch.status === 'failed') await this.#retry(id, batch);
      await wait(pause);
    }
  }

  /** A load whose every attempt was killed waits for somebody to retry it. */
  async #retry(id: string, batch: Batch): Promise<void> {
    if (batch.error?.code !== 'internal' && batch.error?.code !== 'unavailable') {
      throw new Error(`the batch failed: ${JSON.stringify(batch.error)}`);
    }
    const page = z.object({ rows: z.array(jobSchema) }).parse(await this.#ask('GET', '/jobs?status=failed&kind=load'));
    const job: Job | undefined = page.rows.find(({ batchId }) => batchId === id);
    if (job) await this.#ask('POST', `/jobs/${job.id}/retry`, undefined, [200, 409]);
  }

  async #ask(method: string, path: string, body?: string | Uint8Array, wanted = [200]): Promise<unknown> {
    for (;;) {
      const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
      const answer = await fetch(`${this.#url}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${this.#key}`, 'content-type': type },
        ...(body === undefined ? {} : { body: Buffer.from(body) }),
        signal: AbortSignal.timeout(20_000),
      }).catch(() => null);
      const text = await answer?.text().catch(() => null);
      if (answer && typeof text === 'string') {
        if (wanted.includes(answer.status)) return JSON.parse(text);
        if (answer.status < 500 && answer.status !== 401)
          throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      }
      await wait(pause);
    }
  }
}
