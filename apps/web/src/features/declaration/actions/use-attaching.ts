import { createAttachment, deleteAttachment } from '@tidewaiter/contract';
import { largestAttachment, mostAttachments } from '@tidewaiter/domain';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../../lib/api/call.ts';
import { uploadFile } from '../../../lib/api/upload-file.ts';
import { urlOf } from '../../../lib/api/url-of.ts';
import type { AttachmentDraft } from './act-draft.ts';

type Edit = (attachments: readonly AttachmentDraft[]) => readonly AttachmentDraft[];

export interface Unsent {
  /** How many there was no room for. */
  readonly left: number;
  /** Names of those above the limit. */
  readonly tooLarge: readonly string[];
}

const nothing: Unsent = { left: 0, tooLarge: [] };

export interface Attaching {
  /** The file on its way. */
  readonly sending: { readonly fileName: string; readonly share: number } | null;
  readonly error: unknown;
  /** Of the files chosen last, those that were not sent at all. */
  readonly unsent: Unsent;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (id: string) => void;
  readonly stop: () => void;
}

/** Sends files one after the other and puts each into the draft; what is on its way when the dialog closes is broken off. */
export function useAttaching(number: string, count: number, edit: (change: Edit) => void): Attaching {
  const [sending, setSending] = useState<Attaching['sending']>(null);
  const [error, setError] = useState<unknown>(null);
  const [unsent, setUnsent] = useState(nothing);
  const stopping = useRef<AbortController>(null);
  useEffect(() => () => stopping.current?.abort(), []);

  const sendAll = async (files: readonly File[], { signal }: AbortController) => {
    try {
      for (const file of files) {
        setSending({ fileName: file.name, share: 0 });
        const url = urlOf(createAttachment, { params: { number }, query: { fileName: file.name.slice(0, 255) } });
        const attached = await uploadFile(url, file, {
          response: createAttachment.answer.schema,
          headers: { 'content-type': 'application/octet-stream' },
          onProgress: (sent, total) => setSending({ fileName: file.name, share: sent / Math.max(1, total) }),
          signal,
        });
        edit((attachments) => [...attachments, attached]);
      }
    } catch (problem) {
      if (!signal.aborted) setError(problem);
    } finally {
      setSending(null);
    }
  };
  return {
    sending,
    error,
    unsent,
    add: (files) => {
      const room = mostAttachments - count;
      const fitting = files.filter(({ size }) => size <= largestAttachment);
      const tooLarge = files.filter((file) => !fitting.includes(file)).map(({ name }) => name);
      setError(null);
      setUnsent({ left: Math.max(0, fitting.length - room), tooLarge });
      stopping.current = new AbortController();
      void sendAll(fitting.slice(0, room), stopping.current);
    },
    remove: (id) => {
      setError(null);
      setUnsent(nothing);
      edit((attachments) => attachments.filter((one) => one.id !== id));
      // What the server did not hear of it removes by itself after a day.
      call(deleteAttachment, { params: { number, id } }).catch(() => undefined);
    },
    stop: () => stopping.current?.abort(),
  };
}
