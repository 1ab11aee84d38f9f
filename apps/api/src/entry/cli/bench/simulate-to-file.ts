import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { canonicalCsv, simulate } from '@tidewaiter/simulator';

// A program of its own: what the simulator needs of memory is not what is measured.
const [items = '', file = ''] = process.argv.slice(2);
await pipeline(
  Readable.from(canonicalCsv(simulate({ world: 'steady', seed: 1, items: Number(items) }))),
  createWriteStream(file),
);
