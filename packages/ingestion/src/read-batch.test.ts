import { gzipSync } from 'node:zlib';
import { TidewaiterError } from '@tidewaiter/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodingHead } from './bytes/detect-encoding.ts';
import { longestRecord } from './csv/frame-records.ts';
import { itemColumns } from './layouts/columns.ts';
import { type BatchProgress, readBatch } from './read-batch.ts';
import { canonicalFile, pseudonymizer, readWhole } from './testing/read-whole.ts';

const errorOf = async (reading: Promise<unknown>): Promise<TidewaiterError> => {
  const error = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TidewaiterError)) throw new Error('a TidewaiterError was expected', { cause: error });
  return error;
};

const piecesOf = (bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] => {
  const places = [0, ...cuts.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, at) => bytes.subarray(places[at], end));
};

test('a file cut anywhere, also inside a character, reads the same', async () => {
  const row = fc.record({
    office_code: fc.constantFrom('PORT', '"Zoll, Köln"', '"two\r\nlines"', '', '海關', '"broken', '🚢'),
    hs_code: fc.constantFrom('010121', '8528.72', 'x', '0101\0'),
    customs_value: fc.constantFrom('1', '-1', '2.50', '7,8'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(), { maxLength: 8 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      async (rows, cuts, lineEnd, bom) => {
        const text = canonicalFile(rows).replaceAll(/\r?\n/g, lineEnd);
        const bytes = Buffer.from(`${bom ? '\ufeff' : ''}${text}`, 'utf8');
        const whole = await readWhole(bytes);
        expect(await readWhole(piecesOf(bytes, cuts))).toEqual(whole);
        expect(whole.items.length + whole.rejected.length).toBe(whole.report.rows);
        expect(whole.report.bytes).toBe(bytes.length);
      },
    ),
  );
});

test('rejections name the line, the column, the fault and the value; the rest loads', async () => {
  const file = canonicalFile([
    {},
    { hs_code: 'shoes' },
    { registration_date: '2026-07-01' },
    { customs_value: '-3' },
    { office_code: '"two\nlines"', origin_country: 'QQ' },
    { importer_id: '' },
    { office_code: 'x'.repeat(300) },
    { declaration_number: 'D\0' },
    {},
  ]);
  const { items, rejected, report } = await readWhole(`${file}short,row\n1,2,3,4,5,6,7,8\n\n,,,,,,\n`);
  expect(rejected.map(({ cells: _, ...row }) => row)).toEqual([
    { line: 3, column: 'hs_code', code: 'unknown_code', value: 'text of 5 characters' },
    { line: 4, column: 'registration_date', code: 'date_in_future', value: '2026-07-01' },
    { line: 5, column: 'customs_value', code: 'negative_number', value: '-3' },
    { line: 6, column: 'origin_country', code: 'unknown_code', value: 'QQ' },
    { line: 8, column: 'importer_id', code: 'missing_value', value: null },
    { line: 9, column: 'office_code', code: 'too_long', value: 'text of 300 characters' },
    { line: 10, column: 'declaration_number', code: 'nul_byte', value: 'text of 2 characters' },
    { line: 12, column: null, code: 'ragged_row', value: null },
    { line: 13, column: null, code: 'ragged_row', value: null },
  ]);
  expect(items.map(({ line }) => line)).toEqual([2, 11]);
  expect(report).toMatchObject({ layout: 'canonical', rows: 11, accepted: 2, rejected: 9, items: 2, outcomes: 0 });
});

test('no identifier of a trader leaves in clear: not in rows, rejections or progress', async () => {
  const secret = 'TOPSECRETTRADER';
  const file = canonicalFile([
    { importer_id: secret, exporter_id: secret, declarant_id: secret },
    { importer_id: secret, hs_code: 'x' },
    { importer_id: `${secret}\0` },
    { importer_id: secret.repeat(50) },
    { exporter_id: `"${secret}` },
  ]);
  const progress: BatchProgress[] = [];
  const whole = await readWhole(file, { onProgress: (step) => progress.push(step) });
  expect(whole.rejected).toHaveLength(4);
  expect(JSON.stringify([whole, progress])).not.toContain(secret);
  expect(whole.items[0]?.values[itemColumns.indexOf('importer_id')]).toBe(pseudonymizer.importer(secret));
  const headerless = await errorOf(readWhole(`1,2024-01-01,${secret}\n`));
  expect(headerless.message + JSON.stringify(headerless.details)).not.toContain(secret);
});

test('separators, decimal commas, spaces and case of the header are understood; unknown columns are named', async () => {
  for (const delimiter of [';', '\t', '|']) {
    const file = canonicalFile([{ customs_value: '1234,50', ' Remarks ': 'x', '': 'y' }], delimiter);
    const { items, report } = await readWhole(file.replace('customs_value', ' CUSTOMS_Value '));
    expect(items[0]?.values[itemColumns.indexOf('customs_value')]).toBe('1234.50');
    expect(report).toMatchObject({ delimiter, unknownColumns: ['Remarks', '(column 9)'] });
  }
});

test('free text is dropped unless it is switched on', async () => {
  const file = canonicalFile([{ goods_description: 'live horses' }]);
  const at = itemColumns.indexOf('goods_description');
  expect((await readWhole(file)).items[0]?.values[at]).toBeNull();
  expect((await readWhole(file, { keepGoodsDescription: true })).items[0]?.values[at]).toBe('live horses');
});

test('UTF-16 is read as UTF-8 is, with its mark and without, and is told in the report', async () => {
  const file = canonicalFile([{ office_code: 'Köln 海關' }], '\t');
  const little = Buffer.from(`\ufeff${file}`, 'utf16le');
  const big = Buffer.from(little).swap16();
  const { items } = await readWhole(file);
  for (const bytes of [little, little.subarray(2), big, big.subarray(2)]) {
    const read = await readWhole(piecesOf(bytes, [5, 101]));
    expect(read.items).toEqual(items);
    expect(read.report.encoding).toBe(bytes[0] === 0xfe || bytes[0] === 0 ? 'utf-16be' : 'utf-16le');
  }
});

test('Western European text of one byte a character is read, and called by its name', async () => {
  const at = itemColumns.indexOf('office_code');
  const latin = Buffer.from(canonicalFile([{ office_code: 'Köln Café' }]), 'latin1');
  const read = await readWhole(piecesOf(latin, [3, 40, 130]));
  expect(read.items[0]?.values[at]).toBe('Köln Café');
  expect(read.report.encoding).toBe('iso-8859-1');
  const windows = Buffer.from(canonicalFile([{ office_code: 'Nº 5 \x80 \x96 Málaga' }]), 'latin1');
  const euro = await readWhole(windows);
  expect(euro.items[0]?.values[at]).toBe('Nº 5 € – Málaga');
  expect(euro.report.encoding).toBe('windows-1252');
});

test('a file that lies somewhere reads as it does when it arrives', async () => {
  const file = Buffer.from(
    canonicalFile(Array.from({ length: 12_000 }, (_, at) => ({ declaration_number: `D${at}` }))),
  );
  expect(file.length).toBeGreaterThan(2 * 262_144);
  const lying = { size: file.length, read: async (from: number, to: number) => file.subarray(from, to) };
  expect(await readWhole(lying)).toEqual(await readWhole(file));
  const cut = { ...lying, size: file.length + 10 };
  expect((await errorOf(readWhole(cut))).code).toBe('unreadable_file');
});

test('gzip of CSV reads as its content does; bytes are counted as they were sent', async () => {
  const file = Buffer.from(canonicalFile(Array.from({ length: 5000 }, (_, at) => ({ declaration_number: `D${at}` }))));
  const packed = gzipSync(file);
  const read = await readWhole(piecesOf(packed, [1, 9, 500, 5000]));
  expect(read.items).toEqual((await readWhole(file)).items);
  expect(read.report).toMatchObject({ format: 'csv.gz', encoding: 'utf-8', bytes: packed.length, accepted: 5000 });
  const members = Buffer.concat([gzipSync(file.subarray(0, 1000)), gzipSync(file.subarray(1000))]);
  expect((await readWhole(members)).items).toEqual(read.items);
});

test('gzip that is cut off, damaged, packed twice or a bomb is refused by name', async () => {
  const packed = gzipSync(canonicalFile(Array.from({ length: 5000 }, (_, at) => ({ declaration_number: `D${at}` }))));
  expect((await errorOf(readWhole(packed.subarray(0, packed.length - 20)))).message).toMatch(/cut off/);
  const damaged = Buffer.from(packed);
  damaged.fill(0xff, 200, 300);
  expect((await errorOf(readWhole(damaged))).message).toMatch(/damaged/);
  expect((await errorOf(readWhole(gzipSync(packed)))).message).toMatch(/packed twice/);
  const bomb = gzipSync(
    Buffer.concat([Buffer.from(canonicalFile([])), Buffer.alloc(128 * 1024 * 1024, `${'x'.repeat(99_999)}\n`)]),
  );
  expect(await errorOf(readWhole(bomb))).toMatchObject({
    code: 'too_large',
    message: expect.stringMatching(/200 times/),
  });
});

test('text that ceases to be UTF-8 after its first MiB is refused, naming the line, wherever the file is cut', async () => {
  const head = canonicalFile([{ office_code: 'Köln \ufffd' }, {}]).replaceAll('\n', '\r\n');
  const filling = 'a,b\r\n'.repeat(Math.ceil(encodingHead / 5));
  const line = `${head}${filling}`.split('\n').length;
  const bytes = Buffer.concat([
    Buffer.from(head + filling),
    Buffer.from('K\xf6ln;', 'latin1'),
    Buffer.alloc(200_000, 'a,b\n'),
  ]);
  for (const pieces of [[bytes], piecesOf(bytes, [3, 90, 91, 92, 93, 94, 95, bytes.length - 200_001])]) {
    const error = await errorOf(readWhole(pieces));
    expect(error.code).toBe('bad_encoding');
    expect(error.details).toEqual({ line, encoding: 'utf-8' });
    expect(error.message).toContain('UTF-8');
  }
  const cutCharacter = Buffer.concat([Buffer.from(`${canonicalFile([{ office_code: 'Köln' }])}K`), Buffer.of(0xc3)]);
  expect((await errorOf(readWhole(cutCharacter))).details).toEqual({ line: 3, encoding: 'utf-8' });
});

test('what cannot be read is refused by its name', async () => {
  const files: [Uint8Array | string, RegExp][] = [
    ['', /empty/],
    ['\ufeff \n\n', /empty/],
    ['<!doctype html><html>', /HTML/],
    ['{"rows": []}', /JSON/],
    [Buffer.from('PK\x03\x04rest', 'latin1'), /spreadsheet.*Store it first/],
    [Buffer.from('PAR1rest', 'latin1'), /Parquet.*Store it first/],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /old .xls./],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /binary/],
    [utf32(canonicalFile([{}])), /UTF-32/],
    [utf32(`\ufeff${canonicalFile([{}])}`), /UTF-32/],
    [ebcdic('declaration_number,importer_id\n1,ABC\n'), /EBCDIC/],
    [foreign('93fa967b8cea83658358836789ef8ed0'), /Shift_JIS/],
    [foreign('b1b1beaab4f3d1a7d6d0b9fac9ccc6b7'.repeat(8)), /GB18030|EUC|Big5/],
    [foreign('c7e1daedc8ebe1c7e120dde3e5e1c7cfd1'.repeat(3)), /windows-1256/],
    [foreign('cceef1eae2e020d2eee2e0f0fb20e820f3f1ebf3e3e8'.repeat(3)), /windows-1251|ISO-8859-5|KOI8/],
  ];
  for (const [file, says] of files) {
    const error = await errorOf(readWhole(file));
    expect(error.code).toBe('unreadable_file');
    expect(error.message).toMatch(says);
  }
});

