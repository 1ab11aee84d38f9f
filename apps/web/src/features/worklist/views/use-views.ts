import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createWorklistView,
  deleteWorklistView,
  listWorklistViews,
  replaceWorklistView,
  type WorklistView,
} from '@tidewaiter/contract';
import { call } from '../../../lib/api/call.ts';
import { endpointQuery } from '../../../lib/api/endpoint-query.ts';
import { useRefreshMs } from '../../../lib/live/live-context.ts';

export type ViewDraft = Pick<WorklistView, 'name' | 'officeCode' | 'search'>;

/** Saved views, counted again and again, and what can be done with one's own. */
export function useViews() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: [listWorklistViews.id] });
  const { data } = useQuery({ ...endpointQuery(listWorklistViews, {}), refetchInterval: useRefreshMs() });
  return {
    views: data?.rows ?? [],
    save: useMutation({
      mutationFn: ({ id, ...body }: ViewDraft & { readonly id: string | null }) =>
        id === null ? call(createWorklistView, { body }) : call(replaceWorklistView, { params: { id }, body }),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (id: string) => call(deleteWorklistView, { params: { id } }),
      onSuccess,
    }),
  };
}
