import { createHash } from 'node:crypto';
import { longestPart } from '@tidewaiter/contract';
import type { UploadRecord } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { failUpload } from './end-upload.ts';
import { loadOptionsSchema } from './load-options.ts';
import { doesNotFollow, receiveBytes } from './receive-bytes.ts';
import { headLength, refuseWrongHead } from './refuse-wrong-head.ts';
import { requireUpload } from './require-upload.ts';

/** Days that a file is kept from which nothing comes. */
const keptSeconds = 3 * 86_400;
export const partsKeptSeconds = keptSeconds;

export interface Part {
  readonly offset: number;
  /** SHA-256 of the part, where its sender wants it compared. */
  readonly sha256?: string | undefined;
}

/** Keeps the next part of a file. What has arrived of a part that breaks off is kept too. */
export async function appendPart(
  context: Context,
  actor: Actor,
  id: string,
  { offset, sha256 }: Part,
  source: AsyncIterable<Uint8Array>,
): Promise<UploadRecord> {
  const upload = await requireUpload(context, actor, id);
  if (upload.status !== 'receiving' || upload.received !== offset) {
    throw doesNotFollow(id, { offset: upload.received });
  }
  const part = withinLimit(source);
  const bytes = sha256 === undefined ? part : compared(part, sha256);
  const judged = offset === 0 ? judgedWhole(context, actor, upload, bytes) : bytes;
  const place = { id, start: offset, size: upload.size, keptSeconds };
  await receiveBytes(context, place, judged).catch(async (error: unknown) => {
    if (!(error instanceof TidewaiterError) || error.code !== 'wrong_offset') throw error;
    // Two senders of the same part: this one came second.
    throw doesNotFollow(id, { offset: (await requireUpload(context, actor, id)).received });
  });
  return requireUpload(context, actor, id);
}

async function* withinLimit(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const bytes of source) {
    length += bytes.length;
    if (length > longestPart) {
      throw new TidewaiterError('too_large', `A part holds ${longestPart} bytes at most; send smaller ones.`, {
        limit: longestPart,
      });
    }
    yield bytes;
  }
}

async function* compared(source: AsyncIterable<Uint8Array>, sha256: string): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const hash = createHash('sha256');
  for await (const bytes of source) {
    hash.update(bytes);
    pieces.push(bytes);
  }
  const came = hash.digest('hex');
  if (came !== sha256) {
    throw new TidewaiterError(
      'upload_damaged',
      'The part was damaged on its way; nothing of it was kept. Send it again.',
      {
        sent: sha256,
        came,
      },
    );
  }
  yield* pieces;
}

/** The first part shows what kind of file it is: another one is refused before more of it is sent. */
async function* judgedWhole(
  context: Context,
  actor: Actor,
  upload: UploadRecord,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0);
  for await (const bytes of source) {
    if (head) head = Buffer.concat([head, bytes]);
    if (head && head.length >= headLength) {
      await refuseWrongHead(context, loadOptionsSchema.parse(upload.options), head).catch(async (error: unknown) => {
        await failUpload(context, actor, upload.id, error);
        throw error;
      });
      head = null;
    }
    yield bytes;
  }
}
