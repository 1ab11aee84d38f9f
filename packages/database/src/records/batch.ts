import {
  type BatchStatus,
  type BatchStep,
  batchStatusSchema,
  batchSteps,
  type ErrorCode,
  errorCodes,
  type Layout,
  layoutSchema,
} from '@tidewaiter/domain';
import { z } from 'zod';
import type { Batch } from '../generated/client.ts';
import type { Database } from '../open-database.ts';

const reportSchema = z
  .object({
    unknownColumns: z.array(z.string()),
    columns: z.array(z.string()).catch([]),
    mapping: z.string().nullable().catch(null),
    format: z.string().nullable().catch(null),
    encoding: z.string().nullable().catch(null),
  })
  .nullable()
  .catch(null);
const detailsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).catch({});
const stepSchema = z.enum(batchSteps).nullable().catch(null);

export interface BatchError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** A batch as it stands. */
export interface BatchRecord {
  readonly id: string;
  readonly sha256: string | null;
  readonly fileName: string;
  readonly layout: Layout | null;
  readonly status: BatchStatus;
  readonly unknownColumns: readonly string[];
  /** Column names as the file has them. */
  readonly columns: readonly string[];
  /** Name of the column mapping, where the file was read by one. */
  readonly mapping: string | null;
  /** How its bytes are written: `csv`, `csv.gz`, `xlsx` or `parquet`, and the encoding of a text. */
  readonly format: string | null;
  readonly encoding: string | null;
  /** Bytes of the whole file, where they are known. */
  readonly size: number | null;
  /** Where a load is; null before and after. */
  readonly step: BatchStep | null;
  /** Bytes that have come in, or been read by the load. */
  readonly bytes: number;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly superseded: number;
  readonly error: BatchError | null;
  readonly seconds: number;
  readonly createdById: string;
  readonly createdAt: Date;
  /** When the load began that is going on or that ended it. */
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

function recordOf(batch: Batch): BatchRecord {
  const found = reportSchema.parse(batch.report);
  const { errorCode, errorMessage, errorDetails, report: _, layout, status, step, bytes, size, ...rest } = batch;
  return {
    ...rest,
    bytes: Number(bytes),
    size: size === null ? null : Number(size),
    step: stepSchema.parse(step),
    layout: layout === null ? null : layoutSchema.parse(layout),
    status: batchStatusSchema.parse(status),
    unknownColumns: found?.unknownColumns ?? [],
    columns: found?.columns ?? [],
    mapping: found?.mapping ?? null,
    format: found?.format ?? null,
    encoding: found?.encoding ?? null,
    error:
      errorCode === null
        ? null
        : {
            code: z.enum(errorCodes).parse(errorCode),
            message: errorMessage ?? '',
            details: detailsSchema.parse(errorDetails ?? {}),
          },
  };
}

export async function findBatch({ prisma }: Database, id: string): Promise<BatchRecord | null> {
  const batch = await prisma.batch.findUnique({ where: { id } });
  return batch ? recordOf(batch) : null;
}

/** The loaded batch with these bytes, where they were seen before. */
export async function findBatchOfBytes({ prisma }: Database, sha256: string): Promise<BatchRecord | null> {
  const batch = await prisma.batch.findUnique({ where: { sha256 } });
  return batch ? recordOf(batch) : null;
}

/** Batches, newest first, from the one after `after` on. */
export async function listBatches(
  { prisma }: Database,
  limit: number,
  after?: string,
): Promise<readonly BatchRecord[]> {
  const batches = await prisma.batch.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: limit,
    ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
  });
  return batches.map(recordOf);
}
