import { Checkbox, MultiSelect, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listOffices } from '@tidewaiter/contract';
import { type Role, roleSchema, roles } from '@tidewaiter/domain';
import { useTranslation } from 'react-i18next';
import { endpointQuery } from '../../lib/api/endpoint-query.ts';
import { officeLabel } from '../../lib/format/office-label.ts';

export interface Rights {
  readonly role: Role;
  readonly national: boolean;
  readonly officeCodes: readonly string[];
}

interface RightsFieldsProps {
  readonly rights: Rights;
  readonly onChange: (rights: Rights) => void;
}

/** What someone is and which offices they see. */
export function RightsFields({ rights, onChange }: RightsFieldsProps) {
  const { t } = useTranslation('administration');
  const offices = useQuery(endpointQuery(listOffices, {}));
  return (
    <>
      <NativeSelect
        size="sm"
        label={t('role')}
        value={rights.role}
        onChange={(event) => onChange({ ...rights, role: roleSchema.parse(event.currentTarget.value) })}
        data={roles.map((role) => ({ value: role, label: t(`words:role.${role}`) }))}
      />
      <Checkbox
        label={t('seesAll')}
        description={t('seesAllHint')}
        checked={rights.national}
        onChange={(event) => onChange({ ...rights, national: event.currentTarget.checked })}
      />
      {!rights.national && (
        <MultiSelect
          size="sm"
          label={t('offices.title')}
          placeholder={rights.officeCodes.length === 0 ? t('chooseOffices') : ''}
          searchable
          value={[...rights.officeCodes]}
          onChange={(officeCodes) => onChange({ ...rights, officeCodes })}
          data={(offices.data?.rows ?? []).map((office) => ({ value: office.code, label: officeLabel(office) }))}
          nothingFoundMessage={t('offices.empty')}
        />
      )}
    </>
  );
}
