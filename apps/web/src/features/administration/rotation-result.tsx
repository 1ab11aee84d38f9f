import type { Job } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useFormats } from '../../lib/format/use-formats.ts';

const resultSchema = z.object({
  generation: z.number(),
  items: z.number(),
  seconds: z.number(),
  broken_criteria: z.array(z.number()),
  older_models: z.array(z.number()),
});

/** What a rotation did, and what a person has to see to now. */
export function RotationResult({ job }: { readonly job: Job }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const read = resultSchema.safeParse(job.result);
  if (!read.success) return null;
  const { items, seconds, broken_criteria: criteria, older_models: models } = read.data;
  const listed = (ids: readonly number[]) => ids.map((id) => formats.number(id)).join(', ');
  return (
    <div role="status">
      <p>{t('privacy.rotated', { items: formats.number(items), seconds: formats.number(seconds, 1) })}</p>
      <p>{t('privacy.backUp')}</p>
      {models.length > 0 && <p>{t('privacy.olderModels', { models: listed(models) })}</p>}
      {criteria.length > 0 && <p>{t('privacy.brokenCriteria', { criteria: listed(criteria) })}</p>}
    </div>
  );
}
