import * as contract from '@tidewaiter/contract';
import { savePrivacy } from '../../use-cases/save-privacy.ts';
import { startJob } from '../../use-cases/start-job.ts';
import { getJob } from '../../use-cases/view-job.ts';
import { viewPrivacy } from '../../use-cases/view-privacy.ts';
import { route } from '../route.ts';

export const privacyRoutes = [
  route(contract.getPrivacy, ({ context }) => viewPrivacy(context)),
  route(contract.putPrivacy, async ({ context, actor, body }) => {
    await savePrivacy(context, actor, body);
    return viewPrivacy(context);
  }),
  route(contract.rotatePseudonyms, async ({ context, actor, body }) => {
    const { id } = await startJob(context, actor, { kind: 'rotate_pseudonyms', request: body });
    return getJob(context, id);
  }),
];
