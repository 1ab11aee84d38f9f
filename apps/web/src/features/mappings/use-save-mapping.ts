import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createMapping, listMappings, replaceMapping } from '@tidewaiter/contract';
import type { ColumnMapping } from '@tidewaiter/domain';
import { call } from '../../lib/api/call.ts';

/** Keeps a mapping: in the place of the one of its name where there is one. */
export function useSaveMapping(onSaved: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (mapping: ColumnMapping) => {
      const { rows } = await call(listMappings, {});
      const { name, ...body } = mapping;
      if (rows.some((row) => row.mapping.name === name)) return call(replaceMapping, { params: { name }, body });
      return call(createMapping, { body: mapping });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: [listMappings.id] });
      onSaved();
    },
  });
}
