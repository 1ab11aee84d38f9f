import { firstPrivacySettings, type PrivacySettings, privacySettingsSchema } from '@tidewaiter/domain';
import type { Database } from '../open-database.ts';
import { privacySetting } from '../records/privacy.ts';
import { plannedOnce } from '../transaction.ts';
import { firstGeneration, generationSchema, generationSetting, type PseudonymGeneration } from './generation.ts';

/** By what a declaration is read that comes by itself. */
export interface Intake {
  readonly generation: PseudonymGeneration;
  readonly privacy: PrivacySettings;
}

/** The generation of pseudonyms and what is kept of declarations, in one question: it is asked for each of them. */
export async function readIntake({ pool }: Pick<Database, 'pool'>): Promise<Intake> {
  const names = [generationSetting, privacySetting];
  const { rows } = await pool.query<{ name: string; value: unknown }>(
    plannedOnce('SELECT name, value FROM setting WHERE name = ANY ($1::text[])', [names]),
  );
  const values = new Map(rows.map(({ name, value }) => [name, value]));
  return {
    generation: generationSchema.parse(values.get(generationSetting) ?? firstGeneration),
    privacy: privacySettingsSchema.parse(values.get(privacySetting) ?? firstPrivacySettings),
  };
}
