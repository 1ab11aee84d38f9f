/** Planted schemes; the first four are tried on purpose, `documents` is a fault without intent. */
export const schemes = ['undervaluation', 'misclassification', 'false_origin', 'quantity', 'documents'] as const;
export type Scheme = (typeof schemes)[number];

/** Declared value over true value, when undervalued: uniform in log between these. */
export const undervaluedLog = { low: Math.log(0.3), high: Math.log(0.8) };

/** Declared mass over true mass, when part of the load is left out; the weighbridge still shows the gross. */
export const declaredShares = [0.5, 0.62, 0.74, 0.85] as const;

/** Honest noise: price within a line against the spread of its good, log mass, log tare; how often a price is a measuring error. */
export const noise = { price: 0.95, mass: 0.7, tare: 0.5, errorShare: 0.012, errorSpread: 0.8 } as const;

/** Share of claims among goods that may claim a preference. */
export const claimShare = 0.88;
