import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connectOrStart, type Database } from '@tidewaiter/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tidewaiter-cli-')));
const data = path.join(folder, 'data');
const inFolder = (name: string) => path.join(folder, name);
const cli = (...args: string[]) => runCli(data, args);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function answerOf(...args: string[]) {
  const { exitCode, stdout, stderr } = await cli(...args, '--json');
  if (exitCode !== 0) throw new Error(`exit ${exitCode}: ${stderr}`);
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  return JSON.parse(stdout);
}
/** The reference of a bench is loaded by PostgreSQL's own client, which our packages do not bring. */
const hasPsql = spawnSync('psql', ['--version']).status === 0;
const files = () => [inFolder('declarations.csv'), inFolder('outcomes.csv')] as const;

describe('without a database', () => {
  it('every command says how it is used, and offers JSON', async () => {
    const commands = [
      'ingest',
      'train',
      'score',
      'export',
      'evaluate',
      'walk-forward',
      'simulate',
      'bench ingest',
      'bench score',
      'user add',
      'key add',
      'pseudonyms rotate',
      'audit verify',
      'mapping import',
    ];
    const helps = await Promise.all(commands.map((command) => cli(...command.split(' '), '--help')));
    for (const { exitCode, stdout } of helps) {
      expect(exitCode).toBe(0);
      expect(stdout).toContain('--json');
    }
  });

  it('wrong use is exit 2 with nothing on stdout, and a failure exit 1 with one document', async () => {
    const wrong = [['nothing'], ['train', '--as-of', 'yesterday'], ['export', 'gold', '--out', 'x'], ['ingest']];
    for (const args of wrong) expect(await cli(...args, '--json')).toMatchObject({ exitCode: 2, stdout: '' });
    const absent = await cli('evaluate', '--declarations', inFolder('absent.csv'), '--split', '2024-02-01', '--json');
    expect(absent.exitCode).toBe(1);
    expect(JSON.parse(absent.stdout)).toMatchObject({ error: { code: 'unreadable_file' } });
  });

  it('simulates, and evaluates what it simulated, without leaving a trace', async () => {
    await answerOf('simulate', '--world', 'steady', '--seed', '4', '--items', '1200', '--out', folder);
    const [declarations, outcomes] = files();
    const judged = await answerOf(
      'evaluate',
      '--declarations',
      declarations,
      '--outcomes',
      outcomes,
      '--split',
      '2024-12-01',
    );
    expect(judged).toMatchObject({
      split: '2024-12-01',
      rows: expect.any(Array),
      limit: { items: judged.rows[0].items },
    });
    expect(existsSync(data)).toBe(false);
  });
});

