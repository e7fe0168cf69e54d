import { FormDraft } from '../records.ts';
import type { FormDrafts } from '../store.ts';
import { instant, readRow, type SqlContext } from './context.ts';
import { anyJsonColumn } from './json-column.ts';
import type { FormRow } from './tables.ts';

const MOST_OF_ONE_PERSON = 20;
const MOST_CHARACTERS = 100_000;

const toRow = (form: FormDraft): FormRow => {
  const state = anyJsonColumn.write(form.state);
  if (state.length > MOST_CHARACTERS) throw new RangeError('a form keeps at most 100 kB');
  return {
    team: form.team,
    id: form.id,
    opened_by: form.by,
    state,
    saved_at: instant(form.savedAt),
    expires_at: instant(form.expiresAt),
  };
};

const fromRow = (row: FormRow): FormDraft =>
  readRow('forms', [row.team, row.id], () =>
    FormDraft.parse({
      team: row.team,
      id: row.id,
      by: row.opened_by,
      state: anyJsonColumn.read(row.state),
      savedAt: row.saved_at,
      expiresAt: row.expires_at,
    }),
  );

/** Open forms. Saving one removes all but the newest 20 of the same person. */
export const formsIn = ({ db }: SqlContext): FormDrafts => ({
  save: async (form) => {
    const row = toRow(form);
    await db
      .insertInto('forms')
      .values(row)
      .onConflict((conflict) => conflict.columns(['team', 'id']).doUpdateSet(row))
      .execute();
    const newest = db
      .selectFrom('forms as kept')
      .select('kept.id')
      .where('kept.team', '=', form.team)
      .where('kept.opened_by', '=', form.by)
      .orderBy('kept.saved_at', 'desc')
      .orderBy('kept.id', 'desc')
      .limit(MOST_OF_ONE_PERSON);
    await db
      .deleteFrom('forms')
      .where((eb) => eb.and({ team: form.team, opened_by: form.by }))
      .where('id', 'not in', newest)
      .execute();
  },
  find: async (team, id, now) => {
    const row = await db
      .selectFrom('forms')
      .selectAll()
      .where((eb) => eb.and({ team, id }))
      .where('expires_at', '>=', instant(now))
      .executeTakeFirst();
    return row === undefined ? undefined : fromRow(row);
  },
  remove: async (team, id) => {
    await db
      .deleteFrom('forms')
      .where((eb) => eb.and({ team, id }))
      .execute();
  },
});
