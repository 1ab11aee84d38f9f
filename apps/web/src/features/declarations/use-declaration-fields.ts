import { useQuery } from '@tanstack/react-query';
import { listOffices } from '@tidewaiter/contract';
import { lanes, outcomes, selectionReasons } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import type { FilterField } from '../../components/filters/filter-field.ts';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { officeLabel } from '../../lib/format/office-label.ts';
import { useFormats } from '../../lib/format/use-formats.ts';

/** Every filter of the list, as the contract names them. */
export function useDeclarationFields(): readonly FilterField[] {
  const { t } = useTranslation('items');
  const formats = useFormats();
  const offices = useQuery(endpointQuery(listOffices, {}));
  return [
    { name: 'q', label: t('number'), kind: 'text' },
    { name: 'importerId', label: t('importer'), kind: 'text' },
    { name: 'from', label: t('from'), kind: 'date', shown: formats.date },
    { name: 'to', label: t('to'), kind: 'date', shown: formats.date },
    {
      name: 'officeCode',
      label: t('office'),
      kind: 'choice',
      choices: (offices.data?.rows ?? []).map((office) => ({ value: office.code, label: officeLabel(office) })),
    },
    { name: 'chapter', label: t('chapter'), kind: 'text' },
    {
      name: 'lane',
      label: t('lane'),
      kind: 'choice',
      choices: lanes.map((lane) => ({ value: lane, label: t(`words:lane.${lane}`) })),
    },
    {
      name: 'selectionReason',
      label: t('reason'),
      kind: 'choice',
      choices: selectionReasons.map((reason) => ({ value: reason, label: t(`words:reason.${reason}`) })),
    },
    {
      name: 'examined',
      label: t('examined'),
      kind: 'choice',
      choices: (['true', 'false'] as const).map((value) => ({ value, label: t(`yes.${value}`) })),
    },
    {
      name: 'outcome',
      label: t('outcome'),
      kind: 'choice',
      choices: outcomes.map((outcome) => ({ value: outcome, label: t(`words:outcome.${outcome}`) })),
    },
  ];
}
