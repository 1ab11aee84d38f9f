import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useFormats } from '../format/use-formats.ts';

/** Says in the reader's language what is wrong with one value, from what the schema found. */
export function useIssueText(): (issue: z.core.$ZodIssue) => string {
  const { t } = useTranslation('forms');
  const formats = useFormats();
  return (issue) => {
    if (issue.code === 'too_small') {
      if (issue.origin === 'array') return t('choose');
      if (issue.origin === 'string') {
        return Number(issue.minimum) <= 1
          ? t('required')
          : t('tooShort', { minimum: formats.number(Number(issue.minimum)) });
      }
      return t('tooSmall', { minimum: formats.number(Number(issue.minimum), 2) });
    }
    if (issue.code === 'too_big') {
      const maximum = formats.number(Number(issue.maximum), 2);
      return issue.origin === 'string' ? t('tooLong', { maximum }) : t('tooBig', { maximum });
    }
    if (issue.code === 'invalid_type') return issue.expected === 'string' ? t('required') : t('number');
    return t('invalid');
  };
}
