import { addScreenTexts } from '../lib/i18n/i18n.ts';

/** A screen together with what it says, for those whose texts the first screen does without. */
export function withTexts<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return async () => {
    const [module] = await Promise.all([load(), addScreenTexts()]);
    return module;
  };
}
