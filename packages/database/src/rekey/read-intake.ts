import { firstPrivacySettings, type PrivacySettings, privacySettingsSchema } from '@tidewaiter/domain';
import type { Database } from '../open-database.ts';
import { sendTogether } from '../pipeline.ts';
import { privacySetting } from '../records/privacy.ts';
import { plannedOnce, type Transaction } from '../transaction.ts';
import {
  firstGeneration,
  generationSchema,
  generationSetting,
  lockGenerationBriefly,
  type PseudonymGeneration,
} from './generation.ts';

const names = [generationSetting, privacySetting];

interface Setting {
  readonly name: string;
  readonly value: unknown;
}

/** By what a declaration is read that comes by itself. */
export interface Intake {
  readonly generation: PseudonymGeneration;
  readonly privacy: PrivacySettings;
}

const question = 'SELECT name, value FROM setting WHERE name = ANY ($1::text[])';

/** The generation of pseudonyms and what is kept of declarations, in one question. */
export async function readIntake({ pool }: Pick<Database, 'pool'>): Promise<Intake> {
  return intakeOf(await pool.query<Setting>(plannedOnce(question, [names])));
}

/** Reads the same and keeps the generation from changing until this transaction ends. */
export async function holdIntakeBriefly(transaction: Transaction): Promise<Intake> {
  const [, answer] = await sendTogether(transaction, [
    () => lockGenerationBriefly(transaction),
    () => transaction.query<Setting>(question, [names]),
  ]);
  return intakeOf(answer);
}

function intakeOf({ rows }: { readonly rows: readonly Setting[] }): Intake {
  const values = new Map(rows.map(({ name, value }) => [name, value]));
  return {
    generation: generationSchema.parse(values.get(generationSetting) ?? firstGeneration),
    privacy: privacySettingsSchema.parse(values.get(privacySetting) ?? firstPrivacySettings),
  };
}
