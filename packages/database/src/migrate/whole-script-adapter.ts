import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

// The adapter does not know PostgreSQL's one-byte type "char", of which these columns of the catalog are.
const oneByteColumns = /\b(con|constr)\.(confdeltype|confupdtype|contype)(?=,|\s+AS\b)/g;
const oneByteNames = new Set(['confdeltype', 'confupdtype', 'constraint_type']);

/**
 * Prisma's adapter cuts a migration at every semicolon, also inside functions and comments, and commits each piece.
 * Sent whole, PostgreSQL reads it itself and applies it as one transaction: all or nothing.
 */
export class WholeScriptAdapter extends PrismaPg {
  override async connect(): Promise<Adapter> {
    return mended(await super.connect());
  }
  override async connectToShadowDb(): Promise<Adapter> {
    return mended(await super.connectToShadowDb());
  }
}

function mended(adapter: Adapter): Adapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const sql = query.sql.replace(oneByteColumns, '$&::char(1)');
    if (sql === query.sql) return queryRaw(query);
    const result = await queryRaw({ ...query, sql });
    const columnTypes = result.columnTypes.map((type, index) =>
      oneByteNames.has(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  adapter.executeScript = async (script) => {
    await adapter.underlyingDriver().query(script);
  };
  return adapter;
}
