import type { Condition } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats.ts';

const countryFields: readonly string[] = ['originCountry', 'departureCountry'];

/** A condition as a sentence: `origin is China (CN) or Hong Kong (HK)`. */
export function useConditionSentence(): (condition: Condition) => string {
  const { t } = useTranslation('criteria');
  const formats = useFormats();
  const valueText = (field: string, value: string): string => {
    if (field === 'flow') return t(`words:flow.${value}`, { defaultValue: value });
    if (!countryFields.includes(field)) return `\u2068${value}\u2069`;
    const name = formats.country(value);
    return name === value ? value : `${name} (${value})`;
  };
  return (condition) => {
    const field = t(`words:field.${condition.field}`);
    if ('value' in condition) {
      return t(`sentence.${condition.operator}`, { field, value: formats.number(condition.value, 4) });
    }
    const values = condition.values.map((value) => valueText(condition.field, value)).join(t('sentence.or'));
    const form = condition.values.length === 1 && condition.operator !== 'starts_with' ? '_single' : '';
    return t(`sentence.${condition.operator}${form}`, { field, values });
  };
}
