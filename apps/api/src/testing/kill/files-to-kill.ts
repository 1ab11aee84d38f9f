import { canonicalCsv, outcomesCsv, simulate } from '@tidewaiter/simulator';

export interface FileToKill {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Declarations with keys that come twice and rows that are rejected, corrections of them, and outcomes of which some have
 * no declaration: every fate that a row can have, in an order that matters.
 */
export function filesToKill(items: number, seed: number): readonly FileToKill[] {
  const stream = simulate({ world: 'steady', seed, items });
  const [header = '', ...lines] = [...canonicalCsv(stream)].join('').trimEnd().split('\n');
  const [outcomeHeader = '', ...outcomes] = [...outcomesCsv(stream)].join('').trimEnd().split('\n');
  const every = (nth: number, from: readonly string[]) => from.filter((_, at) => at % nth === 0);
  const broken = every(50, lines).map((line) => line.replace(/^[^,]*/, ''));
  const orphans = every(40, outcomes).map((line) => `NOWHERE-${line}`);
  return [
    fileOf('declarations.csv', [header, ...lines, ...every(10, lines), ...broken]),
    fileOf('corrections.csv', [header, ...every(7, lines), ...every(9, lines)]),
    fileOf('outcomes.csv', [outcomeHeader, ...outcomes, ...orphans, ...every(11, outcomes)]),
  ];
}

const fileOf = (fileName: string, lines: readonly string[]): FileToKill => ({
  fileName,
  bytes: Buffer.from(`${lines.join('\n')}\n`),
});
