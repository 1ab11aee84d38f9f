// Builds the web application into dist, but only when something it is made of has changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const dist = join(here, 'dist');

const inputs = [
  'apps/web/build.mjs',
  'apps/web/src',
  'apps/web/public',
  'apps/web/index.html',
  'apps/web/vite.config.ts',
  'apps/web/package.json',
  'packages/contract/src',
  'packages/domain/src',
  'package-lock.json',
];

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name));
}

function stampOf() {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesUnder(join(root, input))) {
      if (/\.test\.tsx?$/.test(file)) continue;
      hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** Beside every file that gets smaller by it a compressed one, which the server sends to who takes it. */
async function compress(folder) {
  const files = readdirSync(folder).filter((name) => /\.(js|css|svg)$/.test(name));
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await Promise.all(
    files.map(async (name) => {
      const bytes = readFileSync(join(folder, name));
      const [br, gz] = await Promise.all([
        promisify(brotliCompress)(bytes, best),
        promisify(gzip)(bytes, { level: 9 }),
      ]);
      if (br.length < bytes.length) writeFileSync(join(folder, `${name}.br`), br);
      if (gz.length < bytes.length) writeFileSync(join(folder, `${name}.gz`), gz);
    }),
  );
}

const stamp = stampOf();
const stampFile = join(dist, '.stamp');
const upToDate = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;

if (!upToDate) {
  const started = performance.now();
  const { build } = await import('vite');
  const next = join(here, `dist-next-${process.pid}`);
  try {
    await build({
      root: here,
      configFile: join(here, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: next, emptyOutDir: true },
    });
    await compress(join(next, 'assets'));
    writeFileSync(join(next, '.stamp'), stamp);
    // A server that is running keeps whole files to serve: the new directory takes the old one's place at once.
    rmSync(dist, { recursive: true, force: true });
    renameSync(next, dist);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  process.stderr.write(`web: built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}
