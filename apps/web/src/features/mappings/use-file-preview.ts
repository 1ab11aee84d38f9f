import { useMutation } from '@tanstack/react-query';
import { batchPreviewSchema, previewBatch, previewBytes } from '@tidewaiter/contract';
import { uploadFile } from '../../lib/api/upload-file.ts';
import { urlOf } from '../../lib/api/url-of.ts';

/** Sends the beginning of a file to be looked at; a spreadsheet or Parquet file whole, as it cannot be read from its start. */
export function useFilePreview() {
  return useMutation({
    mutationFn: async (file: File) => {
      const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
      const signature = String.fromCharCode(...start);
      const mustBeWhole = signature.startsWith('PK') || signature === 'PAR1';
      const part = mustBeWhole ? file : file.slice(0, previewBytes.beginning);
      const url = urlOf(previewBatch, { query: { whole: part.size === file.size ? 'true' : 'false' } });
      const preview = await uploadFile(url, part, {
        response: batchPreviewSchema,
        headers: { 'content-type': 'application/octet-stream' },
      });
      return { preview, fileName: file.name };
    },
  });
}
