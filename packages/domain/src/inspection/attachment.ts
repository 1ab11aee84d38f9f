import { z } from 'zod';

/** Kinds of files that go with an inspection act, by media type (RFC 6838). */
export const attachmentTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];
export const attachmentTypeSchema = z.enum(attachmentTypes);

/** Bytes of an attachment, at most. */
export const largestAttachment = 10 * 1024 * 1024;
/** Attachments of one act, at most. */
export const mostAttachments = 10;

/** Beginnings of files, bytes as numbers; null where any byte may stand. */
const beginnings: readonly (readonly [AttachmentType, readonly (number | null)[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
];

/**
 * What a file is by its first bytes, whatever it is called: PDF (ISO 32000), JPEG (ITU-T T.81), PNG (W3C PNG) or WebP
 * (RFC 9649). It says what the file begins as, not that the rest of it is well formed.
 *
 * @param head the first bytes; 12 are enough
 * @returns null where it is none of these
 */
export function attachmentTypeOf(head: Uint8Array): AttachmentType | null {
  const found = beginnings.find(
    ([, bytes]) => head.length >= bytes.length && bytes.every((byte, at) => byte === null || head[at] === byte),
  );
  return found?.[0] ?? null;
}
