import type { AnswerOf, completeUpload } from '@tidewaiter/contract';
import type { Acceptance, LayoutChoice } from '@tidewaiter/domain';

export type UploadedBatch = AnswerOf<typeof completeUpload>;
export type UploadState = 'waiting' | 'sending' | 'paused' | 'loading' | 'done' | 'failed' | 'cancelled';

export interface Upload {
  /** The batch's id too, chosen here so that its progress can be followed. */
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly layout: LayoutChoice;
  readonly acceptance: Acceptance;
  readonly state: UploadState;
  /** The server has heard of it, so it is gone on with. */
  readonly isKnown: boolean;
  /** Nothing is heard of the server just now; it is asked again. */
  readonly waitsForNetwork: boolean;
  readonly sent: number;
  readonly batch: UploadedBatch | null;
  readonly error: unknown;
}

export interface SendOptions {
  readonly onSent: (bytes: number) => void;
  readonly onWaiting: (waits: boolean) => void;
  readonly signal: AbortSignal;
}

/** Sends a file and hands it over; what it answers need not have ended. */
export type Send = (upload: Upload, file: File, options: SendOptions) => Promise<UploadedBatch>;
/** Waits until a batch that was handed over has ended. */
export type Follow = (upload: Upload, signal: AbortSignal) => Promise<UploadedBatch>;
/** Tells the server that nothing of a file is wanted any more. */
export type GiveUp = (upload: Upload) => void;

export interface UploadSteps {
  readonly send: Send;
  readonly follow: Follow;
  readonly giveUp: GiveUp;
  /** The id under which the same file was begun before. */
  readonly knownId: (file: File, layout: LayoutChoice, acceptance: Acceptance) => string | undefined;
}

interface Entry {
  upload: Upload;
  readonly file: File;
  abort: AbortController;
}

const under: ReadonlySet<UploadState> = new Set(['waiting', 'sending', 'paused', 'loading']);
export const isUnderWay = ({ state }: Upload) => under.has(state);

/** Files on their way, one after another in the order they were given: outcomes need their declarations first. */
export class UploadQueue {
  #entries: Entry[] = [];
  #snapshot: readonly Upload[] = [];
  #busy = false;
  readonly #listeners = new Set<() => void>();
  readonly #steps: UploadSteps;

  constructor(steps: UploadSteps) {
    this.#steps = steps;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly uploads = (): readonly Upload[] => this.#snapshot;

  readonly add = (files: readonly File[], layout: LayoutChoice, acceptance: Acceptance = 'good_rows'): void => {
    for (const file of files) {
      const known = this.#steps.knownId(file, layout, acceptance);
      if (known !== undefined && this.#find(known)) continue;
      this.#entries.push({ upload: uploadOf(file, { layout, acceptance }, known), file, abort: new AbortController() });
    }
    this.#tell();
    void this.#work();
  };

  readonly cancel = (id: string): void => {
    const entry = this.#find(id);
    if (entry === undefined || !isUnderWay(entry.upload)) return;
    this.#change(entry, { state: 'cancelled' });
    entry.abort.abort(new Error('cancelled'));
    this.#steps.giveUp(entry.upload);
  };

  /** Stops sending; what has arrived stays. */
  readonly pause = (id: string): void => {
    const entry = this.#find(id);
    if (entry?.upload.state !== 'sending' && entry?.upload.state !== 'waiting') return;
    this.#change(entry, { state: 'paused', waitsForNetwork: false });
    entry.abort.abort(new Error('paused'));
  };

  readonly goOn = (id: string): void => {
    const entry = this.#find(id);
    if (entry?.upload.state !== 'paused') return;
    entry.abort = new AbortController();
    this.#change(entry, { state: 'waiting' });
    void this.#work();
  };

  readonly dismiss = (id: string): void => {
    this.#entries = this.#entries.filter(({ upload }) => upload.id !== id || isUnderWay(upload));
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
    const { signal } = entry.abort;
    this.#change(entry, { state: 'sending' });
    try {
      const before = entry.upload;
      this.#change(entry, { isKnown: true });
      const batch = await this.#steps.send(before, entry.file, {
        onSent: (sent) => this.#change(entry, { sent }),
        onWaiting: (waitsForNetwork) => this.#change(entry, { waitsForNetwork }),
        signal,
      });
      if (signal.aborted) return;
      this.#change(entry, { state: 'loading', batch });
      // The next file goes meanwhile: the server loads them in the order in which they came.
      void this.#follow(entry, signal);
    } catch (error) {
      if (!signal.aborted) this.#change(entry, { state: 'failed', error });
    }
  }

  async #follow(entry: Entry, signal: AbortSignal): Promise<void> {
    try {
      const batch = await this.#steps.follow(entry.upload, signal);
      if (!signal.aborted) this.#change(entry, { state: 'done', batch });
    } catch (error) {
      if (!signal.aborted) this.#change(entry, { state: 'failed', batch: null, error });
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

function uploadOf(file: File, choices: Pick<Upload, 'layout' | 'acceptance'>, known: string | undefined): Upload {
  return {
    id: known ?? crypto.randomUUID(),
    fileName: file.name,
    bytes: file.size,
    ...choices,
    state: 'waiting',
    isKnown: known !== undefined,
    waitsForNetwork: false,
    sent: 0,
    batch: null,
    error: null,
  };
}
