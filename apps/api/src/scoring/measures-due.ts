import { computeMeasures, type Database, inTransaction } from '@tidewaiter/database';
import { dateOf, type ItemFacts } from '@tidewaiter/domain';
import type { Logger } from 'pino';

/** How long measures may lag behind single declarations, milliseconds. */
const lag = 2_000;

/**
 * Counts the daily measures of single declarations again, soon and together, that were written while others counted and
 * so could not be added at once. What a crash leaves uncounted, the next declaration of that day and office, or the
 * next run over that day, counts.
 */
export class MeasuresDue {
  readonly #database: Database;
  readonly #log: Logger;
  readonly #due = new Map<string, { readonly day: string; readonly officeCode: string }>();
  #timer: NodeJS.Timeout | null = null;
  #counting: Promise<void> = Promise.resolve();

  constructor(database: Database, log: Logger) {
    this.#database = database;
    this.#log = log;
  }

  add(items: readonly ItemFacts[]): void {
    for (const { registrationDay, officeCode } of items) {
      this.#due.set(`${registrationDay} ${officeCode}`, { day: dateOf(registrationDay), officeCode });
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#counting = this.#count();
    }, lag);
  }

  /** Counts what is due now. */
  async close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#counting;
    await this.#count();
  }

  async #count(): Promise<void> {
    const due = [...this.#due.values()];
    this.#due.clear();
    for (const { day, officeCode } of due) {
      try {
        await inTransaction(this.#database, (transaction) =>
          computeMeasures(transaction, { from: day, to: day, officeCode }),
        );
      } catch (err) {
        this.#log.warn(
          { err, day, officeCode },
          'measures could not be counted; the next declaration of the day tries again',
        );
      }
    }
  }
}
