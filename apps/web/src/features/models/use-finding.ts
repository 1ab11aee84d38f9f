import type { Model } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useModelName } from './use-model-name.ts';

/** The sentence that an evaluation comes to: of its first 5 %, how many are non-compliant, against the best baseline. */
export function useFinding(): (model: Model) => string {
  const { t } = useTranslation('models');
  const formats = useFormats();
  const { modelName } = useModelName();
  return ({ kind, evaluation }) => {
    const all = evaluation.rows.filter((row) => row.subset === 'all');
    const own = all.find((row) => row.model === kind)?.precision['5'] ?? null;
    const others = all
      .flatMap((row) =>
        row.model === kind || row.precision['5'] === null ? [] : [{ name: row.model, share: row.precision['5'] }],
      )
      .toSorted((a, b) => b.share - a.share);
    const best = others[0];
    if (own === null || best === undefined) return t('finding.none');
    return t(own > best.share ? 'finding.better' : own === best.share ? 'finding.same' : 'finding.worse', {
      own: formats.percent(own),
      best: formats.percent(best.share),
      name: modelName(best.name),
    });
  };
}