describe('judging a recipe', () => {
  const fileOptions = () => ['--declarations', inFolder('declarations.csv'), '--outcomes', inFolder('outcomes.csv')];

  it('by several seeds gives each measure with its spread, that of chance above zero', async () => {
    const judged = await answerOf(
      'evaluate',
      ...fileOptions(),
      '--split',
      '2024-12-01',
      '--seeds',
      '3',
      '--kind',
      'logistic',
    );
    expect(judged).toMatchObject({ seeds: 3, deviations: expect.any(Array) });
    expect(judged.deviations).toHaveLength(judged.rows.length);
    const at = judged.rows.findIndex(
      ({ model, subset }: { model: string; subset: string }) => `${model} ${subset}` === 'random all',
    );
    expect(judged.deviations[at].auc).toBeGreaterThan(0);
  }, 180_000);

  it('by the truth counts every item, examined or not, and learns no more than was examined', async () => {
    const selective = inFolder('selective');
    const split = ['--split', '2024-09-01', '--kind', 'logistic'];
    await answerOf('simulate', '--world', 'selective', '--seed', '4', '--items', '12000', '--out', selective);
    const own = [
      ...['--declarations', path.join(selective, 'declarations.csv')],
      ...['--outcomes', path.join(selective, 'outcomes.csv'), ...split],
    ];
    const [examined, everything] = [await answerOf('evaluate', ...own), await answerOf('evaluate', ...own, '--truth')];
    const truth = readFileSync(path.join(selective, 'truth.csv'), 'utf8').trimEnd().split('\n').slice(1);
    const later = truth.map((line) => line.split(',')).filter(([, , date = '']) => date >= '2024-09-01');
    expect(everything.rows[0]).toMatchObject({
      items: later.length,
      nonCompliant: later.filter(([, , , , nonCompliant]) => nonCompliant === '1').length,
    });
    expect(everything.limit.items).toBe(later.length);
    expect(examined.rows[0].items).toBe(later.filter(([, , , seen]) => seen === '1').length);
    const none = await answerOf('evaluate', ...own, '--truth', '--weighing', 'none');
    expect(none.rows[0].auc).not.toBe(everything.rows[0].auc);
    const alone = path.join(mkdtempSync(inFolder('alone-')), 'declarations.csv');
    writeFileSync(alone, readFileSync(inFolder('selective/declarations.csv')));
    const apart = await cli('evaluate', ...['--declarations', alone, ...split, '--truth', '--json']);
    expect(apart.exitCode).toBe(1);
    expect(JSON.parse(apart.stdout).error.message).toContain('truth.csv');
  }, 180_000);

  it('walks forward under selective labels, each strategy within its places', async () => {
    const walked = await answerOf(
      'walk-forward',
      ...fileOptions(),
      '--from',
      '2024-12-01',
      '--percent',
      '10',
      '--kind',
      'logistic',
      '--retrain',
      '9',
    );
    expect(walked.strategies.map(({ strategy }: { strategy: string }) => strategy)).toEqual([
      'model',
      'random',
      'mixed',
      'importer',
    ]);
    const examined = walked.strategies.map(({ weeks }: { weeks: { examined: number }[] }) =>
      weeks.reduce((sum, week) => sum + week.examined, 0),
    );
    expect(new Set(examined).size).toBe(1);
    expect(examined[0]).toBeGreaterThanOrEqual(walked.items / 10);
    expect(walked.limit.items).toBe(walked.items);
    expect(existsSync(data)).toBe(false);
  }, 180_000);
});

