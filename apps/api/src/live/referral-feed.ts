import { EventEmitter, once } from 'node:events';
import { type Database, latestChange, type ReferralChange, readReferralChanges } from '@tidewaiter/database';
import type { Logger } from 'pino';

const betweenLooks = 500;
/** Entries of the audit that are kept at hand for those who were away for a moment. */
const remembered = 1000;

export interface NewsSince {
  readonly changes: readonly ReferralChange[];
  /** Where to go on from. */
  readonly head: number;
  /** Whether more happened than is at hand. */
  readonly missed: boolean;
}

/**
 * What is done to referrals, read once for all who watch in this process: one question twice a second while somebody does,
 * none while nobody does.
 */
export class ReferralFeed {
  readonly #database: Database;
  readonly #log: Logger;
  readonly #turns = new EventEmitter().setMaxListeners(0);
  #recent: ReferralChange[] = [];
  // All changes after `floor` and up to `head` are at hand.
  #floor = 0;
  #head = 0;
  #watching = 0;
  #began: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(database: Database, log: Logger) {
    this.#database = database;
    this.#log = log;
  }

  /** Counts somebody in, who must leave; what happens from then on will be at hand. */
  async join(): Promise<{ readonly head: number; readonly leave: () => void }> {
    this.#watching += 1;
    const leave = () => {
      this.#watching -= 1;
      if (this.#watching === 0) this.#rest();
    };
    try {
      this.#began ??= this.#begin();
      await this.#began;
    } catch (error) {
      this.#began = null;
      leave();
      throw error;
    }
    return { head: this.#head, leave };
  }

  /** What was done after a change, as far as it is at hand. */
  since(id: number): NewsSince {
    // A number of the future is another database's.
    const missed = id < this.#floor || id > this.#head;
    return { changes: missed ? [] : this.#recent.filter((change) => change.id > id), head: this.#head, missed };
  }

  /** Waits until something was done, or the signal is given. */
  async turn(signal: AbortSignal): Promise<void> {
    await once(this.#turns, 'turn', { signal }).catch(() => undefined);
  }

  async #begin(): Promise<void> {
    const head = await latestChange(this.#database.pool);
    this.#floor = Math.max(0, head - remembered);
    this.#head = this.#floor;
    this.#recent = [];
    while (this.#head < head && (await this.#look()) > 0);
    this.#plan();
  }

  #rest(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#began = null;
  }

  #plan(): void {
    if (this.#watching === 0) return;
    this.#timer = setTimeout(() => {
      const began = this.#began;
      this.#look()
        .catch((err) => this.#log.warn({ err }, 'changes of referrals could not be read; they will be read again'))
        .finally(() => {
          // Those who came after all had left have begun anew.
          if (began === this.#began) this.#plan();
        });
    }, betweenLooks);
  }

  /** Reads what is new; how many entries there were. */
  async #look(): Promise<number> {
    const from = this.#head;
    const { changes, head } = await readReferralChanges(this.#database.pool, from);
    // Whoever has read the same meanwhile has told it.
    if (from !== this.#head || head === from) return 0;
    this.#recent.push(...changes);
    this.#head = head;
    this.#floor = Math.max(this.#floor, head - remembered);
    const kept = this.#recent.findIndex(({ id }) => id > this.#floor);
    this.#recent.splice(0, kept < 0 ? this.#recent.length : kept);
    this.#turns.emit('turn');
    return head - from;
  }
}
