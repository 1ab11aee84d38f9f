import type { Database } from '../../open-database.ts';
import { chainHash, chainStart } from './chain-hash.ts';

export interface AuditVerification {
  readonly entries: number;
  readonly intact: boolean;
  /** The first entry that does not follow from the one before it. */
  readonly brokenAt: number | null;
}

const pageSize = 5_000;

/** Follows the hash chain from its first entry. */
export async function verifyAudit({ prisma }: Database): Promise<AuditVerification> {
  let previousHash = chainStart;
  let entries = 0;
  for (;;) {
    const page = await prisma.auditEntry.findMany({
      where: { id: { gt: entries } },
      orderBy: { id: 'asc' },
      take: pageSize,
    });
    for (const entry of page) {
      const follows = entry.id === entries + 1 && entry.previousHash === previousHash;
      if (!follows || chainHash(entry) !== entry.hash) return { entries, intact: false, brokenAt: entries + 1 };
      previousHash = entry.hash;
      entries = entry.id;
    }
    if (page.length < pageSize) return { entries, intact: true, brokenAt: null };
  }
}
