import { z } from 'zod';

/** Languages of the dashboard, each named in itself. */
export const languages = ['en', 'fr', 'es', 'ar'] as const;
export type Language = (typeof languages)[number];
export const languageSchema = z.enum(languages);

export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
};

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** The first of the wanted languages (BCP 47 tags) that there is a catalogue for; English where there is none. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const parsed = languageSchema.safeParse(tag.toLowerCase().split('-')[0]);
    if (parsed.success) return parsed.data;
  }
  return 'en';
}

/** The locale that values are shown by: the reader's own region of the language where the browser names one. */
export function localeOf(language: Language, wanted: readonly string[]): string {
  return wanted.find((tag) => tag.toLowerCase().split('-')[0] === language) ?? language;
}
