import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvOf, type ExportTable, xlsxOf } from '@tidewaiter/ingestion';
import type { Response } from 'express';

interface Download {
  readonly kind: 'csv' | 'xlsx';
  readonly fileName: string;
}

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A table as a download of the kind that the endpoint answers with. */
export function sendTable(response: Response, download: Download, table: ExportTable): Promise<undefined> {
  return sendDownload(response, download, download.kind === 'csv' ? csvOf(table) : xlsxOf(table));
}

/** A download, piece by piece; the first is made before the head is sent, so that a refusal is a problem document. */
export async function sendDownload(
  response: Response,
  { kind, fileName }: Download,
  pieces: AsyncGenerator<string | Uint8Array>,
): Promise<undefined> {
  const head = () =>
    response.writeHead(200, {
      'content-type': mediaTypes[kind],
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    });
  return sendPieces(response, head, pieces);
}

/** A file that somebody brought: to be saved and never shown, by whatever name they gave it. */
export function sendFile(
  response: Response,
  { fileName, mediaType, size }: { readonly fileName: string; readonly mediaType: string; readonly size: number },
  pieces: AsyncGenerator<Uint8Array>,
): Promise<undefined> {
  const head = () => {
    response.attachment(fileName).type(mediaType).setHeader('content-length', size);
    response.setHeader('x-content-type-options', 'nosniff');
  };
  return sendPieces(response, head, pieces);
}

async function sendPieces(
  response: Response,
  head: () => void,
  pieces: AsyncGenerator<string | Uint8Array>,
): Promise<undefined> {
  const first = await pieces.next();
  head();
  async function* all() {
    if (!first.done) yield first.value;
    yield* pieces;
  }
  await pipeline(Readable.from(all()), response);
}
