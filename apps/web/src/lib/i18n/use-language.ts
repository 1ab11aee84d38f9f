import { useTranslation } from 'react-i18next';
import { chooseLanguage, directionOf, type Language } from './languages.ts';

/** The language of the screen and the way it is read. */
export function useLanguage(): { readonly language: Language; readonly direction: 'ltr' | 'rtl' } {
  const { i18n } = useTranslation();
  const language = chooseLanguage([i18n.language]);
  return { language, direction: directionOf(language) };
}