const utf32 = (text: string) =>
  Buffer.concat([...text].map((c) => Buffer.from(Uint32Array.of(c.codePointAt(0) ?? 0).buffer)));
const ebcdic = (text: string) =>
  Buffer.from(
    [...text].map((c) => {
      const letter = c.toUpperCase().charCodeAt(0) - 65;
      if (c === ',') return 0x6b;
      if (c === '_') return 0x6d;
      if (c === '\n') return 0x15;
      if (letter < 0) return 0xf0 + Number(c);
      const upper = letter < 9 ? 0xc1 + letter : letter < 18 ? 0xd1 + letter - 9 : 0xe2 + letter - 18;
      return c === c.toUpperCase() ? upper : upper - 0x40;
    }),
  );
const foreign = (hex: string) =>
  Buffer.concat([Buffer.from('declaration_number,goods\n1,'), Buffer.from(hex, 'hex'), Buffer.from('\n')]);

test('a wrong header says what is missing and what was found', async () => {
  const near = await errorOf(readWhole('declaration_number,registration_date,office_code,hs_code,remarks\n'));
  expect(near).toMatchObject({
    code: 'wrong_header',
    details: { layout: 'canonical', missing: 'importer_id, origin_country, customs_value' },
  });
  expect(near.message).toContain('remarks');
  expect((await errorOf(readWhole('Nummer;Datum\n1;2\n'))).message).toContain('Nummer, Datum');
  expect((await errorOf(readWhole(canonicalFile([{}]), { layout: 'kcs' }))).details).toMatchObject({ layout: 'kcs' });
  expect((await errorOf(readWhole(canonicalFile([{ HS_CODE: '1' }])))).message).toContain('hs_code stands twice');
});

