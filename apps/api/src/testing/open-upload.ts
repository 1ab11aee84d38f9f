import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { TestClient } from './test-client.ts';

export interface OpenUpload {
  /** Sends a piece, and waits while the server is behind; false where the connection has ended. */
  readonly write: (piece: string | Uint8Array) => Promise<boolean>;
  readonly end: () => void;
  /** Cuts the connection, as a pulled cable does. */
  readonly cut: () => void;
  /** The answer, once there is one. */
  readonly answer: Promise<{ readonly status: number; readonly text: string }>;
}

/** An upload that is still going on: its body is sent piece by piece. */
export function openUpload(client: TestClient, path: string, headers: Readonly<Record<string, string>>): OpenUpload {
  const sent = request(`${client.url}/api/v1${path}`, { method: 'POST', headers: { ...client.headers, ...headers } });
  const answer = answerOf(sent);
  // Whoever cuts the connection does not wait for an answer.
  answer.catch(() => undefined);
  let open = true;
  const closed = once(sent, 'close').then(
    () => {
      open = false;
    },
    () => {
      open = false;
    },
  );
  // The answer tells what became of it.
  sent.on('error', () => undefined);
  return {
    write: async (piece) => {
      if (open && !sent.write(piece)) await Promise.race([drained(sent), closed]);
      return open;
    },
    end: () => void sent.end(),
    cut: () => void sent.destroy(),
    answer,
  };
}

function drained(sent: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    sent.once('drain', resolve);
  });
}

async function answerOf(sent: ClientRequest) {
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const pieces: Uint8Array[] = [];
  for await (const piece of response) pieces.push(piece);
  return { status: response.statusCode ?? 0, text: Buffer.concat(pieces).toString('utf8') };
}
