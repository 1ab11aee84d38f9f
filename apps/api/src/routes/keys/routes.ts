import * as contract from '@tidewaiter/contract';
import { type KeyRecord, listKeys } from '@tidewaiter/database';
import { addKey } from '../../use-cases/add-key.ts';
import { revokeKey } from '../../use-cases/revoke-key.ts';
import { route } from '../route.ts';

const keyAnswer = ({ createdAt, expiresAt, ...rest }: KeyRecord) => ({
  ...rest,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? null,
});

export const keyRoutes = [
  route(contract.listKeys, async ({ context }) => ({ rows: (await listKeys(context.database)).map(keyAnswer) })),
  route(contract.createKey, async ({ context, actor, body }) => {
    const { key, secret } = await addKey(context, actor, body);
    return { key: keyAnswer(key), secret };
  }),
  route(contract.deleteKey, async ({ context, actor, params }) => {
    await revokeKey(context, actor, params.id);
  }),
];