test('an endless line ends the reading after no more than it may be long', async () => {
  let sent = 0;
  async function* endless(head: string) {
    yield Buffer.from(head);
    for (; sent < 2 ** 31; sent += 65_536) yield Buffer.alloc(65_536, 'a');
  }
  expect(await errorOf(readWhole(endless(canonicalFile([{}]))))).toMatchObject({
    code: 'line_too_long',
    details: { line: 3 },
  });
  expect(sent).toBeLessThan(longestRecord + encodingHead + 4 * 65_536);
  expect(await errorOf(readWhole(endless('declaration_number')))).toMatchObject({
    code: 'line_too_long',
    details: { line: 1 },
  });
});

test('a header without rows is a batch of no rows', async () => {
  expect((await readWhole(canonicalFile([]))).report).toMatchObject({ rows: 0, accepted: 0, rejected: 0 });
  expect((await readWhole(canonicalFile([]).trim())).report).toMatchObject({ rows: 0 });
});

test('a signal ends the reading, and so does a broken source', async () => {
  const stop = new AbortController();
  async function* source() {
    yield Buffer.from(canonicalFile([{}]).repeat(2000));
    stop.abort();
    yield Buffer.from('more');
  }
  expect((await errorOf(readWhole(source(), { signal: stop.signal }))).code).toBe('cancelled');
  async function* cut() {
    yield Buffer.from(canonicalFile([{}]));
    throw new Error('connection reset');
  }
  await expect(readWhole(cut())).rejects.toThrow('connection reset');
});

test('the file is read no faster than its rows are taken', async () => {
  let sent = 0;
  async function* source() {
    yield Buffer.from(canonicalFile([]));
    const rows = Buffer.from(
      canonicalFile(Array.from({ length: 2000 }, () => ({})))
        .split('\n')
        .slice(1)
        .join('\n'),
    );
    for (; sent < 1000; sent++) yield rows;
  }
  const choices = { layout: 'auto', pseudonymize: pseudonymizer, today: '2026-06-30' } as const;
  const { chunks, report } = readBatch({ source: source(), ...choices });
  await chunks.next();
  await chunks.return();
  expect(sent * 100_000).toBeLessThan(2 * encodingHead);
  expect(report).toThrow(/not been read/);
});
