import { createHash } from 'node:crypto';
import { keepUpload } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { beginUpload, type UploadRequest } from './begin-upload.ts';
import { failUpload } from './end-upload.ts';
import { handOverUpload } from './hand-over-upload.ts';
import { interruptible } from './interruptible.ts';
import { receiveBytes } from './receive-bytes.ts';
import { headLength, refuseWrongHead } from './refuse-wrong-head.ts';

/** A file that comes in one go cannot be gone on with: it is kept while its sender lives, and a little longer. */
const keptSeconds = 60;
const betweenSigns = 500;

/** Takes a file in that comes in one go, and hands it to the queue once it is whole. Answers its batch's id. */
export async function receiveFile(
  context: Context,
  actor: Actor,
  request: Omit<UploadRequest, 'size' | 'keptSeconds'>,
  source: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<string> {
  const { id } = await beginUpload(context, actor, { ...request, size: null, keptSeconds });
  const hash = createHash('sha256');
  const life = signsOfLife(context, id);
  try {
    const bytes = interruptible(source, AbortSignal.any([signal, life.cancelled]));
    const judged = hashed(
      judgedByHead(bytes, (head) => refuseWrongHead(context, request.options, head)),
      hash,
    );
    await receiveBytes(context, { id, start: 0, size: null, keptSeconds }, judged).catch((error: unknown) => {
      // Cancelled between two signs: then there is no place for its bytes any more.
      if (error instanceof TidewaiterError && error.code === 'wrong_offset') throw cancelled();
      throw error;
    });
    await life.stop();
    await handOverUpload(context, actor, id, { sha256: hash.digest('hex'), expectedSha256: null });
    return id;
  } catch (error) {
    await life.stop();
    await failUpload(context, actor, id, error).catch((err: unknown) =>
      context.log.error({ err, batch: id }, 'a failed upload could not be marked'),
    );
    throw error;
  }
}

const cancelled = () => new TidewaiterError('cancelled', 'The batch was cancelled; nothing of it was kept.');

function signsOfLife({ database, log }: Context, id: string) {
  const controller = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    last = keepUpload(database.pool, id, keptSeconds).then(
      (goesOn) => {
        if (!goesOn) controller.abort(cancelled());
      },
      (err: unknown) => log.warn({ err, batch: id }, 'a sign of life could not be noted'),
    );
  }, betweenSigns);
  const stop = () => {
    clearInterval(timer);
    return last;
  };
  return { cancelled: controller.signal, stop };
}

async function* judgedByHead(source: AsyncIterable<Uint8Array>, judge: (head: Uint8Array) => Promise<void>) {
  let head: Uint8Array | null = new Uint8Array(0);
  for await (const bytes of source) {
    if (head) head = Buffer.concat([head, bytes]);
    if (head && head.length >= headLength) {
      await judge(head);
      head = null;
    }
    yield bytes;
  }
}

async function* hashed(source: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const bytes of source) {
    hash.update(bytes);
    yield bytes;
  }
}
