import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Measures } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { Bars } from '../../components/charts/bars.tsx';
import { Card } from '../../components/ui/card.tsx';
import { useFormats } from '../../lib/format/use-formats.ts';
import type { Shown } from './drill-down.ts';
import { FigureLink } from './figure-link.tsx';
import styles from './revenue.module.css';

const most = 10;

/** HS chapters by what is expected to be missing in them. */
export function ChaptersCard({ measures, shown }: { readonly measures: Measures; readonly shown: Shown }) {
  const { t } = useTranslation('revenue');
  const formats = useFormats();
  const [whole, { toggle }] = useDisclosure(false);
  const sorted = measures.byChapter.toSorted((a, b) => Number(b.revenueAtRisk) - Number(a.revenueAtRisk));
  const rows = (whole ? sorted : sorted.slice(0, most)).map(({ chapter, name, revenueAtRisk, items }) => ({
    id: chapter,
    label: `${chapter} ${name ?? ''}`.trim(),
    value: Number(revenueAtRisk),
    text: t('chapterFigure', { atRisk: formats.compact(revenueAtRisk), count: items, shown: formats.number(items) }),
  }));
  return (
    <Card
      title={t('chapters')}
      note={t('chaptersNote', { currency: measures.currency })}
      actions={
        sorted.length > most ? (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={toggle}
            aria-expanded={whole}
            className={styles.screenOnly}
          >
            {whole ? t('fewer') : t('more', { count: sorted.length, shown: formats.number(sorted.length) })}
          </Button>
        ) : undefined
      }
    >
      <Bars
        rows={rows}
        caption={t('chapters')}
        renderLabel={(row) => (
          <FigureLink shown={shown} narrowed={{ chapter: row.id }}>
            {row.label}
          </FigureLink>
        )}
      />
    </Card>
  );
}
