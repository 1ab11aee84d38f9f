import path from 'node:path';
import { z } from 'zod';

const flag = z.stringbool();

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** Address that people use, where it is not http://HOST:PORT (behind a proxy). */
  TIDEWAITER_URL: z.url().optional(),
  /** How many proxies stand before the server; only so many are believed about who calls. */
  TIDEWAITER_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  DATABASE_URL: z.string().min(1).optional(),
  TIDEWAITER_DATA: z.string().min(1).default('.data'),
  /** Secrets from which keys derive, one a generation, each of 32 bytes or more as hex; otherwise in a file of the data directory. */
  TIDEWAITER_SECRET: z
    .string()
    .regex(
      /^\s*[0-9a-fA-F]{64,}(\s*,\s*[0-9a-fA-F]{64,})*\s*$/,
      'must be 64 or more hexadecimal digits; several are separated by commas',
    )
    .optional(),
  TIDEWAITER_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('USD'),
  TIDEWAITER_SINGLE_APPROVAL: flag.default(false),
  TIDEWAITER_UPLOAD_LIMIT_BYTES: z.coerce.number().int().min(1).default(20_000_000_000),
  /** `beside`: the server runs a worker of its own; `separate`: workers are started elsewhere. */
  TIDEWAITER_WORKER: z.enum(['beside', 'separate']).default('beside'),
  TIDEWAITER_DEMO_ITEMS: z.coerce.number().int().min(1000).max(1_000_000).default(42_000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | undefined;
  readonly proxies: number;
  readonly databaseUrl: string | undefined;
  readonly dataDirectory: string;
  readonly secret: string | undefined;
  readonly reportingCurrency: string;
  readonly singleApproval: boolean;
  readonly uploadLimitBytes: number;
  readonly worker: 'beside' | 'separate';
  readonly demoItems: number;
  readonly logLevel: string;
}

/** Reads the environment once; a wrong value stops the start and is named. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = schema.parse(environment);
  return {
    port: given.PORT,
    host: given.HOST,
    publicUrl: given.TIDEWAITER_URL,
    proxies: given.TIDEWAITER_PROXIES,
    databaseUrl: given.DATABASE_URL,
    dataDirectory: path.resolve(given.TIDEWAITER_DATA),
    secret: given.TIDEWAITER_SECRET,
    reportingCurrency: given.TIDEWAITER_CURRENCY,
    singleApproval: given.TIDEWAITER_SINGLE_APPROVAL,
    uploadLimitBytes: given.TIDEWAITER_UPLOAD_LIMIT_BYTES,
    worker: given.TIDEWAITER_WORKER,
    demoItems: given.TIDEWAITER_DEMO_ITEMS,
    logLevel: given.LOG_LEVEL,
  };
}
