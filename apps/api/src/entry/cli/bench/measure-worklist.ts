import { listWorklist } from '@tidewaiter/contract';
import type { Context } from '../../../context.ts';
import type { Progress } from '../../../use-cases/progress.ts';
import { withBenchDatabase } from './bench-database.ts';
import { type BenchServer, type BenchUser, withBenchServer } from './bench-server.ts';
import { type Percentiles, percentilesOf } from './percentiles.ts';
import { makeReferredWorld } from './referred-world.ts';

export interface WorklistMeasured {
  readonly items: number;
  readonly questions: readonly Percentiles[];
}

export interface WorklistBench {
  readonly folder: string;
  readonly items: number;
  /** Times that each question is asked. */
  readonly times: number;
  /** Officers who work at once, and for how many seconds; none are let in where either is 0. */
  readonly officers: number;
  readonly seconds: number;
}

const pageSchema = listWorklist.answer.schema;

/** What an officer's screens ask, over HTTP, on a world of so many items. */
export async function measureWorklist(
  context: Context,
  bench: WorklistBench,
  progress: Progress,
): Promise<WorklistMeasured> {
  return withBenchDatabase(context.database, async (database) => {
    const own = { ...context, database };
    await makeReferredWorld(own, bench, progress);
    const { rows } = await database.pool.query<{ code: string }>(
      'SELECT office_code AS code FROM referral GROUP BY 1 ORDER BY count(*) DESC, 1',
    );
    const offices = rows.map(({ code }) => code);
    return withBenchServer(own, async (server) => {
      progress.report('asking', 0, null);
      const alone = await askAlone(server, offices, bench.times, progress);
      progress.report('working', 0, null);
      const together = bench.seconds > 0 && bench.officers > 0 ? [await workTogether(server, offices, bench)] : [];
      return { items: bench.items, questions: [...alone, ...together] };
    });
  });
}

async function askAlone(
  server: BenchServer,
  offices: readonly string[],
  times: number,
  { signal }: Progress,
): Promise<Percentiles[]> {
  const officer = await server.userOf('officer', offices.slice(0, 1));
  const manager = await server.userOf('manager', []);
  const first = pageSchema.parse(await server.ask(officer, '/worklist?limit=100'));
  const cursor = encodeURIComponent(first.nextCursor ?? '');
  const questions: Record<string, (turn: number) => readonly [BenchUser, string]> = {
    list: () => [officer, '/worklist?limit=100'],
    list_national: () => [manager, '/worklist?limit=100'],
    sorted: () => [officer, '/worklist?limit=100&sort=-stake,registered'],
    sorted_national: () => [manager, '/worklist?limit=100&sort=-stake,registered'],
    filter: () => [officer, '/worklist?limit=100&lane=yellow&chapter=61&status=open'],
    filter_national: () => [manager, '/worklist?limit=100&selectionReason=random&originCountry=IT'],
    next_page: () => [officer, `/worklist?limit=100${cursor ? `&cursor=${cursor}` : ''}`],
    counts: () => [officer, '/worklist/counts'],
    counts_national: () => [manager, '/worklist/counts'],
    declaration: (turn) => {
      const row = first.rows[turn % Math.max(1, first.rows.length)];
      return [officer, `/declarations/${encodeURIComponent(row?.declarationNumber ?? '')}`];
    },
  };
  const measured: Percentiles[] = [];
  for (const [name, question] of Object.entries(questions)) {
    const took: number[] = [];
    // The first answers fill caches and plans; they are asked, not counted.
    for (let turn = -5; turn < times; turn += 1) {
      signal.throwIfAborted();
      const began = performance.now();
      await server.ask(...question(turn + 5));
      if (turn >= 0) took.push(performance.now() - began);
    }
    measured.push(percentilesOf(name, took));
  }
  return measured;
}

/** Officers who each take the next case, open it, look at the queue and give the case back, a pause between. */
async function workTogether(
  server: BenchServer,
  offices: readonly string[],
  { officers, seconds }: WorklistBench,
): Promise<Percentiles> {
  const took: number[] = [];
  const until = performance.now() + seconds * 1000;
  const timed = async (user: BenchUser, path: string, body?: object) => {
    const began = performance.now();
    const answer = await server.ask(user, path, body);
    took.push(performance.now() - began);
    return answer;
  };
  const claimedSchema = pageSchema.shape.rows.element.pick({ declarationNumber: true }).nullable();
  const work = async (at: number) => {
    const user = await server.userOf('officer', [offices[at % offices.length] ?? '']);
    while (performance.now() < until) {
      const { referral } = (await timed(user, '/worklist/next', {})) as { referral: unknown };
      const claimed = claimedSchema.parse(referral);
      await timed(user, '/worklist?limit=50');
      await timed(user, '/worklist/counts');
      if (claimed) {
        const number = encodeURIComponent(claimed.declarationNumber);
        await timed(user, `/declarations/${number}`);
        await pause();
        await timed(user, `/referrals/${number}/release`, {});
      }
      await pause();
    }
  };
  await Promise.all(Array.from({ length: officers }, (_, at) => work(at)));
  return percentilesOf(`${officers}_officers`, took);
}

/** An officer reads for some seconds; shorter here, so that fifty ask as often as a few hundred would. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 500 + 1000 * Math.random()));
