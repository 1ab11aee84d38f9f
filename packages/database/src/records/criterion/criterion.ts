import {
  type CriterionRule,
  type CriterionStatus,
  criterionRuleSchema,
  criterionStatusSchema,
} from '@tidewaiter/domain';
import type { Criterion } from '../../generated/client.ts';
import type { Database } from '../../open-database.ts';
import type { Transaction } from '../../transaction.ts';

/** A criterion with where it stands. */
export interface CriterionRecord {
  readonly id: number;
  readonly status: CriterionStatus;
  readonly rule: CriterionRule;
  readonly ownerId: string;
  readonly approvedById: string | null;
  readonly createdAt: Date;
  readonly approvedAt: Date | null;
  readonly retiredAt: Date | null;
}

function recordOf({ status, rule, ...rest }: Criterion): CriterionRecord {
  return { ...rest, status: criterionStatusSchema.parse(status), rule: criterionRuleSchema.parse(rule) };
}

/** All criteria, newest first. */
export async function listCriteria({ prisma }: Database): Promise<readonly CriterionRecord[]> {
  return (await prisma.criterion.findMany({ orderBy: { id: 'desc' } })).map(recordOf);
}

export async function findCriterion({ prisma }: Database, id: number): Promise<CriterionRecord | null> {
  const criterion = await prisma.criterion.findUnique({ where: { id } });
  return criterion && recordOf(criterion);
}

/** Criteria that select, of all offices; with a date, only those that hold on it. In the order of their ids. */
export async function approvedCriteria(
  { prisma }: Database,
  onDate?: string | undefined,
): Promise<readonly { readonly id: number; readonly rule: CriterionRule }[]> {
  const criteria = await prisma.criterion.findMany({ where: { status: 'approved' }, orderBy: { id: 'asc' } });
  return criteria
    .map(recordOf)
    .filter(({ rule }) => onDate === undefined || (rule.validFrom <= onDate && onDate <= rule.validTo))
    .map(({ id, rule }) => ({ id, rule }));
}

/** Keeps a draft; returns its id. */
export async function insertCriterion(
  transaction: Transaction,
  { rule, ownerId }: { readonly rule: CriterionRule; readonly ownerId: string },
): Promise<number> {
  const { rows } = await transaction.query<{ id: number }>(
    `INSERT INTO criterion (status, rule, owner_id) VALUES ('draft', $1, $2) RETURNING id`,
    [JSON.stringify(rule), ownerId],
  );
  return rows[0]?.id ?? 0;
}
