import '@tensorflow/tfjs-backend-cpu';
import { findBackend, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadModel } from '../artefact/load-model.ts';
import { saveModel } from '../artefact/save-model.ts';
import { dualTaskNetwork } from '../networks/dual-task/dual-task-network.ts';
import { sliceRows } from '../slice-rows.ts';
import { testingBaselines, testingData } from '../testing-data.ts';
import { trainModel } from '../train-model.ts';
import { backendName } from './backend-name.ts';
import { startBackend } from './start-backend.ts';

const data = testingData(1500);
let artefact: Uint8Array;
let started: string;

beforeAll(async () => {
  started = await startBackend();
  const kind = dualTaskNetwork('network', { hidden: [16, 8], epochs: 3, members: 2, batch: 128 });
  const past = sliceRows(data, 0, 1000);
  const { model, window } = await trainModel({ ...past, seed: 1, asOfDay: 18_010, baselines: testingBaselines, kind });
  artefact = saveModel(model, { created: '2026-11-25T10:00:00Z', window, seed: 1, evaluation: null, quantiles: {} });
});

async function scoresOn(backend: string) {
  expect(await setBackend(backend)).toBe(true);
  try {
    const { model } = await loadModel(artefact, data.matrix);
    return { ran: backendName(), scores: await model.score(sliceRows(data, 1000, 1500).matrix) };
  } finally {
    await setBackend(started);
  }
}

describe('an artefact', () => {
  // The backend in use is the native one where its package is installed, and WebAssembly elsewhere; the CPU one is always there.
  const others = ['cpu', 'wasm'].filter((name) => findBackend(name) !== null);

  test('gives on every backend that is here the scores of the one that trained it, to 1e-5', async () => {
    const own = await scoresOn(started);
    expect(own.ran).toBe(started);
    expect(others).toContain('cpu');
    for (const other of others) {
      const { ran, scores } = await scoresOn(other);
      expect(ran).toBe(other);
      for (let row = 0; row < 500; row++) {
        const [was, is] = [own.scores.probability[row] ?? Number.NaN, scores.probability[row] ?? Number.NaN];
        expect(Math.abs(is - was)).toBeLessThan(1e-5);
        const [duty, other] = [own.scores.expectedDuty[row] ?? Number.NaN, scores.expectedDuty[row] ?? Number.NaN];
        expect(Math.abs(other - duty)).toBeLessThan(1e-5 * Math.max(1, duty));
      }
    }
  });
});
