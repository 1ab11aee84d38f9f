import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InlineProblem } from '../../../components/ui/inline-problem.tsx';
import { useFormats } from '../../../lib/format/use-formats.ts';
import styles from './together.module.css';
import type { Reroutes } from './use-reroutes.ts';

/** What was rerouted last, with its undo; after that, what was undone and what was not. */
export function ReroutesDone({ reroutes: { last, undo, forget } }: { readonly reroutes: Reroutes }) {
  const { t } = useTranslation('together');
  const formats = useFormats();
  if (undo.data !== undefined) {
    const { undone, kept } = undo.data;
    return (
      <div className={styles.bar} role="status">
        <span>
          {t('undone', { n: formats.number(undone.length) })}
          {kept.length > 0 && ` · ${t('kept')} `}
          {kept.map(({ declarationNumber, obstacle }) => (
            <span key={declarationNumber} className={styles.kept}>
              <bdi>{declarationNumber}</bdi> ({t(`undoObstacle.${obstacle}`)})
            </span>
          ))}
        </span>
        <Button size="compact-sm" variant="default" onClick={forget}>
          {t('ui:close')}
        </Button>
      </div>
    );
  }
  if (last === null) return null;
  const { group, lane, rerouted, refused, until } = last;
  return (
    <div className={styles.bar} role="status">
      <span>
        {t('done', { lane: t(`words:lane.${lane}`), n: formats.number(rerouted) })}
        {refused > 0 && ` · ${t('refused', { n: formats.number(refused) })}`}
      </span>
      <Button size="compact-sm" variant="default" loading={undo.isPending} onClick={() => undo.mutate(group)}>
        {t('undo', { time: formats.time(until) })}
      </Button>
      <Button size="compact-sm" variant="default" onClick={forget}>
        {t('ui:close')}
      </Button>
      <InlineProblem error={undo.error} />
    </div>
  );
}
