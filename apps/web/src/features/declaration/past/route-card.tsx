import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RoutePastView } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/ui/card.tsx';
import { InlineProblem } from '../../../components/ui/inline-problem.tsx';
import { useFormats } from '../../../lib/format/use-formats.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import styles from '../view/view.module.css';
import { monthsUntil } from './months-until.ts';
import { PastBars } from './past-bars.tsx';
import { pastStaleMs, routePastQuery } from './past-queries.ts';

interface RouteCardProps {
  readonly number: string;
  readonly itemNumber: number;
}

/** What control found on the way that the goods took: from the same origin by the same departure to this office. */
export function RouteCard({ number, itemNumber }: RouteCardProps) {
  const { t } = useTranslation('declaration');
  const { data, error } = useQuery({ ...routePastQuery(number, itemNumber), staleTime: pastStaleMs });
  if (error !== null && data === undefined) {
    return (
      <Card title={t('route.title')}>
        <InlineProblem error={error} />
      </Card>
    );
  }
  if (data === undefined) {
    return (
      <Card title={t('route.title')}>
        <Skeleton height={150} role="status" aria-label={t('ui:loading')} />
      </Card>
    );
  }
  return <RoutePast past={data} />;
}

function RoutePast({ past }: { readonly past: RoutePastView }) {
  const { t } = useTranslation('declaration');
  const formats = useFormats();
  const arrow = useLanguage().direction === 'rtl' ? '←' : '→';
  const { route, office, originCountry, departureCountry } = past;
  const by = departureCountry === null || departureCountry === originCountry ? [] : [departureCountry];
  // Isolated, or Arabic would turn what office and countries are called round.
  const way = [...[originCountry, ...by].map(formats.country), past.officeName]
    .map((name) => `\u2068${name}\u2069`)
    .join(` ${arrow} `);
  // A year and a half begins within a month.
  const months = monthsUntil(
    past.byMonth.map((month) => ({ ...month, items: month.examined })),
    past.before,
    past.months + 1,
  );
  const counts = { found: formats.number(route.nonCompliant), n: formats.number(route.examined) };
  const title = route.examined === 0 ? t('route.none') : t('route.found', counts);
  return (
    <Card title={title} note={way}>
      {route.examined > 0 && <PastBars months={months} caption={`${title}. ${way}`} of="examined" />}
      <p className={styles.under}>
        {route.rate !== null && route.low !== null && route.high !== null && (
          <>
            <span className={route.nonCompliant > 0 ? styles.found : styles.clear} aria-hidden="true">
              {route.nonCompliant > 0 ? '▲' : '●'}
            </span>{' '}
            {formats.percentWithInterval(route.rate, route.low, route.high)} ·{' '}
          </>
        )}
        {office.rate === null
          ? t('route.officeNone', { months: formats.number(past.months) })
          : t('route.office', {
              rate: formats.percent(office.rate),
              n: formats.number(office.examined),
              months: formats.number(past.months),
            })}
      </p>
    </Card>
  );
}
