import type { QueryResult, QueryResultRow } from 'pg';

/** Where a question may be asked: the pool, or a connection inside a transaction. */
export interface Queryable {
  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<Row>>;
}
