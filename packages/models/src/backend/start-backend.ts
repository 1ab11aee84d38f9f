import { createRequire } from 'node:module';
// The core's Node bundle leaves the gradients out; importing the layers registers them.
import '@tensorflow/tfjs-layers';
import { getThreadsCount } from '@tensorflow/tfjs-backend-wasm';
import { env, findBackend, ready, setBackend } from '@tensorflow/tfjs-core';
import { TidewaiterError } from '@tidewaiter/domain';
import { backendName } from './backend-name.ts';
import { registerFastKernels } from './register-fast-kernels.ts';

const require = createRequire(import.meta.url);

/** The native library is found by name at run time, so that nothing needs it at install or compile time. */
const nativePackage: string = '@tensorflow/tfjs-node';

let starting: Promise<string> | undefined;

/**
 * Starts the backend once per process or worker: native where `@tensorflow/tfjs-node` can be imported, else
 * WebAssembly with SIMD on one thread, its file read from beside its module. Calling it again is free.
 *
 * @returns the name of the backend in use
 * @throws TidewaiterError `unavailable` when no backend starts
 */
export function startBackend(): Promise<string> {
  starting ??= start();
  return starting;
}

async function start(): Promise<string> {
  if (await startNative()) return backendName();
  const exceptions = process.listeners('uncaughtException');
  const rejections = process.listeners('unhandledRejection');
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  const started = await setBackend('wasm');
  if (!started) throw new TidewaiterError('unavailable', 'TensorFlow.js could not start its WebAssembly backend.');
  await ready();
  removeListenersAdded(exceptions, rejections);
  if (getThreadsCount() > 1) throw new TidewaiterError('unavailable', 'WebAssembly started with threads.');
  registerFastKernels();
  return backendName();
}

async function startNative(): Promise<boolean> {
  try {
    require.resolve(nativePackage);
    giveBackRetired();
    await import(nativePackage);
  } catch {
    return false;
  }
  return findBackend('tensorflow') !== null && (await setBackend('tensorflow'));
}

/** The native package asks two questions of `node:util` that Node 23 no longer answers. */
function giveBackRetired(): void {
  const retired: Record<string, unknown> = require('node:util');
  retired['isNullOrUndefined'] ??= (value: unknown) => value === null || value === undefined;
  retired['isArray'] ??= Array.isArray;
}

/** The WebAssembly loader claims every uncaught error of the process; that is the host program's to decide. */
function removeListenersAdded(exceptions: readonly unknown[], rejections: readonly unknown[]): void {
  for (const listener of process.listeners('uncaughtException')) {
    if (!exceptions.includes(listener)) process.removeListener('uncaughtException', listener);
  }
  for (const listener of process.listeners('unhandledRejection')) {
    if (!rejections.includes(listener)) process.removeListener('unhandledRejection', listener);
  }
}
