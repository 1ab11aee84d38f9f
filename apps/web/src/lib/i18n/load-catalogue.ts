import type { ResourceLanguage } from 'i18next';
import type { Language } from './languages.ts';

const loaders: Readonly<Record<Language, () => Promise<{ catalogue: ResourceLanguage }>>> = {
  en: () => import('../../locales/en.ts'),
  fr: () => import('../../locales/fr.ts'),
  es: () => import('../../locales/es.ts'),
  ar: () => import('../../locales/ar.ts'),
};

/** All texts of one language; each language is one chunk, fetched when it is chosen. */
export async function loadCatalogue(language: Language): Promise<ResourceLanguage> {
  return (await loaders[language]()).catalogue;
}
