import { z } from 'zod';

/** What is kept of a file with rejected rows: the good rows, or nothing but the list of what was rejected. */
export const acceptances = ['good_rows', 'all_or_nothing'] as const;
export type Acceptance = (typeof acceptances)[number];
export const acceptanceSchema = z.enum(acceptances);
