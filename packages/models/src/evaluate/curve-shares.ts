const fine = Array.from({ length: 40 }, (_, at) => at * 0.0025);
const coarse = Array.from({ length: 61 }, (_, at) => 0.1 + at * 0.015);

/** Shares of items examined at which curves are kept: every quarter of a percent up to 10 %, where administrations work. */
export const curveShares: readonly number[] = [...fine, ...coarse].map((share) => Number(share.toFixed(4)));
