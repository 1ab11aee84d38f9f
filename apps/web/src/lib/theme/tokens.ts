/** One scheme's colours. Pairs that carry text are held to WCAG AA by `tokens.test.ts`. */
export interface Tokens {
  readonly background: string;
  readonly card: string;
  readonly sunken: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly control: string;
  readonly bar: string;
  readonly 'bar-ink': string;
  readonly 'bar-muted': string;
  readonly 'bar-mark': string;
  readonly accent: string;
  readonly 'accent-fill': string;
  readonly 'accent-ink': string;
  readonly 'accent-tint': string;
  readonly red: string;
  readonly 'red-tint': string;
  readonly yellow: string;
  readonly 'yellow-tint': string;
  readonly blue: string;
  readonly 'blue-tint': string;
  readonly green: string;
  readonly 'green-tint': string;
  readonly risk: string;
  readonly track: string;
  readonly 'chart-1': string;
  readonly 'chart-2': string;
  readonly 'chart-bar': string;
  readonly 'chart-quiet': string;
  readonly 'chart-band': string;
  readonly grid: string;
}

export const light: Tokens = {
  background: '#f7f8fa',
  card: '#ffffff',
  sunken: '#eef1f5',
  ink: '#16202c',
  muted: '#56657a',
  line: '#e3e7ec',
  control: '#7d8b9b',
  bar: '#10243b',
  'bar-ink': '#ffffff',
  'bar-muted': '#b9c7d6',
  'bar-mark': '#6db3f2',
  accent: '#1f4e79',
  'accent-fill': '#1f4e79',
  'accent-ink': '#ffffff',
  'accent-tint': '#e6f0fb',
  red: '#b81f35',
  'red-tint': '#fdecee',
  yellow: '#85560f',
  'yellow-tint': '#fdf3dc',
  blue: '#1f5b9f',
  'blue-tint': '#e6f0fb',
  green: '#23693f',
  'green-tint': '#e6f5ec',
  risk: '#8a5a10',
  track: '#e3e7ec',
  'chart-1': '#1f4e79',
  'chart-2': '#b0701a',
  'chart-bar': '#6f98c6',
  'chart-quiet': '#afbfd1',
  'chart-band': '#c9d3de',
  grid: '#e3e7ec',
};

export const dark: Tokens = {
  background: '#0d141d',
  card: '#151f2b',
  sunken: '#101822',
  ink: '#e4ebf3',
  muted: '#9badc0',
  line: '#27364a',
  control: '#6c7f96',
  bar: '#08111c',
  'bar-ink': '#ffffff',
  'bar-muted': '#a9bacd',
  'bar-mark': '#6db3f2',
  accent: '#86bdf5',
  'accent-fill': '#2e6aa6',
  'accent-ink': '#ffffff',
  'accent-tint': '#173049',
  red: '#ff909b',
  'red-tint': '#40191f',
  yellow: '#f0c674',
  'yellow-tint': '#38290f',
  blue: '#8cc2fa',
  'blue-tint': '#15304d',
  green: '#82d6a5',
  'green-tint': '#123423',
  risk: '#dfa24a',
  track: '#27364a',
  'chart-1': '#86bdf5',
  'chart-2': '#e3ab57',
  'chart-bar': '#4f80b5',
  'chart-quiet': '#4a5f78',
  'chart-band': '#33465c',
  grid: '#223043',
};
