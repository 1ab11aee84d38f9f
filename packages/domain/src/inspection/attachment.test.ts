import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attachmentTypeOf } from './attachment.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const heads = [
  ['application/pdf', '%PDF-1.7\n'],
  ['image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['image/webp', 'RIFF\x24\0\0\0WEBPVP8 '],
] as const;

it.each(heads)('knows %s by its first bytes, whatever follows', (type, head) => {
  fc.assert(
    fc.property(fc.uint8Array(), (rest) => {
      expect(attachmentTypeOf(Uint8Array.from([...bytes(head), ...rest]))).toBe(type);
    }),
  );
});

it.each([
  ['nothing', ''],
  ['a beginning cut short', '%PDF'],
  ['a page', '<!doctype html><script>'],
  ['a picture that can hold a script', '<svg xmlns="http://www.w3.org/2000/svg">'],
  ['a program', 'MZ\x90\0\x03'],
  ['an archive', 'PK\x03\x04'],
  ['sound in the same envelope as WebP', 'RIFF\x24\0\0\0WAVEfmt '],
  ['a PDF that begins as something else', '<html>%PDF-1.7'],
])('takes no %s', (_, head) => {
  expect(attachmentTypeOf(bytes(head))).toBeNull();
});
