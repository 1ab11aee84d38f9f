import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pseudonymSchema } from '@tidewaiter/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPseudonymizer } from './pseudonymizer.ts';
import { readOrCreateSecret } from './read-or-create-secret.ts';

const secret = new Uint8Array(32).fill(1);
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidewaiter-secret-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a pseudonym is 16 hex digits, the same for the same trader and secret', () => {
  const one = createPseudonymizer(secret);
  const other = createPseudonymizer(Uint8Array.from(secret));
  fc.assert(
    fc.property(fc.string(), (identifier) => {
      expect(pseudonymSchema.safeParse(one.importer(identifier)).success).toBe(true);
      expect(one.importer(identifier)).toBe(other.importer(identifier));
    }),
  );
});

test('case and spaces around an identifier make no other trader', () => {
  const { importer } = createPseudonymizer(secret);
  expect(importer(' Société 1 ')).toBe(importer('SOCIÉTÉ 1'));
  expect(importer('SOCIE\u0301TE\u0301 1')).toBe(importer('SOCIÉTÉ 1'));
});

test('the same identifier has another pseudonym in each field and under each secret', () => {
  const { declarant, importer, exporter } = createPseudonymizer(secret);
  const elsewhere = createPseudonymizer(new Uint8Array(32).fill(2));
  const all = [declarant('A1'), importer('A1'), exporter('A1'), elsewhere.importer('A1')];
  expect(new Set(all).size).toBe(4);
});

test('forgetting old identifiers changes no pseudonym', () => {
  const { importer } = createPseudonymizer(secret, 3);
  const first = Array.from({ length: 20 }, (_, at) => importer(`trader ${at}`));
  const again = Array.from({ length: 20 }, (_, at) => importer(`trader ${at}`));
  expect(again).toEqual(first);
  expect(new Set(first).size).toBe(20);
});

test('a short secret is refused', () => {
  expect(() => createPseudonymizer(new Uint8Array(16))).toThrow(/at least 32 bytes/);
});

test('the secret is made once, readable by its owner alone, and the same for all who start at once', async () => {
  const path = join(folder, 'secret');
  const secrets = await Promise.all(Array.from({ length: 8 }, () => readOrCreateSecret(path)));
  expect(new Set(secrets.map((bytes) => Buffer.from(bytes).toString('hex'))).size).toBe(1);
  expect(Buffer.from(await readOrCreateSecret(path)).toString('hex')).toBe((await readFile(path, 'utf8')).trim());
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('a damaged secret is refused and never replaced', async () => {
  const path = join(folder, 'damaged');
  await writeFile(path, 'not hexadecimal');
  await expect(readOrCreateSecret(path)).rejects.toThrow(/hexadecimal/);
  expect(await readFile(path, 'utf8')).toBe('not hexadecimal');
});
