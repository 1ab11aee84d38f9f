import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type BatchPreview, previewMapping } from '@tidewaiter/contract';
import type { ColumnMapping } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/ui/card.tsx';
import { InlineProblem } from '../../components/ui/inline-problem.tsx';
import { call } from '../../lib/api/call.ts';
import { useFormats } from '../../lib/format/use-formats.ts';
import { targetsOf } from './mapping-draft.ts';
import styles from './mapping-preview.module.css';

export interface MappingPreviewProps {
  readonly mapping: ColumnMapping;
  readonly preview: Pick<BatchPreview, 'columns' | 'rows'>;
}

/** The first rows as they would be stored under the mapping, and what is wrong with each cell; follows each change. */
export function MappingPreview({ mapping, preview: { columns, rows } }: MappingPreviewProps) {
  const { t } = useTranslation('mappings');
  const formats = useFormats();
  const [settled] = useDebouncedValue(JSON.stringify({ ...mapping, name: 'preview' }), 250);
  const query = useQuery({
    queryKey: [previewMapping.id, settled, columns, rows],
    queryFn: ({ signal }) =>
      call(previewMapping, { body: { mapping: JSON.parse(settled), columns: [...columns], rows: [...rows] }, signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const shown = query.data?.rows ?? [];
  const { required, optional } = targetsOf(mapping.kind);
  const targets = [...required, ...optional].filter(
    (target) => mapping.columns[target] !== undefined || required.some((one) => one === target),
  );
  const good = shown.filter(({ fault }) => fault === null).length;
  return (
    <Card
      title={t('preview.title', { good: formats.number(good), rows: formats.number(shown.length) })}
      note={t('preview.note')}
    >
      <InlineProblem error={query.error} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className={styles.scroll} aria-label={t('preview.rows')} tabIndex={0} aria-busy={query.isFetching}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('preview.row')}</th>
              {targets.map((target) => (
                <th key={target} scope="col">
                  {t(`column.${target}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a preview have no other name
              <tr key={at} data-bad={row.fault !== null}>
                <th scope="row">
                  <span aria-hidden="true">{row.fault === null ? '✓' : '▲'}</span>{' '}
                  {row.fault === null ? t('preview.accepted') : t(`batches:code.${row.fault.code}`)}
                </th>
                {targets.map((target) => {
                  const cell = row.cells[target];
                  return (
                    <td key={target} data-bad={cell?.code != null}>
                      {cell?.code == null ? <bdi>{cell?.value ?? '–'}</bdi> : `▲ ${t(`batches:code.${cell.code}`)}`}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}
