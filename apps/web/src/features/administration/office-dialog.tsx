import { Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type AnswerOf, listOffices, putOffice } from '@tidewaiter/contract';
import { useTranslation } from 'react-i18next';
import { call } from '../../lib/api/call.ts';
import { schemaErrors } from '../../lib/forms/schema-errors.ts';
import { FormDialog } from './form-dialog.tsx';

interface OfficeDialogProps {
  /** The one to change; null for a new one. */
  readonly office: AnswerOf<typeof listOffices>['rows'][number] | null;
  readonly onClose: () => void;
}

export function OfficeDialog({ office, onClose }: OfficeDialogProps) {
  const { t } = useTranslation('administration');
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: { code: office?.code ?? '', name: office?.name ?? '', blindNext: office?.blindNext ?? false },
    validate: ({ code, name }) => ({
      ...schemaErrors(putOffice.params, { code: code.trim() }, () => t('wrong.code')),
      ...schemaErrors(putOffice.body, { name }, () => t('wrong.name')),
    }),
  });
  const save = useMutation({
    mutationFn: ({ code, name, blindNext }: typeof form.values) =>
      call(putOffice, { params: { code: code.trim() }, body: { name, blindNext } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: [listOffices.id] });
      onClose();
    },
  });
  return (
    <FormDialog
      title={office === null ? t('offices.add') : t('offices.change', { code: office.code })}
      submitLabel={t('ui:save')}
      busy={save.isPending}
      error={save.error}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onClose={onClose}
    >
      <TextInput
        label={t('code')}
        description={office === null ? t('offices.codeHint') : undefined}
        required
        dir="ltr"
        readOnly={office !== null}
        data-autofocus={office === null}
        {...form.getInputProps('code')}
      />
      <TextInput label={t('name')} required data-autofocus={office !== null} {...form.getInputProps('name')} />
      <Switch
        label={t('offices.blindNext')}
        description={t('offices.blindNextHint')}
        {...form.getInputProps('blindNext', { type: 'checkbox' })}
      />
    </FormDialog>
  );
}
