import { firstPrivacySettings, type PrivacySettings, privacySettingsSchema } from '@tidewaiter/domain';
import type { Queryable } from '../sql/queryable.ts';
import { readSetting, writeSetting } from './setting.ts';

const settingName = 'privacy';

/** What is kept of declarations, as it was decided last. */
export async function readPrivacySettings(queryable: Queryable): Promise<PrivacySettings> {
  return (await readSetting(queryable, settingName, privacySettingsSchema)) ?? firstPrivacySettings;
}

export async function writePrivacySettings(queryable: Queryable, settings: PrivacySettings): Promise<void> {
  await writeSetting(queryable, settingName, settings);
}
