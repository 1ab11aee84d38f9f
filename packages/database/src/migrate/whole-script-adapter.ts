import { PrismaPg } from '@prisma/adapter-pg';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/**
 * Prisma's adapter cuts a migration at every semicolon, also inside functions and comments, and commits each piece.
 * Sent whole, PostgreSQL reads it itself and applies it as one transaction: all or nothing.
 */
export class WholeScriptAdapter extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}
