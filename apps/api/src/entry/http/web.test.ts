import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { webRoutes } from './web.ts';

const code = 'export const tide = "rising";\n'.repeat(50);
const folder = mkdtempSync(path.join(tmpdir(), 'web-'));
const server = express().use(webRoutes(folder)).listen(0, '127.0.0.1');

beforeAll(() => {
  mkdirSync(path.join(folder, 'assets'));
  const put = (name: string, content: string | Buffer) => writeFileSync(path.join(folder, 'assets', name), content);
  put('tide.js', code);
  put('tide.js.br', brotliCompressSync(code));
  put('tide.js.gz', gzipSync(code));
  put('small.css', 'a{}');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

// `fetch` would undo what is looked at here.
function ask(name: string, encodings: string): Promise<{ readonly response: IncomingMessage; readonly body: Buffer }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const url = `http://127.0.0.1:${port}/assets/${name}`;
    get(url, { headers: { 'accept-encoding': encodings } }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => resolve({ response, body: Buffer.concat(pieces) }));
    }).on('error', reject);
  });
}

it('sends an asset as it was compressed, to who takes that', async () => {
  const { response, body } = await ask('tide.js', 'gzip, deflate, br');
  expect(response.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  });
  expect(brotliDecompressSync(body).toString()).toBe(code);
  const older = await ask('tide.js', 'gzip');
  expect(older.response.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(older.body).toString()).toBe(code);
});

it('sends it plain to who takes no compression, and where none was made', async () => {
  const plain = await ask('tide.js', 'identity');
  expect(plain.response.headers['content-encoding']).toBeUndefined();
  expect(plain.body.toString()).toBe(code);
  expect((await ask('small.css', 'br')).body.toString()).toBe('a{}');
});

it('knows no file outside its folder, nor one that is not there', async () => {
  for (const name of ['none.js', '..%2findex.html', '..%2f..%2fpackage.json']) {
    expect((await ask(name, 'br')).response.statusCode).toBeGreaterThanOrEqual(400);
  }
});
