/** What a series means to the reader, not which colour it has. */
export type Tone = 'main' | 'second' | 'quiet' | 'found' | 'clear';

export const toneColours: Readonly<Record<Tone, string>> = {
  main: 'var(--tw-chart-1)',
  second: 'var(--tw-chart-2)',
  quiet: 'var(--tw-muted)',
  found: 'var(--tw-red)',
  clear: 'var(--tw-green)',
};

export const toneFills: Readonly<Record<Tone, string>> = {
  ...toneColours,
  main: 'var(--tw-chart-bar)',
  quiet: 'var(--tw-chart-quiet)',
};

export const tick = { fill: 'var(--tw-muted)', fontSize: 12 } as const;
