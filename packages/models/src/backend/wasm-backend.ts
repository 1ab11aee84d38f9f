import { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { TidewaiterError } from '@tidewaiter/domain';

/** The backend of a kernel call as the WebAssembly one; our kernels are registered for no other. */
export function wasmBackend(backend: unknown): BackendWasm {
  if (backend instanceof BackendWasm) return backend;
  throw new TidewaiterError('internal', 'A WebAssembly kernel was called with another backend.');
}
