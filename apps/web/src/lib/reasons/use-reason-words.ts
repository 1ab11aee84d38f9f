import type { Reason, SelectionReason } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../format/use-formats.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { headlineReasons } from './headline-reasons.ts';
import { distanceFrom, isSpecific, type ReasonPhrase, reasonPhrase } from './reason-phrase.ts';

export interface ReasonWords {
  /** The reason as a sentence with its figures. Of what ranks without outcomes, none is told of non-compliance. */
  readonly sentence: (reason: Reason, knowsOutcomes?: boolean) => string;
  /** Two or three words, for a column. */
  readonly short: (reason: Reason) => string;
  /** What an officer would say of the case to a colleague. */
  readonly headline: (reasons: readonly Reason[], selectedBy: SelectionReason) => string;
}

export function useReasonWords(): ReasonWords {
  const { t, i18n } = useTranslation('reasons');
  const { language } = useLanguage();
  const formats = useFormats();
  const say = (branch: string, { key, subject, values }: ReasonPhrase) =>
    t(`${branch}.${key}`, { ...values, subject: t(`subject.${subject}`) });
  const sentence = (reason: Reason, knowsOutcomes = true) => {
    const phrase = reasonPhrase(reason, formats);
    if (knowsOutcomes || (phrase.key !== 'plain_up' && phrase.key !== 'plain_down')) return say('sentence', phrase);
    const subject = t(`subject.${phrase.subject}`);
    return phrase.key === 'plain_up' ? t('sentence.odd_up', { subject }) : t('sentence.odd_down', { subject });
  };
  const finding = (reason: Reason) => {
    const phrase = reasonPhrase(reason, formats);
    if (phrase.key === 'plain_up') {
      return t('headline.plain_up', { subject: lowerFirst(t(`subject.${phrase.subject}`), language) });
    }
    return say(i18n.exists(`reasons:headline.${phrase.key}`) ? 'headline' : 'sentence', phrase);
  };
  return {
    sentence,
    short: (reason) => {
      const { theme, value, base } = reason;
      const word = t(`short.${theme}`);
      if (theme !== 'unit_price' || value === null || base === null || value <= 0 || base <= 0) return word;
      const { side, share } = distanceFrom(value, base);
      return side === 'below' ? t('short.price_below', { share: formats.percent(share, 0) }) : word;
    },
    headline: (reasons, selectedBy) => {
      const [first, second] = headlineReasons(reasons, (reason) => isSpecific(reason, formats));
      if (selectedBy === 'random') return t('headline.random');
      if (first === undefined) return t('headline.nothing');
      if (second === undefined) return finding(first);
      return t('headline.both', { first: finding(first), second: lowerFirst(finding(second), language) });
    },
  };
}

function lowerFirst(text: string, language: string): string {
  return text.slice(0, 1).toLocaleLowerCase(language) + text.slice(1);
}
