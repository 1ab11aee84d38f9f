import { Anchor } from '@mantine/core';
import { type Attachment, type DeclarationView, getAttachment } from '@tidewaiter/contract';
import type { AfterControl } from '@tidewaiter/domain';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/ui/card.tsx';
import { OutcomeBadge } from '../../../components/ui/outcome-badge.tsx';
import { urlOf } from '../../../lib/api/url-of.ts';
import { useFormats } from '../../../lib/format/use-formats.ts';
import styles from './view.module.css';

type Item = DeclarationView['items'][number];

/** What control found, item by item, the latest first, and the acts that say so. */
export function OutcomesCard({ view }: { readonly view: DeclarationView }) {
  const { t } = useTranslation('declaration');
  const formats = useFormats();
  const outcomes = view.items.flatMap((item) => item.outcomes.map((outcome) => ({ item, outcome }))).reverse();
  if (outcomes.length === 0 && view.acts.length === 0) return null;
  return (
    <Card title={t('outcomes.title')}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('column.item')}</th>
              <th scope="col">{t('column.outcome')}</th>
              <th scope="col">{t('column.finding')}</th>
              <th scope="col" className={styles.end}>
                {t('column.additionalDuty')}
              </th>
              <th scope="col">{t('column.examination')}</th>
              <th scope="col">{t('column.source')}</th>
            </tr>
          </thead>
          <tbody>
            {outcomes.map(({ item, outcome }) => (
              <tr key={`${item.itemNumber}-${outcome.version}`}>
                <td>{formats.number(item.itemNumber)}</td>
                <td>
                  <OutcomeBadge outcome={outcome.outcome} />
                </td>
                <td>
                  {outcome.finding === null ? '–' : t(`words:finding.${outcome.finding}`)}
                  {outcome.afterControl !== null && <AfterControlWords after={outcome.afterControl} item={item} />}
                </td>
                <td className={styles.end}>
                  {formats.money(outcome.additionalDuty, item.currency)}
                  {outcome.computedDuty !== null && Number(outcome.computedDuty) !== Number(outcome.additionalDuty) && (
                    <span className={styles.under}>
                      {' '}
                      {t('outcomes.computed', { amount: formats.money(outcome.computedDuty, item.currency, 2) })}
                    </span>
                  )}
                </td>
                <td>
                  {t(`words:examination.${outcome.examination}`)}, {formats.date(outcome.examinedOn)}
                </td>
                <td>{t(`outcomes.source.${outcome.source}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {view.acts.map((act) => (
        <p key={act.actNumber} className={styles.under}>
          {t('outcomes.act', {
            n: formats.number(act.actNumber),
            officer: act.officer,
            examination: t(`words:examination.${act.examination}`),
            date: formats.date(act.examinedOn),
            minutes: formats.duration(act.minutes),
          })}
          {act.corrects !== null && (
            <>
              {' · '}
              {t('outcomes.corrects', { n: formats.number(act.corrects) })} <q dir="auto">{act.correctionReason}</q>
            </>
          )}
          {view.acts.some((other) => other.corrects === act.actNumber) && ` · ${t('outcomes.corrected')}`}
          {act.extent === 'partial' && ` · ${t('act.extents.partial')}`}
          {act.note !== null && (
            <>
              {' · '}
              <q dir="auto">{act.note}</q>
            </>
          )}
          <AttachmentLinks number={view.declarationNumber} attachments={act.attachments} />
        </p>
      ))}
    </Card>
  );
}

/** The files of an act, to be saved. */
function AttachmentLinks(props: { readonly number: string; readonly attachments: readonly Attachment[] }) {
  const { t } = useTranslation('declaration');
  const formats = useFormats();
  if (props.attachments.length === 0) return null;
  return (
    <>
      {' · '}
      {t('attachments.title')}:{' '}
      {props.attachments.map(({ id, fileName, size }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <Anchor href={urlOf(getAttachment, { params: { number: props.number, id } })} download size="sm">
            <bdi>{fileName}</bdi>
          </Anchor>{' '}
          ({formats.bytes(size)})
        </Fragment>
      ))}
    </>
  );
}

/** What was declared otherwise than it is, and what it is. */
function AfterControlWords({ after, item }: { readonly after: AfterControl; readonly item: Item }) {
  const { t } = useTranslation('declaration');
  const corrected = (['customsValue', 'dutyRatePercent', 'hsCode', 'originCountry', 'quantity', 'netMassKg'] as const)
    .filter((field) => after[field] !== null)
    .map((field) => `${t(`act.after.${field}`)}: \u2068${item[field] ?? '–'} → ${after[field]}\u2069`);
  return <span className={styles.under}> {corrected.join(' · ')}</span>;
}
