import { SealedInstallation } from '../records.ts';
import type { Installations } from '../store.ts';
import { instant, readRow, type SqlContext } from './context.ts';

/** Sealed installations. `version` grows with each save, so that a renewal never overwrites a newer one. */
export const installationsIn = ({ db }: SqlContext): Installations => ({
  save: async (id, sealed, at) => {
    const row = { sealed, changed_at: instant(at), renewing_until: null };
    await db
      .insertInto('installations')
      .values({ id, version: 1, ...row })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({ ...row, version: eb('installations.version', '+', 1) })),
      )
      .execute();
  },
  find: async (id) => {
    const row = await db
      .selectFrom('installations')
      .select(['sealed', 'version'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { sealed, version } = row;
    return readRow('installations', [id], () =>
      SealedInstallation.parse({ sealed, version: Number(version) }),
    );
  },
  renewing: async (id, version, now, until) => {
    const { numUpdatedRows } = await db
      .updateTable('installations')
      .set({ renewing_until: instant(until) })
      .where((eb) => eb.and({ id, version }))
      .where((eb) => eb.or([eb('renewing_until', 'is', null), eb('renewing_until', '<', instant(now))]))
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  belongs: async (team, organisation) => {
    await db
      .insertInto('organisation_teams')
      .values({ team, organisation })
      .onConflict((conflict) => conflict.column('team').doUpdateSet({ organisation }))
      .execute();
  },
  organisationOf: async (team) => {
    const row = await db
      .selectFrom('organisation_teams')
      .select('organisation')
      .where('team', '=', team)
      .executeTakeFirst();
    return row?.organisation;
  },
  remove: (id) =>
    db.transaction().execute(async (trx) => {
      const rows = await trx
        .deleteFrom('organisation_teams')
        .where('organisation', '=', id)
        .returning('team')
        .execute();
      await trx.deleteFrom('organisation_teams').where('team', '=', id).execute();
      await trx.deleteFrom('installations').where('id', '=', id).execute();
      return rows.map(({ team }) => team);
    }),
});
