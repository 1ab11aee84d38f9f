import {
  type CopiedSelection,
  type Database,
  type DeskState,
  listFactChanges,
  readDeskState,
} from '@tidewaiter/database';
import type { ItemFacts } from '@tidewaiter/domain';
import type { Logger } from 'pino';
import { type LiveRules, noLiveModel, openResident, openRules, type Resident } from './open-resident.ts';
import type { ToldFact } from './resident-thread.ts';

/** What was told of here since the past was read, by the number of its change. */
interface OwnChange {
  readonly id: number;
  readonly facts: readonly ToldFact[];
}

/** Least time between two readings of the whole past, milliseconds. */
const betweenReadings = 10_000;

/**
 * Scores at once, against a past that stays in memory: read from the latest checkpoint when first asked, told of what is
 * declared here, and read anew beside it, to be put in its place, once others have brought facts.
 */
export class ResidentScorer {
  readonly #database: Database;
  readonly #log: Logger;
  #resident: Promise<Resident> | null = null;
  #rules: LiveRules | null = null;
  #seen = 0;
  #own: OwnChange[] = [];
  #rereading: Promise<void> | null = null;
  #readAt = 0;

  constructor(database: Database, log: Logger) {
    this.#database = database;
    this.#log = log;
  }

  /**
   * Selections of the items of some declarations, with the model and plan that made them.
   * @param state as it was read after the declarations came
   * @throws TidewaiterError `no_live_model`
   */
  async score(
    items: readonly ItemFacts[],
    state: DeskState,
  ): Promise<{ readonly modelId: number; readonly planId: number; readonly selections: readonly CopiedSelection[] }> {
    if (state.liveModelId === null) throw noLiveModel();
    const resident = await this.#opened();
    const known = this.#rules;
    const isCurrent = known?.state.liveModelId === state.liveModelId && known.state.rules === state.rules;
    const rules = known && isCurrent ? known : await openRules(this.#database, resident);
    this.#rules = rules;
    if (state.lastChange > this.#seen) await this.#follow();
    const { selections } = await resident.thread.ask({ ask: 'score', items });
    return { modelId: rules.modelId, planId: rules.planId, selections };
  }

  /** Reads the past ahead of the first question, where a model is live; what fails is tried again by that question. */
  async warm(): Promise<void> {
    try {
      const { liveModelId } = await readDeskState(this.#database.pool);
      if (liveModelId !== null) this.#rules = await openRules(this.#database, await this.#opened());
    } catch (err) {
      this.#log.warn({ err }, 'the past could not be read ahead; the first declaration will wait for it');
    }
  }

  /** Tells of declarations that were committed here, under the number of their change. */
  tell(id: number, items: readonly ItemFacts[]): void {
    const facts = items.map((item) => ({ item, isNew: true, outcome: null }));
    this.#own.push({ id, facts });
    this.#resident?.then(({ thread }) => thread.ask({ ask: 'tell', facts })).catch(() => undefined);
  }

  async close(): Promise<void> {
    const resident = this.#resident;
    this.#resident = null;
    await this.#rereading?.catch(() => undefined);
    await resident?.then(
      ({ thread }) => thread.end(),
      () => undefined,
    );
  }

  #opened(): Promise<Resident> {
    this.#resident ??= this.#open().catch((error: unknown) => {
      this.#resident = null;
      throw error;
    });
    return this.#resident;
  }

  async #open(): Promise<Resident> {
    this.#readAt = Date.now();
    const resident = await openResident(this.#database);
    this.#seen = Math.max(this.#seen, resident.asOf);
    return resident;
  }

  /** Others have brought facts: the past is read anew in a second thread, while this one goes on. */
  async #follow(): Promise<void> {
    const own = new Set(this.#own.map(({ id }) => id));
    const changes = await listFactChanges(this.#database, this.#seen);
    const isOurs = changes.every(({ id }) => own.has(id));
    if (isOurs) {
      this.#seen = changes.at(-1)?.id ?? this.#seen;
      // A past that is being read anew may still lack them.
      if (this.#rereading === null) this.#own = this.#own.filter(({ id }) => id > this.#seen);
      return;
    }
    if (this.#rereading !== null || Date.now() - this.#readAt < betweenReadings) return;
    this.#rereading = this.#reread()
      .catch((err: unknown) =>
        this.#log.warn({ err }, 'the past could not be read anew; the next declaration tries again'),
      )
      .finally(() => {
        this.#rereading = null;
      });
  }

  async #reread(): Promise<void> {
    const next = await this.#open();
    const before = this.#resident;
    if (before === null) return next.thread.end();
    await openRules(this.#database, next);
    // What was declared here since the reading began is not in it.
    this.#own = this.#own.filter(({ id }) => id > next.asOf);
    const missed = this.#own.flatMap(({ facts }) => facts);
    if (missed.length > 0) await next.thread.ask({ ask: 'tell', facts: missed });
    this.#resident = Promise.resolve(next);
    this.#rules = null;
    // Whoever still asks the former one is answered before it ends.
    const { thread } = await before;
    await thread.ask({ ask: 'tell', facts: [] });
    await thread.end();
  }
}
