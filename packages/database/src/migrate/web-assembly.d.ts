// The little of WebAssembly that is used here; its types otherwise come only with those of a browser.
declare global {
  namespace WebAssembly {
    type Module = { readonly moduleOf: 'WebAssembly' };
    type Instance = { readonly exports: Readonly<Record<string, unknown>> };
    function compile(bytes: Uint8Array): Promise<Module>;
    function instantiate(module: Module, imports: Record<string, Record<string, unknown>>): Promise<Instance>;
  }
}

export {};
