import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listPlans, publishPlan } from '@tidewaiter/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { ErrorState } from '../../components/ui/error-state.tsx';
import { FactList } from '../../components/ui/fact-list.tsx';
import { Page } from '../../components/ui/page.tsx';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { useMay } from '../../lib/session/use-session.ts';
import { PlanEditor } from './plan-editor.tsx';
import { PlanHistory } from './plan-history.tsx';
import { PlanView } from './plan-view.tsx';

export function SelectionScreen() {
  const { t } = useTranslation('selection');
  const formats = useFormats();
  const mayPublish = useMay(publishPlan.access);
  const [editing, setEditing] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const { data, error, isPending, refetch } = useQuery(endpointQuery(listPlans, {}));
  const [inForce] = data?.rows ?? [];
  const shown = data?.rows.find((one) => one.id === chosen) ?? inForce;
  return (
    <Page
      title={t('title')}
      {...(inForce === undefined
        ? {}
        : {
            note: t('note', {
              id: inForce.id,
              person: inForce.publishedBy,
              when: formats.dateTime(inForce.publishedAt),
            }),
          })}
      actions={
        mayPublish &&
        inForce !== undefined &&
        !editing && <Button onClick={() => setEditing(true)}>{t('edit.open')}</Button>
      }
    >
      {isPending && <Loader size="sm" aria-label={t('ui:loading')} />}
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data !== undefined && inForce === undefined && <EmptyState title={t('empty')} />}
      {editing && inForce !== undefined && (
        <PlanEditor
          plan={inForce.plan}
          onClose={() => {
            setEditing(false);
            setChosen(null);
          }}
        />
      )}
      {!editing && shown !== undefined && (
        <Card
          title={t(shown === inForce ? 'inForce' : 'earlier', { id: shown.id })}
          note={t(shown === inForce ? 'inForceNote' : 'earlierNote')}
        >
          <PlanView plan={shown.plan} />
          <div style={{ marginBlockStart: 14 }}>
            <FactList
              facts={[
                { name: t('edit.weight'), value: formats.percent(shown.plan.revenueWeight, 0) },
                { name: t('edit.seed'), value: formats.number(shown.plan.seed) },
              ]}
            />
          </div>
        </Card>
      )}
      {data !== undefined && data.rows.length > 0 && (
        <PlanHistory plans={data.rows} shownId={shown?.id ?? null} onShow={setChosen} />
      )}
    </Page>
  );
}
