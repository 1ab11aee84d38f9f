import { getBackend } from '@tensorflow/tfjs-core';

/** Name of the TensorFlow.js backend in use: `tensorflow` (native), `wasm` or `cpu`; empty before one was started. */
export function backendName(): string {
  return getBackend();
}