describe('the whole road, beside a process that has the database open', () => {
  let database: Database;
  beforeAll(async () => {
    database = await connectOrStart({ dataDir: data });
  });
  afterAll(() => database.close());

  it('reads a file by a mapping, given as JSON or kept, and takes it whole or not at all', async () => {
    const mapping = {
      name: 'ports',
      kind: 'declarations',
      header: ['no', 'day', 'house', 'who', 'from', 'what', 'worth'],
      columns: {
        declaration_number: { source: 'no' },
        registration_date: { source: 'day' },
        office_code: { source: 'house' },
        importer_id: { source: 'who' },
        origin_country: { source: 'from' },
        hs_code: { source: 'what' },
        customs_value: { source: 'worth' },
      },
      dateFormat: 'DD/MM/YYYY',
    };
    const [json, again] = [inFolder('ports.json'), inFolder('ports-again.json')];
    writeFileSync(json, JSON.stringify(mapping));
    const fileOf = (number: string, code: string) => {
      const file = inFolder(`${number}.csv`);
      writeFileSync(file, `no,day,house,who,from,what,worth\n${number},04/03/2024,A,T,CN,${code},5\n`);
      return file;
    };
    const first = await answerOf('ingest', fileOf('MAP-1', '870323'), '--mapping', json, '--no-quality');
    expect(first).toMatchObject({ layout: 'mapped', accepted: 1 });
    expect(await answerOf('mapping', 'import', json)).toEqual({ mapping: 'ports', replaced: false });
    expect(await answerOf('mapping', 'list')).toMatchObject({ mappings: [{ name: 'ports' }] });
    await answerOf('mapping', 'export', 'ports', '--out', again);
    expect(JSON.parse(readFileSync(again, 'utf8'))).toMatchObject(mapping);
    const second = await answerOf('ingest', fileOf('MAP-2', '870323'), '--mapping', 'ports', '--no-quality');
    expect(second).toMatchObject({ layout: 'mapped', accepted: 1 });
    const refused = await cli('ingest', fileOf('MAP-3', '87032'), '--all-or-nothing', '--json');
    expect(refused.exitCode).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'rows_rejected' } });
  });

  it('ingests, trains, scores, exports, adds users and keys, and verifies the audit', async () => {
    const [declarations, outcomes] = files();
    expect(await answerOf('ingest', declarations)).toMatchObject({ rows: 1200, accepted: 1200, duplicate: false });
    expect(await answerOf('ingest', declarations)).toMatchObject({ duplicate: true });
    await answerOf('ingest', outcomes);
    expect(await answerOf('train', '--promote')).toMatchObject({ promoted: true });
    expect(await answerOf('score', '--from', '2025-01-01')).toMatchObject({ model: 1 });
    const { rows } = await answerOf('export', 'scores', '--out', inFolder('scores.csv'));
    expect(readFileSync(inFolder('scores.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(rows + 1);
    const workbook = inFolder('declarations.xlsx');
    // The two that came by a mapping among them.
    expect(await answerOf('export', 'declarations', '--out', workbook)).toMatchObject({ rows: 1202 });
    expect(readFileSync(workbook).subarray(0, 2).toString()).toBe('PK');
    const user = ['--name', 'Ann', '--email', 'ann@example.org', '--role', 'analyst', '--national'];
    expect(await answerOf('user', 'add', ...user)).toMatchObject({ email: 'ann@example.org' });
    expect((await cli('user', 'add', ...user, '--json')).exitCode).toBe(1);
    const key = await answerOf('key', 'add', '--name', 'feed', '--user', 'ann@example.org');
    expect(key.secret.length).toBeGreaterThan(20);
    const rotation = await answerOf('pseudonyms', 'rotate');
    expect(rotation).toMatchObject({ generation: 2, items: 1202, older_models: [1], broken_criteria: [] });
    const secrets = readFileSync(path.join(data, 'secret'), 'utf8');
    expect(secrets.trimEnd().split('\n')).toHaveLength(2);
    // A copy from before the rotation, as on another server.
    writeFileSync(path.join(data, 'secret'), secrets.slice(0, secrets.indexOf('\n') + 1));
    const behind = await cli('audit', 'verify', '--json');
    expect(behind.exitCode).toBe(1);
    expect(JSON.parse(behind.stdout)).toMatchObject({ error: { code: 'secret_missing' } });
    writeFileSync(path.join(data, 'secret'), secrets);
    expect((await cli('audit', 'verify')).stdout).toContain('intact');
  }, 240_000);

  it.runIf(hasPsql)(
    'measures a load beside the same rows by psql, and leaves no database behind',
    async () => {
      const measured = await answerOf('bench', 'ingest', '--items', '3000', '--loads', '2');
      expect(measured).toMatchObject({ rows: 3000, loads: [expect.any(Number), expect.any(Number)] });
      const { seconds, copy_seconds, ratio, rss_mb, stages, growth } = measured;
      expect(ratio).toBeCloseTo(seconds / copy_seconds);
      expect(growth).toBeCloseTo(measured.loads[1] / seconds);
      expect(rss_mb).toBeGreaterThan(0);
      expect(Object.keys(stages)).toEqual(expect.arrayContaining(['copying', 'merging', 'measures']));
      const { rows } = await database.pool.query(
        `SELECT datname FROM pg_database WHERE datname LIKE 'tidewaiter_bench%'`,
      );
      expect(rows).toEqual([]);
    },
    240_000,
  );

  it('measures the scoring of a world of its own, and counts each item once', async () => {
    const { items, seconds, items_per_s, model_items_per_s, rss_mb, stages } = await answerOf(
      'bench',
      'score',
      '--items',
      '15000',
    );
    expect(items).toBe(15_000);
    expect(items_per_s).toBe(Math.round(items / seconds));
    expect(model_items_per_s).toBeGreaterThan(0);
    expect(rss_mb).toBeGreaterThan(0);
    expect(Object.keys(stages)).toEqual(expect.arrayContaining(['features', 'model', 'reasons', 'copy', 'measures']));
  }, 400_000);

  it.runIf(!hasPsql)(
    'says that a bench needs psql where there is none',
    async () => {
      const { exitCode, stderr } = await cli('bench', 'ingest', '--items', '1000');
      expect(exitCode).toBe(1);
      expect(stderr).toContain('no psql on the PATH');
    },
    240_000,
  );
});
