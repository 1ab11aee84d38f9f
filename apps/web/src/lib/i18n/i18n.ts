import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chooseLanguage, directionOf, type Language } from './languages.ts';
import { loadCatalogue } from './load-catalogue.ts';

const storageKey = 'tidewaiter.language';

async function addCatalogue(language: Language): Promise<void> {
  const catalogue = await loadCatalogue(language);
  for (const [namespace, texts] of Object.entries(catalogue)) i18next.addResourceBundle(language, namespace, texts);
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
  await addCatalogue(language);
  applyToDocument(language);
  return language;
}

export async function switchLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'shell')) await addCatalogue(language);
  await i18next.changeLanguage(language);
  applyToDocument(language);
  localStorage.setItem(storageKey, language);
}
