import { recordAct as endpoint } from '@tidewaiter/contract';
import { recordInspectionAct } from '../../use-cases/record-inspection-act.ts';
import { route } from '../route.ts';

export const recordActRoute = route(endpoint, async ({ context, actor, params, body }) => {
  const { declarationNumber, status, lane, actNumber } = await recordInspectionAct(context, actor, params.number, body);
  return { declarationNumber, status, lane, actNumber };
});
