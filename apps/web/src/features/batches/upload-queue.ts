import type { AnswerOf, createBatch } from '@tidewaiter/contract';
import type { LayoutChoice } from '@tidewaiter/domain';

export type UploadedBatch = AnswerOf<typeof createBatch>;
export type UploadState = 'waiting' | 'sending' | 'done' | 'failed' | 'cancelled';

export interface Upload {
  /** The batch's id too, chosen here so that its progress can be followed while it comes in. */
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly layout: LayoutChoice;
  readonly state: UploadState;
  readonly sent: number;
  readonly batch: UploadedBatch | null;
  readonly error: unknown;
}

export interface SendOptions {
  readonly onSent: (bytes: number) => void;
  readonly signal: AbortSignal;
}

export type Send = (upload: Upload, file: File, options: SendOptions) => Promise<UploadedBatch>;

interface Entry {
  upload: Upload;
  readonly file: File;
  readonly abort: AbortController;
}

/** Files on their way, one after another in the order they were given: outcomes need their declarations first. */
export class UploadQueue {
  #entries: Entry[] = [];
  #snapshot: readonly Upload[] = [];
  #busy = false;
  readonly #listeners = new Set<() => void>();
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly uploads = (): readonly Upload[] => this.#snapshot;

  readonly add = (files: readonly File[], layout: LayoutChoice): void => {
    for (const file of files) {
      const upload: Upload = {
        id: crypto.randomUUID(),
        fileName: file.name,
        bytes: file.size,
        layout,
        state: 'waiting',
        sent: 0,
        batch: null,
        error: null,
      };
      this.#entries.push({ upload, file, abort: new AbortController() });
    }
    this.#tell();
    void this.#work();
  };

  readonly cancel = (id: string): void => {
    const entry = this.#find(id);
    if (entry === undefined || (entry.upload.state !== 'waiting' && entry.upload.state !== 'sending')) return;
    this.#change(entry, { state: 'cancelled' });
    entry.abort.abort();
  };

  readonly dismiss = (id: string): void => {
    this.#entries = this.#entries.filter(
      ({ upload }) => upload.id !== id || upload.state === 'sending' || upload.state === 'waiting',
    );
    this.#tell();
  };

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (let next = this.#nextWaiting(); next !== undefined; next = this.#nextWaiting()) await this.#run(next);
    } finally {
      this.#busy = false;
    }
  }

  async #run(entry: Entry): Promise<void> {
    this.#change(entry, { state: 'sending' });
    const onSent = (sent: number) => this.#change(entry, { sent });
    try {
      const batch = await this.#send(entry.upload, entry.file, { onSent, signal: entry.abort.signal });
      if (!entry.abort.signal.aborted) this.#change(entry, { state: 'done', batch });
    } catch (error) {
      if (!entry.abort.signal.aborted) this.#change(entry, { state: 'failed', error });
    }
  }

  #nextWaiting(): Entry | undefined {
    return this.#entries.find(({ upload }) => upload.state === 'waiting');
  }

  #find(id: string): Entry | undefined {
    return this.#entries.find(({ upload }) => upload.id === id);
  }

  #change(entry: Entry, change: Partial<Upload>): void {
    entry.upload = { ...entry.upload, ...change };
    this.#tell();
  }

  #tell(): void {
    this.#snapshot = this.#entries.map(({ upload }) => upload);
    for (const listener of this.#listeners) listener();
  }
}
