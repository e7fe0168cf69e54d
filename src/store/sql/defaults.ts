import { defined } from '../../defined.ts';
import { WorkspaceDefault } from '../records.ts';
import type { Defaults } from '../store.ts';
import { instant, orLeaveOut, readRow, type SqlContext } from './context.ts';
import { anyJsonColumn } from './json-column.ts';
import type { DefaultRow } from './tables.ts';
import { written } from './written.ts';

const fromRow = (row: DefaultRow): WorkspaceDefault =>
  readRow('defaults', [row.team, row.field], () =>
    WorkspaceDefault.parse({
      team: row.team,
      field: row.field,
      value: anyJsonColumn.read(row.value),
      by: row.set_by,
      at: row.set_at,
      ...defined({ source: row.source ?? undefined, confirmedOn: row.confirmed_on ?? undefined }),
    }),
  );

/** A workspace's defaults, one row a field. */
export const defaultsIn = (context: SqlContext): Defaults => {
  const { db } = context;
  return {
    all: async (team) => {
      const { rows } = await written(db)<DefaultRow>`select * from defaults where team = ${team}`;
      const read = rows.flatMap((row) => orLeaveOut(context, fromRow)(row) ?? []);
      return read.sort((one, other) => (one.field < other.field ? -1 : 1));
    },
    set: async ({ team, field, value, by, at, source = null, confirmedOn = null }) => {
      const set = { set_by: by, set_at: instant(at), source, confirmed_on: confirmedOn };
      const row = { value: anyJsonColumn.write(value), ...set };
      await db
        .insertInto('defaults')
        .values({ team, field, ...row })
        .onConflict((conflict) => conflict.columns(['team', 'field']).doUpdateSet(row))
        .execute();
    },
    unset: async (team, field) => {
      await db
        .deleteFrom('defaults')
        .where((eb) => eb.and({ team, field }))
        .execute();
    },
  };
};
