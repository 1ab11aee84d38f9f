import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chooseLanguage, directionOf, type Language } from './languages.ts';
import { type CataloguePart, loadCatalogue } from './load-catalogue.ts';

const storageKey = 'tidewaiter.language';

/** Parts of the texts that have been asked for: a language that is chosen later needs them as well. */
const wanted = new Set<CataloguePart>();
const added = new Set<string>();

async function addTexts(language: Language): Promise<void> {
  const missing = [...wanted].filter((part) => !added.has(`${language} ${part}`));
  await Promise.all(
    missing.map(async (part) => {
      const catalogue = await loadCatalogue(language, part);
      for (const [namespace, texts] of Object.entries(catalogue)) i18next.addResourceBundle(language, namespace, texts);
      added.add(`${language} ${part}`);
    }),
  );
}

/** Fetches what a screen says that is opened later, before it is drawn. */
export async function addScreenTexts(): Promise<void> {
  wanted.add('screens');
  await addTexts(chooseLanguage([i18next.language]));
}

function applyToDocument(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

/** Starts in the language chosen before, else in the browser's. */
export async function startI18n(): Promise<Language> {
  const stored = localStorage.getItem(storageKey);
  const language = chooseLanguage([...(stored === null ? [] : [stored]), ...navigator.languages]);
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'shell',
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
  });
  wanted.add('first');
  await addTexts(language);
  applyToDocument(language);
  return language;
}

export async function switchLanguage(language: Language): Promise<void> {
  await addTexts(language);
  await i18next.changeLanguage(language);
  applyToDocument(language);
  localStorage.setItem(storageKey, language);
}
