import type { AnswerOf, previewReroutes } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats.ts';
import styles from './together.module.css';

interface ReroutePreviewProps {
  readonly rows: AnswerOf<typeof previewReroutes>['rows'];
}

/** How many can be rerouted, and each that cannot, with why. */
export function ReroutePreview({ rows }: ReroutePreviewProps) {
  const { t } = useTranslation('together');
  const formats = useFormats();
  const staying = rows.flatMap(({ obstacle, ...row }) => (obstacle === null ? [] : [{ ...row, obstacle }]));
  return (
    <div className={styles.preview} aria-live="polite">
      <p>{t('can', { n: formats.number(rows.length - staying.length) })}</p>
      {staying.length > 0 && (
        <>
          <p>{t('cannot', { n: formats.number(staying.length) })}</p>
          <ul>
            {staying.map(({ declarationNumber, obstacle, heldBy }) => (
              <li key={declarationNumber}>
                <bdi>{declarationNumber}</bdi> · {t(`obstacle.${obstacle}`, { name: `\u2068${heldBy ?? ''}\u2069` })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
