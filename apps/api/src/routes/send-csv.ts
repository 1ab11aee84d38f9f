import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/** CSV as a download, line by line; the first line is made before the head is sent, so that a refusal is a problem document. */
export async function sendCsv(response: Response, fileName: string, lines: AsyncGenerator<string>): Promise<undefined> {
  const first = await lines.next();
  response.writeHead(200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': 'no-store',
  });
  async function* all() {
    if (!first.done) yield first.value;
    yield* lines;
  }
  await pipeline(Readable.from(all()), response);
}
