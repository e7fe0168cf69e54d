import { type CompiledQuery, type Kysely, type QueryResult, sql } from 'kysely';
import { onceFor } from '../../bounded.ts';
import type { Tables } from './tables.ts';

/** Statements that every question comes by: they are written out and put together once, which takes longer than running one. */

/** As the database wants them, by where they are written: the texts of a template are the same list at each call. */
const putTogether = onceFor((db: Kysely<Tables>) =>
  onceFor((texts: TemplateStringsArray) => sql(texts, ...texts.slice(1)).compile(db)),
);

/** Runs a statement that is put together with other values than it was made with. */
export const runWith = <Row>(
  db: Kysely<Tables>,
  statement: CompiledQuery,
  values: readonly unknown[],
): Promise<QueryResult<Row>> => db.executeQuery<Row>({ ...statement, parameters: values });

/** Runs the statement of a template, of which each value is a parameter: a piece of SQL cannot be one. */
export const written =
  (db: Kysely<Tables>) =>
  <Row>(texts: TemplateStringsArray, ...values: readonly unknown[]): Promise<QueryResult<Row>> =>
    runWith(db, putTogether(db)(texts), values);
