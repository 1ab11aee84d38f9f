import { declarationNumberSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { screenAccess } from '../screen-access.ts';
import { declarationViewSchema } from './declaration.ts';

export const declarationParams = z.object({ number: declarationNumberSchema });

export const getDeclaration = endpoint({
  id: 'getDeclaration',
  method: 'GET',
  path: '/declarations/:number',
  summary: 'A declaration whole: goods, score with its reasons, peers, past, acts and history',
  access: screenAccess.declaration,
  scope: 'office',
  params: declarationParams,
  answer: { kind: 'json', status: 200, schema: declarationViewSchema },
  errors: ['not_signed_in', 'not_allowed', 'not_found'],
});
