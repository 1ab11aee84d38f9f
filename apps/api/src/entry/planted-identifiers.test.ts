import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectOrStart, type Database } from '@tidewaiter/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesWith, writingsOf } from '../testing/find-clear-text.ts';
import { canonicalFile, openUpload, TestClient, tablesAsText } from '../testing/index.ts';
import { runCli, startCli } from '../testing/run-cli.ts';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tidewaiter-planted-')));
const data = path.join(folder, 'data');
const planted = 'ZqxPlantedJvk';
const kept = 'ZqxKeptJvk';
let database: Database;
let server: ReturnType<typeof startServer>;
let analyst: TestClient;

beforeAll(async () => {
  database = await connectOrStart({ dataDir: data });
  const user = ['--name', 'Ann', '--email', 'ann@example.org', '--role', 'analyst', '--national'];
  expect((await runCli(data, ['user', 'add', ...user])).exitCode).toBe(0);
  const key = await runCli(data, ['key', 'add', '--name', 'feed', '--user', 'ann@example.org', '--json']);
  server = startServer();
  analyst = new TestClient(await server.address, '', { authorization: `Bearer ${JSON.parse(key.stdout).secret}` });
}, 300_000);
afterAll(() => {
  server.child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** The built server on the data directory, telling all it can. */
function startServer() {
  const program = fileURLToPath(new URL('../../dist/entry/server.js', import.meta.url));
  const env = { ...process.env, TIDEWAITER_DATA: data, PORT: '0', LOG_LEVEL: 'debug' };
  for (const name of ['DATABASE_URL', 'TIDEWAITER_SECRET']) Reflect.deleteProperty(env, name);
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const told: string[] = [];
  const address = new Promise<string>((resolve, reject) => {
    const hear = (piece: Buffer) => {
      told.push(piece.toString('utf8'));
      const at = /Tidewaiter is at (\S+)/.exec(told.join(''))?.[1];
      if (at) resolve(at);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${told.join('')}`)));
  });
  return { child, told, address };
}

const traders = (place: string) => ({
  importer_id: `${planted}-importer-${place}`,
  declarant_id: `${planted}-declarant-${place}`,
  exporter_id: `${planted}-exporter-${place}`,
  goods_description: `${planted} words ${place}`,
});

const kcsHeader =
  'Declaration ID,Date,Office ID,Process Type,Import Type,Import Use,Payment Type,Mode of Transport,Declarant ID,Importer ID,Seller ID,Courier ID,HS6 Code,Country of Departure,Country of Origin,Tax Rate,Tax Type,Country of Origin Indicator,Net Mass,Item Price,Fraud,Critical Fraud';
const kcsRow = (number: string, hsCode: string) =>
  `${number},2020-01-01,30,B,11,15,11,10,${planted}1,${planted}2,${planted}3,${planted}4,${hsCode},CN,CN,8,A,G,10,100,1,2`;

const declarations = () => {
  const rows = [
    { ...traders('good'), declaration_number: kept },
    { ...traders('code'), declaration_number: 'P1', hs_code: 'rice' },
    { ...traders('blank'), declaration_number: 'P2', customs_value: '' },
    { ...traders('twice'), declaration_number: kept, customs_value: '2' },
    { ...traders('long'), declaration_number: 'P3', importer_id: `${planted}${'x'.repeat(300)}` },
    // Cells that slipped: the trader stands in the column of a date, a country, a number, a code.
    { ...traders('date'), declaration_number: 'P7', registration_date: planted },
    { ...traders('country'), declaration_number: 'P8', origin_country: planted },
    { ...traders('value'), declaration_number: 'P9', customs_value: planted },
    { ...traders('flow'), declaration_number: 'P10', flow: planted, hs_code: planted },
    { ...traders('nul'), declaration_number: 'P4', exporter_id: `${planted}\0nul` },
  ];
  return `${canonicalFile(rows)}P5,1,${planted} ragged\nP6,"${planted} quote\n`;
};

async function send(body: string | Uint8Array, query = 'layout=auto') {
  const init = { method: 'POST', body: Buffer.from(body), headers: { 'content-type': 'text/csv' } };
  const response = await analyst.fetch(`/api/v1/batches?${query}`, init);
  return `${response.status} ${await response.text()}`;
}

it('the search finds a text in every writing', () => {
  const control = path.join(folder, 'control');
  mkdirSync(control);
  const texts = [planted, planted.toLowerCase()];
  const bytes = texts.flatMap((text) => {
    const utf8 = Buffer.from(`ab${text}cd`);
    const swapped = Buffer.from(text, 'utf16le').swap16();
    const encoded = [0, 1, 2].map((n) => Buffer.from(Buffer.from(`${'-'.repeat(n)}${text}..`).toString('base64')));
    return [utf8, Buffer.from(text, 'utf16le'), swapped, Buffer.from(utf8.toString('hex')), ...encoded];
  });
  for (const [at, content] of bytes.entries()) writeFileSync(path.join(control, `${at}`), content);
  writeFileSync(path.join(control, 'nothing'), 'ZqxPlantedJv');
  expect(filesWith(control, planted)).toHaveLength(bytes.length);
  expect(new Set(writingsOf(planted).map((writing) => writing.toString('latin1'))).size).toBe(21);
});

it('no identifier and no word of goods descriptions reaches the disk, the log, an answer or a dump', async () => {
  const answers = [
    await send(declarations()),
    await send(`${kcsHeader}\n${kcsRow('K1', '870323')}\n${kcsRow('K2', 'cars')}\n`),
    await send(
      `declaration_number,examined_on,outcome,trader\n${kept},2024-04-01,compliant,${planted}\nP9,x,y,${planted}\n`,
    ),
    await send(declarations(), 'layout=kcs'),
    await send(`97061800,2020-01-01,30,${planted} headless,11\n`),
    await send(Buffer.concat([Buffer.from(declarations()), Buffer.from([0x81, 0xff, 0xfe, 0x00, 0x0a])])),
    await send(`${canonicalFile([{ ...traders('wide'), declaration_number: 'W1' }])}W2,${planted.repeat(200_000)}\n`),
    await (await analyst.fetch(`/api/v1/declarations?importerId=${planted}`)).text(),
    await (
      await analyst.fetch('/api/v1/declarations', {
        method: 'POST',
        body: JSON.stringify({ items: [{ declaration_number: 'J1', ...traders('json') }] }),
      })
    ).text(),
  ];
  expect(answers[0]).toMatch(/^201 .*"rejected":10/);
  expect(answers[1]).toMatch(/^201 .*"accepted":1,"rejected":1/);
  const { rows: batches } = await database.pool.query<{ id: string }>('SELECT id FROM batch');
  for (const { id } of batches) answers.push(await (await analyst.fetch(`/api/v1/batches/${id}/rejects.csv`)).text());

  // Enough rows that they leave memory on their way; one load of them is cut, one is cancelled, one is killed.
  const many = Array.from({ length: 30_000 }, (_, n) => ({ ...traders(`${n % 5000}`), declaration_number: `M${n}` }));
  const file = canonicalFile(many);
  for (const ending of ['cut', 'cancel'] as const) {
    const id = crypto.randomUUID();
    const upload = openUpload(analyst, `/batches?id=${id}`, { 'content-type': 'text/csv' });
    for (let at = 0; at < file.length / 2; at += 262_144) await upload.write(file.slice(at, at + 262_144));
    if (ending === 'cancel')
      answers.push(await (await analyst.fetch(`/api/v1/batches/${id}`, { method: 'DELETE' })).text());
    upload.cut();
  }
  writeFileSync(path.join(folder, 'many.csv'), file);
  const killed = startCli(data, ['ingest', path.join(folder, 'many.csv')]);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  killed.child.kill('SIGKILL');
  await killed.ended;
  const { exitCode, stdout, stderr } = await runCli(data, ['ingest', path.join(folder, 'many.csv')]);
  expect([exitCode, stderr]).toEqual([0, '']);
  answers.push(stdout, await send(declarations().replaceAll(kept, 'again'), 'layout=canonical'));
  rmSync(path.join(folder, 'many.csv'));

  await database.pool.query('CHECKPOINT');
  const dump = await tablesAsText(database);
  expect(dump).toContain(kept);
  server.child.kill('SIGTERM');
  await once(server.child, 'exit');
  await database.close();

  for (const [what, text] of Object.entries({ answers: answers.join('\n'), dump, log: server.told.join('') })) {
    const at = text.toLowerCase().indexOf(planted.toLowerCase());
    expect(at === -1 ? what : text.slice(Math.max(0, at - 300), at + 100)).toBe(what);
  }
  expect(server.told.join('')).toContain('/api/v1/batches');
  expect(filesWith(data, kept).length).toBeGreaterThan(0);
  expect(filesWith(data, planted)).toEqual([]);
}, 600_000);
