import { listDeclarations as endpoint } from '@tidewaiter/contract';
import { listDeclarations } from '@tidewaiter/database';
import { chapterName, dateSchema, declarationNumberSchema, itemNumberSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { route } from '../route.ts';

const placeSchema = z
  .tuple([dateSchema, declarationNumberSchema, itemNumberSchema])
  .transform(([registrationDate, declarationNumber, itemNumber]) => ({
    registrationDate,
    declarationNumber,
    itemNumber,
  }));

export const listDeclarationsRoute = route(endpoint, async ({ context, actor, query }) => {
  const { cursor, limit, ...filters } = query;
  const after = readCursor(placeSchema, cursor);
  const wanted = { ...filters, scope: actor.scope, after, limit: limit + 1 };
  const found = await listDeclarations(context.database.pool, wanted);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    rows: rows.map((row) => ({ ...row, goodsName: chapterName(row.hsCode) })),
    nextCursor: last ? writeCursor([last.registrationDate, last.declarationNumber, last.itemNumber]) : null,
  };
});
