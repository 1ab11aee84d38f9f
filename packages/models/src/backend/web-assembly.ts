/** Memory that grows by pages of 64 KiB; a view of it ends with its next growth. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  readonly grow: (pages: number) => number;
}

interface Engine {
  readonly Memory: new (size: { readonly initial: number }) => WasmMemory;
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, WasmMemory>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
}

// Its types come only with those of a browser.
const engine: Engine = Reflect.get(globalThis, 'WebAssembly');

/** Fresh memory of one page. */
export function wasmMemory(): WasmMemory {
  return new engine.Memory({ initial: 1 });
}

/** The function that a module of `moduleOf` exports, over some memory. */
export function wasmFunction(code: Uint8Array, memory: WasmMemory): (...addresses: number[]) => void {
  const { run } = new engine.Instance(new engine.Module(code), { own: { memory } }).exports;
  if (typeof run !== 'function') throw new TypeError('The module exports no function.');
  return (...addresses) => {
    run(...addresses);
  };
}
