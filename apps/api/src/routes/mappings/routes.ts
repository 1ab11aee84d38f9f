import * as contract from '@tidewaiter/contract';
import { previewMapping } from '@tidewaiter/ingestion';
import { today } from '../../use-cases/calendar.ts';
import { deleteMapping } from '../../use-cases/delete-mapping.ts';
import { createMapping, replaceMapping } from '../../use-cases/save-mapping.ts';
import { viewMapping, viewMappings } from '../../use-cases/view-mappings.ts';
import { route } from '../route.ts';

export const mappingRoutes = [
  route(contract.listMappings, async ({ context }) => ({ rows: await viewMappings(context) })),
  route(contract.createMapping, async ({ context, actor, body }) => {
    await createMapping(context, actor, body);
    return viewMapping(context, body.name);
  }),
  route(contract.replaceMapping, async ({ context, actor, params: { name }, body }) => {
    await replaceMapping(context, actor, { ...body, name });
    return viewMapping(context, name);
  }),
  route(contract.deleteMapping, ({ context, actor, params: { name } }) => deleteMapping(context, actor, name)),
  route(contract.previewMapping, async ({ body: { mapping, columns, rows } }) => ({
    rows: [...previewMapping(mapping, columns, rows, today())],
  })),
];
