import type { Candidate } from './split-rule.ts';
import { candidateNumbers, type WorkMemory } from './work-memory.ts';

/** The best of what the threads found for a leaf, null where none found a split; of equal ones that of the first column. */
export function bestCandidate(
  { candidates, candidateBits }: WorkMemory,
  which: 0 | 1,
  threads: number,
): Candidate | null {
  let best: Candidate | null = null;
  for (let thread = 0; thread < threads; thread++) {
    const place = 2 * thread + which;
    const numbers = candidates.subarray(candidateNumbers * place, candidateNumbers * (place + 1));
    const [gain = 0, column = -1, leftSlope = 0, leftBend = 0] = numbers;
    if (column < 0) continue;
    if (best && (gain < best.gain || (gain === best.gain && column > best.column))) continue;
    best = { gain, column, leftSlope, leftBend, bits: candidateBits.slice(8 * place, 8 * (place + 1)) };
  }
  return best;
}
