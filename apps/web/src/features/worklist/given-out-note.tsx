import { useQuery } from '@tanstack/react-query';
import { listOffices } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import styles from './worklist.module.css';

/** Says to officers of which offices the list shows only what somebody holds. */
export function GivenOutNote({ officeCode }: { readonly officeCode: string | undefined }) {
  const { t } = useTranslation('worklist');
  const offices = useQuery(endpointQuery(listOffices, {})).data?.rows ?? [];
  const names = offices
    .filter(({ code, blindNext }) => blindNext && (officeCode === undefined || officeCode === code))
    .map(({ name }) => `\u2068${name}\u2069`);
  if (names.length === 0) return null;
  return <p className={styles.givenOut}>{t('givenOut', { offices: names.join(' · ') })}</p>;
}
