import { Socket } from 'node:net';
import pg from 'pg';
import type { Database } from './open-database.ts';
import type { Transaction } from './transaction.ts';
import { typeParsers } from './type-parsers.ts';

/** A connection as `openPipeline` makes it. */
export type Pipeline = pg.Pool;

/**
 * One connection whose statements go out as soon as they are asked, in their order, whether or not those before were
 * answered: for the few that many wait for. It takes no COPY and no cursor.
 */
export function openPipeline({ url }: Pick<Database, 'url'>): Pipeline {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    application_name: 'tidewaiter at once',
    types: typeParsers,
    pipeline: true,
    stream: () => new TurnSocket(),
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/** Sends what is written in one turn of the event loop together: a call of the system costs more than most statements. */
class TurnSocket extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork());
  }
}

/** Asks on the connection, in one go, what needs no transaction. */
export async function onPipeline<T>(pipeline: Pipeline, ask: (client: Transaction) => Promise<T>): Promise<T> {
  const client = await pipeline.connect();
  let broken = true;
  try {
    const answer = await ask(client);
    broken = false;
    return answer;
  } finally {
    client.release(broken);
  }
}

/**
 * Runs the steps on the connection, all or nothing; it begins together with the first of them, and is committed together
 * with what goes `last`.
 */
export async function inPipelinedTransaction<T>(
  pipeline: Pipeline,
  steps: (client: Transaction) => Promise<T>,
  last: (result: T) => Promise<void> = async () => undefined,
): Promise<T> {
  const client = await pipeline.connect();
  let broken = true;
  try {
    const [, result] = await Promise.all([client.query('BEGIN'), steps(client)]);
    // A statement that fails makes the commit behind it a rollback.
    await Promise.all([last(result), client.query('COMMIT')]);
    broken = false;
    return result;
  } catch (error) {
    broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Asks statements that do not need each other's answers, in their order: all at once on a connection that takes that, one
 * after the other elsewhere.
 */
export async function sendTogether<Answers extends readonly unknown[]>(
  transaction: Transaction,
  statements: { readonly [At in keyof Answers]: () => Promise<Answers[At]> },
): Promise<Answers>;
export async function sendTogether(
  transaction: Transaction,
  statements: readonly (() => Promise<unknown>)[],
): Promise<readonly unknown[]> {
  if (transaction.pipeline) return Promise.all(statements.map((ask) => ask()));
  const answers: unknown[] = [];
  for (const ask of statements) answers.push(await ask());
  return answers;
}
