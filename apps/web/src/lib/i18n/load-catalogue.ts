import type { ResourceLanguage } from 'i18next';
import type { Language } from './languages.ts';

type Catalogue = Promise<{ readonly catalogue: ResourceLanguage }>;

/** Which texts: those of the first screens, or those of the screens that are opened later. */
export type CataloguePart = 'first' | 'screens';

const loaders: Readonly<Record<Language, Readonly<Record<CataloguePart, () => Catalogue>>>> = {
  en: { first: () => import('../../locales/en.ts'), screens: () => import('../../locales/en-screens.ts') },
  fr: { first: () => import('../../locales/fr.ts'), screens: () => import('../../locales/fr-screens.ts') },
  es: { first: () => import('../../locales/es.ts'), screens: () => import('../../locales/es-screens.ts') },
  ar: { first: () => import('../../locales/ar.ts'), screens: () => import('../../locales/ar-screens.ts') },
};

/** A part of the texts of one language; each is one chunk, fetched when it is wanted. */
export async function loadCatalogue(language: Language, part: CataloguePart): Promise<ResourceLanguage> {
  return (await loaders[language][part]()).catalogue;
}
