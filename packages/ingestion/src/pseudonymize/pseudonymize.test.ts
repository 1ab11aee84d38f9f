import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pseudonymSchema } from '@tidewaiter/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseSecrets } from './parse-secrets.ts';
import { createPseudonymizer, createRekeying } from './pseudonymizer.ts';
import { secretCheck } from './secret-check.ts';
import { appendSecret, readOrCreateSecrets } from './secret-file.ts';

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

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('the secret is made once, readable by its owner alone, and the same for all who start at once', async () => {
  const path = join(folder, 'secret');
  const secrets = await Promise.all(Array.from({ length: 8 }, () => readOrCreateSecrets(path)));
  expect(new Set(secrets.map((all) => all.map(hex).join())).size).toBe(1);
  expect(secrets[0]?.map(hex)).toEqual([(await readFile(path, 'utf8')).trim()]);
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('the next secret stands on a line of its own, and the ones before stay', async () => {
  const path = join(folder, 'rotated');
  const first = await readOrCreateSecrets(path);
  const second = await appendSecret(path);
  const third = await appendSecret(path);
  expect(second.slice(0, 1).map(hex)).toEqual(first.map(hex));
  expect(third.slice(0, 2).map(hex)).toEqual(second.map(hex));
  expect(new Set(third.map(hex)).size).toBe(3);
  expect((await readOrCreateSecrets(path)).map(hex)).toEqual(third.map(hex));
  expect((await readFile(path, 'utf8')).trimEnd().split('\n')).toEqual(third.map(hex));
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await readdir(folder)).filter((name) => name.startsWith('rotated'))).toEqual(['rotated']);
});

test('a secret that is not there cannot be followed by another', async () => {
  await expect(appendSecret(join(folder, 'absent'))).rejects.toThrow(/no file of secrets/);
});

test('a damaged secret is refused and never replaced', async () => {
  const path = join(folder, 'damaged');
  await writeFile(path, 'not hexadecimal');
  await expect(readOrCreateSecrets(path)).rejects.toThrow(/hexadecimal/);
  await expect(appendSecret(path)).rejects.toThrow(/hexadecimal/);
  expect(await readFile(path, 'utf8')).toBe('not hexadecimal');
  expect(() => parseSecrets(`${'ab'.repeat(32)},xyz`)).toThrow(/secret 2 must be/);
});

test('the environment gives one secret a generation, separated by commas', () => {
  const [one, two] = ['ab'.repeat(32), 'cd'.repeat(32)];
  expect(parseSecrets(`${one}, ${two}`).map(hex)).toEqual([one, two]);
});

const secretBytes = fc.uint8Array({ minLength: 32, maxLength: 48 });
const chainOf = fc.uniqueArray(secretBytes, { minLength: 1, maxLength: 4, selector: hex });
const fields = ['declarant', 'importer', 'exporter'] as const;

test('the first generation is what one secret gives', () => {
  fc.assert(
    fc.property(secretBytes, fc.string(), (bytes, identifier) => {
      for (const field of fields) {
        expect(createPseudonymizer([bytes])[field](identifier)).toBe(createPseudonymizer(bytes)[field](identifier));
      }
    }),
  );
});

test('a stored pseudonym, re-keyed, is what its identifier gives under all secrets', () => {
  fc.assert(
    fc.property(chainOf, secretBytes, fc.string(), (chain, next, identifier) => {
      fc.pre(!chain.map(hex).includes(hex(next)));
      const before = createPseudonymizer(chain);
      const after = createPseudonymizer([...chain, next]);
      const rekey = createRekeying(next);
      for (const field of fields) {
        const stored = before[field](identifier);
        expect(pseudonymSchema.safeParse(rekey[field](stored)).success).toBe(true);
        expect(rekey[field](stored)).toBe(after[field](identifier));
        expect(after[field](identifier)).not.toBe(stored);
      }
    }),
  );
});

test('without the new secret an old one leads nowhere: each new secret makes pseudonyms of its own', () => {
  fc.assert(
    fc.property(chainOf, fc.string({ minLength: 1 }), (chain, identifier) => {
      const others = [7, 8, 9].map((seed) => createPseudonymizer([...chain, new Uint8Array(40).fill(seed)]));
      expect(new Set(others.map(({ importer }) => importer(identifier))).size).toBe(3);
    }),
  );
});

test('a repeated secret, or none, is refused', () => {
  expect(() => createPseudonymizer([secret, secret])).toThrow(/secret of its own/);
  expect(() => createPseudonymizer([])).toThrow(/no pseudonymization secret/);
  expect(() => createRekeying(new Uint8Array(31))).toThrow(/at least 32 bytes/);
});

test('the check of a secret tells it from others', () => {
  expect(secretCheck(secret)).toMatch(/^[0-9a-f]{16}$/);
  expect(secretCheck(secret)).toBe(secretCheck(Uint8Array.from(secret)));
  expect(secretCheck(secret)).not.toBe(secretCheck(new Uint8Array(32).fill(2)));
});
