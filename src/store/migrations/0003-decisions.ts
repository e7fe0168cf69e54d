import type { CreateTableBuilder, Kysely } from 'kysely';

/** Decisions with their re-checks, workspace defaults, open forms, and what Slack sent. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const table = (name: string, columns: readonly string[], optional: readonly string[] = []) => {
    const begun: CreateTableBuilder<string, string> = db.schema.createTable(name);
    const required = columns.reduce(
      (made, column) => made.addColumn(column, 'text', (text) => text.notNull()),
      begun,
    );
    return optional.reduce((made, column) => made.addColumn(column, 'text'), required);
  };
  const answer = ['intent', 'draft', 'scenario', 'evidence', 'assumptions', 'assessment'];
  const recorded = ['choice', 'owner', 'recorded_by', 'recorded_at', 'state', 'record'];
  await table(
    'decisions',
    ['team', 'id', 'channel', 'thread_ts', ...recorded, ...answer],
    ['recheck_on', 'due_on', 'claimed_at', 'posted_ts'],
  )
    .addColumn('steps', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('decisions_key', ['team', 'id'])
    .execute();
  await table('decision_steps', ['team', 'decision', 'event'])
    .addColumn('step', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('decision_steps_key', ['team', 'decision', 'step'])
    .execute();
  await table('defaults', ['team', 'field', 'value', 'set_by', 'set_at'])
    .addPrimaryKeyConstraint('defaults_key', ['team', 'field'])
    .execute();
  await table('forms', ['team', 'id', 'opened_by', 'state', 'saved_at', 'expires_at'])
    .addPrimaryKeyConstraint('forms_key', ['team', 'id'])
    .execute();
  await table('inbox', ['team', 'id', 'kind', 'body', 'received_at'], ['begun_at'])
    .addColumn('times_begun', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('inbox_key', ['team', 'id'])
    .execute();

  const index = (name: string, on: string, columns: string[]) =>
    db.schema.createIndex(name).on(on).columns(columns).execute();
  await index('decisions_by_channel', 'decisions', ['team', 'channel', 'recorded_at', 'id']);
  await index('decisions_by_thread', 'decisions', ['team', 'channel', 'thread_ts', 'recorded_at', 'id']);
  await index('decisions_by_owner', 'decisions', ['team', 'owner', 'recorded_at', 'id']);
  await index('decisions_due', 'decisions', ['due_on']);
  await index('forms_by_person', 'forms', ['team', 'opened_by', 'saved_at']);
  await index('forms_by_expiry', 'forms', ['expires_at']);
  await index('inbox_unfinished', 'inbox', ['begun_at']);
  await index('inbox_by_age', 'inbox', ['received_at']);
};
