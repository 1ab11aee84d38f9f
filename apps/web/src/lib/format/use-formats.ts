import { localeOf } from '../i18n/languages.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { createFormats, type Formats } from './formats.ts';

const made = new Map<string, Formats>();

/** The formats of the screen's language, in the digits and dates of the reader's region. */
export function useFormats(): Formats {
  const { language } = useLanguage();
  const locale = localeOf(language, typeof navigator === 'undefined' ? [] : navigator.languages);
  const formats = made.get(locale) ?? createFormats(locale);
  made.set(locale, formats);
  return formats;
}
