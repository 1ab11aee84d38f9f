import * as contract from '@tidewaiter/contract';
import {
  createWorklistView,
  removeWorklistView,
  replaceWorklistView,
  viewWorklistViews,
} from '../../use-cases/worklist-views.ts';
import { route } from '../route.ts';

export const worklistViewRoutes = [
  route(contract.listWorklistViews, async ({ context, actor }) => ({
    rows: [...(await viewWorklistViews(context, actor))],
  })),
  route(contract.createWorklistView, ({ context, actor, body }) => createWorklistView(context, actor, body)),
  route(contract.replaceWorklistView, ({ context, actor, params, body }) =>
    replaceWorklistView(context, actor, params.id, body),
  ),
  route(contract.deleteWorklistView, ({ context, actor, params }) => removeWorklistView(context, actor, params.id)),
];
