import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** Who may import whom: the table of CONTRIBUTING.md. The linter holds each file to it, this test each package. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'packages/domain': [],
  'packages/contract': ['domain'],
  'packages/ingestion': ['domain'],
  'packages/features': ['domain'],
  'packages/selectivity': ['domain'],
  'packages/analytics': ['domain'],
  'packages/simulator': ['domain'],
  'packages/models': ['domain', 'features'],
  'packages/database': ['domain'],
  'apps/web': ['domain', 'contract'],
  'apps/api': [
    'domain',
    'contract',
    'ingestion',
    'features',
    'models',
    'selectivity',
    'analytics',
    'database',
    'simulator',
  ],
  'apps/e2e': ['contract', 'simulator'],
};

/** Libraries that one room owns. */
const ownedBy: Readonly<Record<string, string>> = {
  '@tensorflow/': 'packages/models',
  '@prisma/': 'packages/database',
  prisma: 'packages/database',
  pg: 'packages/database',
  express: 'apps/api',
  react: 'apps/web',
  '@playwright/': 'apps/e2e',
};

interface Manifest {
  readonly name: string;
  readonly exports?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function manifestOf(room: string): Manifest {
  return JSON.parse(readFileSync(path.join(root, room, 'package.json'), 'utf8'));
}

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'))
    .map((file) => path.join(folder, file));
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\s[^'"]*?['"]([^'"]+)['"]/gm)].map((match) => match[1] ?? '');
}

describe('the house', () => {
  const rooms = Object.keys(mayImport);

  it('has no rooms but these', () => {
    const found = ['packages', 'apps'].flatMap((floor) =>
      readdirSync(path.join(root, floor)).map((room) => `${floor}/${room}`),
    );
    expect(found.sort()).toEqual([...rooms].sort());
  });

  it.each(rooms)('%s depends on no room but those that it may import', (room) => {
    const { dependencies = {}, devDependencies = {} } = manifestOf(room);
    const ours = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => name.startsWith('@tidewaiter/'));
    for (const name of ours) expect(mayImport[room], name).toContain(name.slice('@tidewaiter/'.length));
  });

  it.each(rooms)('%s depends on no library that another room owns', (room) => {
    const names = Object.keys(manifestOf(room).dependencies ?? {});
    for (const [library, owner] of Object.entries(ownedBy)) {
      const held = names.some((name) => (library.endsWith('/') ? name.startsWith(library) : name === library));
      expect(held && room !== owner, `${library} in ${room}`).toBe(false);
    }
  });

  it.each(rooms.filter((room) => room.startsWith('packages/')))('%s can be entered by its exports only', (room) => {
    expect(manifestOf(room).exports).toHaveProperty(['.', 'default']);
  });

  it.each(rooms)('%s refers to exactly the projects that its package names', (room) => {
    const { dependencies = {}, devDependencies = {} } = manifestOf(room);
    const config = JSON.parse(readFileSync(path.join(root, room, 'tsconfig.json'), 'utf8'));
    const references = (config.references as readonly { readonly path: string }[]).map((one) =>
      path.basename(one.path),
    );
    const ours = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => name.startsWith('@tidewaiter/'));
    expect([...references].sort()).toEqual(ours.map((name) => name.slice('@tidewaiter/'.length)).sort());
  });

  it('has no feature of the dashboard that imports another feature', () => {
    for (const file of sourcesOf('apps/web/src/features')) {
      const own = file.split(path.sep)[4];
      for (const target of importsOf(file).filter((name) => name.startsWith('.'))) {
        const [, , , shelf, noun] = path.join(path.dirname(file), target).split(path.sep);
        if (shelf === 'features') expect(noun, `${file} imports ${target}`).toBe(own);
      }
    }
  });

  it('has no use-case that knows a request or a database client', () => {
    for (const file of sourcesOf('apps/api/src/use-cases').filter((name) => !name.endsWith('.test.ts'))) {
      for (const target of importsOf(file)) expect(target, file).not.toMatch(/^(express|pg|@prisma\/)|routes\/|jobs\//);
    }
  });

  it('has no file named after nothing', () => {
    for (const room of rooms) {
      for (const file of sourcesOf(path.join(room, 'src'))) {
        expect(file).not.toMatch(/(^|[\\/])(utils?|helpers?|common|managers?|misc)([\\/.]|$)/i);
      }
    }
  });
});
