import { z } from 'zod';
import type { Upload } from '../../generated/client.ts';
import type { Database } from '../../open-database.ts';
import type { Queryable } from '../../sql/queryable.ts';

export const uploadStatuses = ['receiving', 'complete', 'ended'] as const;
export type UploadStatus = (typeof uploadStatuses)[number];
const statusSchema = z.enum(uploadStatuses);

/** A file on its way to the batch of the same id. */
export interface UploadRecord {
  readonly id: string;
  readonly fileName: string;
  /** What its sender chose for the load, as the use-cases wrote it. */
  readonly options: unknown;
  readonly size: number | null;
  /** Bytes that are kept, from the beginning on. */
  readonly received: number;
  /** Of the whole file, where it was computed while it came in. */
  readonly sha256: string | null;
  /** Of the whole file, as its sender says. */
  readonly expectedSha256: string | null;
  readonly status: UploadStatus;
  /** The batch of the same bytes that was loaded before, where this one turned out to repeat it. */
  readonly firstBatchId: string | null;
  readonly createdById: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

function recordOf({ size, received, status, ...rest }: Upload): UploadRecord {
  return {
    ...rest,
    size: size === null ? null : Number(size),
    received: Number(received),
    status: statusSchema.parse(status),
  };
}

export interface NewUpload {
  readonly id: string;
  readonly fileName: string;
  readonly options: object;
  readonly size: number | null;
  readonly createdById: string;
  /** How long it is kept after its last sign of life, in seconds. */
  readonly keptSeconds: number;
}

/** Records that a file begins to come in. Its batch is recorded in the same transaction. */
export async function insertUpload(client: Queryable, upload: NewUpload): Promise<void> {
  await client.query(
    `INSERT INTO upload (id, file_name, options, size, status, created_by_id, expires_at)
     VALUES ($1, $2, $3, $4, 'receiving', $5, now() + make_interval(secs => $6))`,
    [upload.id, upload.fileName, JSON.stringify(upload.options), upload.size, upload.createdById, upload.keptSeconds],
  );
}

export async function findUpload({ prisma }: Pick<Database, 'prisma'>, id: string): Promise<UploadRecord | null> {
  const upload = await prisma.upload.findUnique({ where: { id } });
  return upload ? recordOf(upload) : null;
}

/** Files of a user that are still coming in. */
export async function countOpenUploads({ prisma }: Pick<Database, 'prisma'>, userId: string): Promise<number> {
  return prisma.upload.count({ where: { createdById: userId, status: 'receiving' } });
}
