import { columnsTextSchema, densities } from '@tidewaiter/domain';
import { z } from 'zod';
import { boundedCountSchema } from './count-worklist.ts';
import { worklistFilters, worklistOrder } from './list-worklist.ts';

/** How the queue looks: kept in the address, as its filters are. */
export const worklistLook = {
  ...worklistOrder,
  columns: columnsTextSchema.optional(),
  density: z.enum(densities).optional(),
};

/** What a view of the queue keeps: its filters and its look. */
export const savedSearchSchema = z.object({
  ...worklistFilters,
  status: worklistFilters.status.unwrap().optional(),
  ...worklistLook,
});
export type SavedSearch = z.output<typeof savedSearchSchema>;

export const worklistViewBody = z.object({
  name: z.string().trim().min(1).max(60),
  /** The office that may use it too; null keeps it for oneself. */
  officeCode: z.string().max(32).nullable(),
  search: savedSearchSchema,
});

export const worklistViewSchema = worklistViewBody.extend({
  id: z.uuid(),
  owner: z.object({ id: z.string(), name: z.string() }),
  /** How many referrals it lists to who asks. */
  count: boundedCountSchema,
});
export type WorklistView = z.infer<typeof worklistViewSchema>;

export const worklistViewParams = z.object({ id: z.uuid() });
/** Who may look at the queue may keep ways of looking at it, but an auditor, who changes nothing. */
export const worklistViewAccess = ['officer', 'analyst', 'manager'] as const;
