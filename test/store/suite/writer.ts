import { openStore } from '../../../src/store/open.ts';
import { estimateOf, NO_DRAFT, NOON, threadOf } from '../records.ts';

/** Works as an instance does until it is killed; says what it has told Slack, a line each. */
const [url = '', team = ''] = process.argv.slice(2);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const work = async (): Promise<void> => {
  const store = await openStore(url);
  const key = threadOf(team);
  await store.threads.start(key, NO_DRAFT, { by: 'U0', at: NOON });
  for (let n = 0; ; n++) {
    const [id, person] = [`Ev${n}`, `U${n}`];
    await store.inbox.receive({ team, id, kind: 'stance', body: { person }, receivedAt: NOON });
    say(`acked ${id}`);
    await store.stances.take(key, { person, choice: 'api', at: NOON });
    await store.threads.change(key, { by: person, at: NOON }, (draft) => draft);
    await store.estimates.save(estimateOf(team, id));
    await store.inbox.done(team, id);
    say(`answered ${id}`);
  }
};

work().catch((error: unknown) => {
  process.stderr.write(String(error));
  process.exitCode = 1;
});
