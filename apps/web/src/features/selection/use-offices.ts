import { useQuery } from '@tanstack/react-query';
import { listOffices } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';

/** The offices there are, and what one is called; null is every office without a plan of its own. */
export function useOffices() {
  const { t } = useTranslation('selection');
  const offices = useQuery(endpointQuery(listOffices, {})).data?.rows ?? [];
  /** `alone` where the plan names no other office. */
  const officeName = (code: string | null, alone = false): string => {
    if (code === null) return t(alone ? 'everyOffice' : 'otherOffices');
    const name = offices.find((office) => office.code === code)?.name;
    return name === undefined || name === code ? code : `${code} ${name}`;
  };
  return { offices, officeName };
}
