import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type AttachmentType, attachmentTypeOf, largestAttachment, TidewaiterError } from '@tidewaiter/domain';
import type { Context } from '../context.ts';
import { attachmentPath, incomingFolder, placeOfPiece, saltLength } from './attachment-file.ts';
import { pieceLength, sealerOf } from './keep-bytes.ts';

/** A file that came whole and is not in its place yet. */
export interface IncomingAttachment {
  readonly path: string;
  readonly mediaType: AttachmentType;
  /** Bytes, before they were sealed. */
  readonly size: number;
  readonly sha256: string;
}

const onlyMine = 0o600;

/** Takes a file in as it comes, sealed piece by piece; nothing of one that is refused or cut is kept. */
export async function receiveAttachment(
  context: Context,
  source: AsyncIterable<Uint8Array>,
): Promise<IncomingAttachment> {
  const sealer = await sealerOf(context);
  const hash = createHash('sha256');
  const salt = randomBytes(saltLength);
  await mkdir(incomingFolder(context), { recursive: true });
  const place = path.join(incomingFolder(context), randomUUID());
  const file = await open(place, 'wx', onlyMine);
  try {
    let [mediaType, size, index]: [AttachmentType | null, number, number] = [null, 0, 0];
    await file.write(salt);
    for await (const piece of pieces(source)) {
      mediaType ??= requireKind(piece);
      hash.update(piece);
      size += piece.length;
      await file.write(sealer.seal(piece, placeOfPiece(salt, index)));
      index += 1;
    }
    await file.sync();
    return { path: place, mediaType: mediaType ?? requireKind(new Uint8Array(0)), size, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(place, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** Puts a file that came in its place; whoever holds its content does. What is there of the same bytes is replaced. */
export async function placeAttachment(context: Context, { path: from, sha256 }: IncomingAttachment): Promise<void> {
  const to = attachmentPath(context, sha256);
  await mkdir(path.dirname(to), { recursive: true });
  await rename(from, to);
}

function requireKind(head: Uint8Array): AttachmentType {
  const kind = attachmentTypeOf(head);
  if (kind !== null) return kind;
  throw new TidewaiterError(
    'attachment_kind',
    'By its content the file is neither PDF nor JPEG, PNG or WebP, whatever it is called. Attach one of these.',
  );
}

/** The same bytes in pieces of the length that they are sealed in, as far as the limit goes. */
async function* pieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let [held, length, received]: [Uint8Array[], number, number] = [[], 0, 0];
  for await (const bytes of source) {
    received += bytes.length;
    if (received > largestAttachment) {
      const message = `An attachment holds ${largestAttachment} bytes at most; attach a smaller copy of it.`;
      throw new TidewaiterError('too_large', message, { limit: largestAttachment });
    }
    held.push(bytes);
    length += bytes.length;
    while (length >= pieceLength) {
      const whole = Buffer.concat(held);
      yield whole.subarray(0, pieceLength);
      held = [whole.subarray(pieceLength)];
      length -= pieceLength;
    }
  }
  if (length > 0) yield Buffer.concat(held);
}
