import { readGeneration, readPrivacySettings } from '@tidewaiter/database';
import type { PrivacySettings } from '@tidewaiter/domain';
import type { Context } from '../context.ts';

/** What is kept of declarations, and how often their pseudonyms were keyed. */
export async function viewPrivacy({
  database: { pool },
}: Context): Promise<{ settings: PrivacySettings; pseudonymGeneration: number }> {
  const [settings, { generation }] = await Promise.all([readPrivacySettings(pool), readGeneration(pool)]);
  return { settings, pseudonymGeneration: generation };
}
