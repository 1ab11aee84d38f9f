import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { AttachmentRecord } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { Context } from '../context.ts';
import { pieceLength, sealerOf } from './keep-bytes.ts';

/** Bytes at the beginning of a file that bind its pieces to it. */
export const saltLength = 16;
/** Nonce and tag of each piece. */
const sealLength = 28;

/** What a piece is sealed for: its file and its place in it. */
export const placeOfPiece = (salt: Uint8Array, index: number): string =>
  `attachment ${Buffer.from(salt).toString('hex')} ${index}`;

export const attachmentFolder = ({ config }: Context): string => path.join(config.dataDirectory, 'attachments');
export const incomingFolder = (context: Context): string => path.join(attachmentFolder(context), 'incoming');

/** Where bytes are kept: under their hash, in a folder of its first two digits. */
export const attachmentPath = (context: Context, sha256: string): string =>
  path.join(attachmentFolder(context), sha256.slice(0, 2), sha256);

/** Takes bytes away that no attachment is of any more. */
export const removeAttachmentFile = (context: Context, sha256: string): Promise<void> =>
  rm(attachmentPath(context, sha256), { force: true });

/**
 * The bytes of an attachment, piece by piece; the last is held back until all are known to be those that were attached.
 * @throws TidewaiterError `upload_damaged` where they are not, or not there
 */
export async function* attachmentBytes(
  context: Context,
  { id, sha256 }: Pick<AttachmentRecord, 'id' | 'sha256'>,
): AsyncGenerator<Uint8Array> {
  const sealer = await sealerOf(context);
  const file = await open(attachmentPath(context, sha256)).catch((cause: unknown) => {
    throw damaged(id, cause);
  });
  try {
    const salt = await upTo(file, saltLength);
    const hash = createHash('sha256');
    let held: Uint8Array | null = null;
    for (let index = 0; ; index += 1) {
      const sealed = await upTo(file, pieceLength + sealLength);
      if (sealed.length === 0) break;
      const piece = sealer.open(sealed, placeOfPiece(salt, index));
      hash.update(piece);
      if (held) yield held;
      held = piece;
    }
    if (hash.digest('hex') !== sha256) throw damaged(id);
    if (held) yield held;
  } finally {
    await file.close();
  }
}

/** The next bytes of a file, so many or what is left of it. */
async function upTo(file: Awaited<ReturnType<typeof open>>, length: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

function damaged(id: string, cause?: unknown): TidewaiterError {
  return new TidewaiterError(
    'upload_damaged',
    'The file is missing from the data directory, or was changed there. The administrator has to restore it from a backup.',
    { attachment: id },
    { cause },
  );
}
