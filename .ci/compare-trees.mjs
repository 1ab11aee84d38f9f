// Boosted trees beside XGBoost (Debian's python3-xgboost, where it is installed) on one matrix, with like settings:
//   npm run -s build && node .ci/compare-trees.mjs --split 2025-01-01 declarations.csv outcomes.csv
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gatherExamples, rowsOf } from '../apps/api/dist/use-cases/examples.js';
import { createPseudonymizer, itemFactsOf, outcomeFactsOf, readBatch } from '../packages/ingestion/dist/index.js';
import { evaluateScores } from '../packages/models/dist/evaluate/evaluate-scores.js';
import { sliceRows, trees } from '../packages/models/dist/index.js';

const { values, positionals } = parseArgs({
  options: { split: { type: 'string' }, rounds: { type: 'string', default: '200' } },
  allowPositionals: true,
});
const splitDay = Date.parse(values.split ?? '') / 86_400_000;
if (!Number.isInteger(splitDay) || positionals.length === 0) {
  console.error('usage: node .ci/compare-trees.mjs --split DATE [--rounds N] FILE...');
  process.exit(2);
}

const items = [];
const outcomes = [];
const progress = { signal: new AbortController().signal, report() {} };
for (const file of positionals) {
  const { chunks } = readBatch({
    source: createReadStream(file),
    layout: 'auto',
    pseudonymize: createPseudonymizer(new Uint8Array(32)),
    today: new Date().toISOString().slice(0, 10),
    signal: progress.signal,
  });
  for await (const chunk of chunks) {
    for (const item of chunk.items) items.push(itemFactsOf(item));
    for (const outcome of chunk.outcomes) outcomes.push(outcomeFactsOf(outcome));
  }
}
items.sort((a, b) => a.registrationDay - b.registrationDay || (a.declarationNumber < b.declarationNumber ? -1 : 1));
const facts = (async function* () {
  yield { items, outcomes };
})();
const examples = await gatherExamples(facts, progress);
const { registrationDays, examinedDays } = examples.features;
const known = rowsOf(examples, (row) => registrationDays[row] < splitDay && examinedDays[row] < splitDay);
const test = rowsOf(examples, (row) => registrationDays[row] >= splitDay);

const rounds = Number(values.rounds);
const settings = { rounds, patience: rounds, maxLeaves: 31, columnSample: 0.5, categories: [] };
const split = Math.floor(known.labels.length * 0.9);
const started = performance.now();
const model = await trees('trees', settings, 2).train(sliceRows(known, 0, split), {
  seed: 1,
  validation: sliceRows(known, split, known.labels.length),
});
const seconds = (performance.now() - started) / 1000;
const { probability } = await model.score(test.matrix);
const judged = { model: 'trees', subset: 'all', isProbability: true };
const own = evaluateScores(judged, { probability, expectedDuty: probability }, test.labels, test.duty);

const folder = mkdtempSync(path.join(tmpdir(), 'compare-trees-'));
const write = (name, array) =>
  writeFileSync(path.join(folder, name), Buffer.from(array.buffer, array.byteOffset, array.byteLength));
write('train', known.matrix.values.subarray(0, split * known.matrix.names.length));
write('labels', Float32Array.from(known.labels.subarray(0, split)));
write('weights', known.weights.subarray(0, split));
write('test', test.matrix.values);
write('truth', Float32Array.from(test.labels));
const script = path.join(import.meta.dirname, 'compare-trees.py');
const { status, stdout } = spawnSync(
  '/usr/bin/python3',
  [script, folder, String(known.matrix.names.length), String(rounds)],
  { encoding: 'utf8' },
);
rmSync(folder, { recursive: true });
const xgboost = status === 0 ? JSON.parse(stdout) : null;
const rows = { train: split, test: test.labels.length, features: known.matrix.names.length };
console.log(JSON.stringify({ rows, rounds, trees: { auc: own.auc, seconds }, xgboost }));
