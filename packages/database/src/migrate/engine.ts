import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

export type Engine = bindings.SchemaEngine;

let loaded: Promise<void> | null = null;

/** Prisma's own engine for migrations, as WebAssembly: the command line would download a native one. */
export async function openEngine(adapter: PrismaPg, datamodels?: [string, string][]): Promise<Engine> {
  loaded ??= load();
  await loaded;
  return bindings.SchemaEngine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(adapter));
}

async function load(): Promise<void> {
  const binding = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const module = await WebAssembly.compile(await readFile(binding.replace(/\.js$/, '.wasm')));
  const { exports } = await WebAssembly.instantiate(module, { './schema_engine_bg.js': { ...bindings } });
  bindings.__wbg_set_wasm(exports);
  const { __wbindgen_start: begin } = exports;
  if (typeof begin === 'function') begin();
}
