import { z } from 'zod';

/** What the administration has decided about what is kept of a declaration, beside what the work needs. */
export const privacySettingsSchema = z.object({
  /** Keeps `goods_description` of the declarations that are loaded from now on: free text, which may name people. */
  keepGoodsDescription: z.boolean(),
});
export type PrivacySettings = z.infer<typeof privacySettingsSchema>;

/** What holds until somebody decides otherwise: free text is dropped. */
export const firstPrivacySettings: PrivacySettings = { keepGoodsDescription: false };
