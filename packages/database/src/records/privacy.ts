import { firstPrivacySettings, type PrivacySettings, privacySettingsSchema } from '@tidewaiter/domain';
import type { Queryable } from '../sql/queryable.ts';
import { readSetting, writeSetting } from './setting.ts';

export const privacySetting = 'privacy';

/** What is kept of declarations, as it was decided last. */
export async function readPrivacySettings(queryable: Queryable): Promise<PrivacySettings> {
  return (await readSetting(queryable, privacySetting, privacySettingsSchema)) ?? firstPrivacySettings;
}

export async function writePrivacySettings(queryable: Queryable, settings: PrivacySettings): Promise<void> {
  await writeSetting(queryable, privacySetting, settings);
}
