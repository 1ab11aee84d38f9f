import type { AuditEntry, Prisma } from '../../generated/client.ts';
import type { Database } from '../../open-database.ts';

export type AuditRecord = Omit<AuditEntry, 'details'> & { readonly details: Record<string, unknown> };

export interface AuditQuestion {
  readonly limit: number;
  /** Entries older than this one. */
  readonly before?: number | undefined;
  readonly action?: string | undefined;
  readonly actorId?: string | undefined;
}

/** Audit entries, newest first. */
export async function listAudit(
  { prisma }: Database,
  { limit, before, action, actorId }: AuditQuestion,
): Promise<readonly AuditRecord[]> {
  const where: Prisma.AuditEntryWhereInput = {
    ...(before === undefined ? {} : { id: { lt: before } }),
    ...(action === undefined ? {} : { action }),
    ...(actorId === undefined ? {} : { actorId }),
  };
  const entries = await prisma.auditEntry.findMany({ where, orderBy: { id: 'desc' }, take: limit });
  return entries.map(({ details, ...entry }) => ({
    ...entry,
    details: Object.fromEntries(Object.entries(details ?? {})),
  }));
}
