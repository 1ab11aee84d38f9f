import { TidewaiterError } from '@tidewaiter/domain';
import pg from 'pg';

const { builtins } = pg.types;

/** How values come out of SQL: dates and decimals as the text they are, so that nothing is shifted or rounded. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary');
    if (oid === builtins.DATE || oid === builtins.NUMERIC) return (text: string) => text;
    if (oid === builtins.INT8) return safeInteger;
    return pg.types.getTypeParser(oid, 'text');
  },
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new TidewaiterError('internal', `${text} does not fit a JavaScript number; cast it to text in the query.`);
  }
  return value;
}
