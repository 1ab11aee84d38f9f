import type { Candidate } from './candidate.ts';

/** Highest first; equals by the second number, then by declaration number, never by chance. */
export function rankCandidates(
  candidates: readonly Candidate[],
  first: (candidate: Candidate) => number,
  second: (candidate: Candidate) => number = () => 0,
): readonly Candidate[] {
  return candidates
    .map((candidate) => ({ candidate, first: first(candidate), second: second(candidate) }))
    .sort(
      (a, b) =>
        b.first - a.first ||
        b.second - a.second ||
        (a.candidate.declarationNumber < b.candidate.declarationNumber ? -1 : 1),
    )
    .map(({ candidate }) => candidate);
}
