import type { App, Receiver } from '@slack/bolt';
import fc from 'fast-check';
import { createApp } from '../../../src/app.ts';
import { createWork, type WorkAfterAck } from '../../../src/inbox/work.ts';
import { createLogger } from '../../../src/logger.ts';
import { IN_MEMORY } from '../../../src/store/address.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { appParts } from '../../helpers/app-parts.ts';
import { decisionOf, estimateOf, NOON } from '../../store/records.ts';
import { type FakeSlack, startFakeSlack } from '../fake-slack.ts';
import { messageMust, slipsTyped, textsMust, viewMust } from '../must.ts';
import { anyPayload, type Payload, RESPONSE_URL } from '../payloads.ts';
import type { Surface } from '../surface.ts';

/** The real app behind a receiver that hands over whatever it is given. */
interface World {
  readonly app: App;
  readonly slack: FakeSlack;
  readonly store: Store;
  readonly work: WorkAfterAck;
  readonly logged: string[];
  readonly unhandled: unknown[];
  /** Words that were typed before, and stand in what is kept. */
  readonly slips: Set<string>;
  readonly forget: () => void;
}

const SECRET = 'xoxb-1-secret';
const KEY = { team: 'T1', channel: 'C012AB3CD', threadTs: '1700000000.000100' };

const fill = async (store: Store): Promise<void> => {
  const place = { channel: KEY.channel, postedTs: KEY.threadTs, askedBy: 'U012AB3CD' };
  const estimate = estimateOf(KEY.team, 'e1', place);
  await store.estimates.save(estimate);
  await store.threads.start(KEY, estimate.answer.draft, { by: place.askedBy, at: NOON, estimate: 'e1' });
  await store.decisions.record(decisionOf(KEY.team, 'd1', KEY));
};

const open = async (): Promise<World> => {
  const slack = await startFakeSlack();
  const store = await openStore(IN_MEMORY);
  await fill(store);
  const work = createWork();
  const logged: string[] = [];
  const unhandled: unknown[] = [];
  let app: App | undefined;
  const receiver: Receiver = {
    init: (made) => {
      app = made;
    },
    start: async () => undefined,
    stop: async () => undefined,
  };
  createApp(
    appParts({
      config: {
        transport: { kind: 'http', botToken: SECRET, signingSecret: 'secret' },
        slackApiUrl: `${slack.url}/api/`,
        admins: ['U012AB3CD'],
      },
      store,
      logger: createLogger('warn', { destination: { write: (text) => logged.push(text) } }),
      now: () => new Date(NOON),
      work,
      receiver,
    }),
  );
  if (app === undefined) throw new Error('the receiver was not used');
  const note = (error: unknown): void => void unhandled.push(error);
  process.on('unhandledRejection', note);
  return {
    app,
    slack,
    store,
    work,
    logged,
    unhandled,
    slips: new Set(),
    forget: () => process.off('unhandledRejection', note),
  };
};

const LONGEST_MS = 20_000;
const LONGEST_PAUSE_MS = 2_000;

const several = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc.array(one, { minLength: 1, maxLength: 8 });

let opened: Promise<World> | undefined;
let sent = 0;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** With ids of its own, as each payload has, and a way to answer that leads here. */
const addressed = (body: unknown, { url }: FakeSlack): Record<string, unknown> => {
  const json = JSON.stringify(body) ?? 'null';
  const parsed: unknown = JSON.parse(json.replaceAll(RESPONSE_URL, `${url}/respond`));
  sent += 1;
  const id = `${sent}.fuzz`;
  if (!isRecord(parsed)) return { type: 'unknown' };
  return { ...parsed, ...('event' in parsed ? { event_id: id } : { trigger_id: id }) };
};

const MESSAGES = new Set(['chat.postMessage', 'chat.postEphemeral', 'chat.update', 'respond']);

/** Where the ids that Slack gives are spoilt, what they are put into is spoilt too: then only the texts count. */
const toldMust = ({ slack, logged }: World, typed: string, isWhole: boolean): void => {
  for (const { method, body } of slack.told.splice(0)) {
    const { blocks, text, view } = body;
    textsMust([blocks, view], typed, method);
    if (isWhole && MESSAGES.has(method) && Array.isArray(blocks) && blocks.length > 0)
      messageMust({ blocks: blocks as never[], text: String(text) }, typed, method);
    if (isWhole && method.startsWith('views.'))
      viewMust(method === 'views.publish' ? 'home' : 'modal', view, typed, method);
    if (JSON.stringify(body).includes(SECRET) && !('token' in body))
      throw new Error(`${method} gives away a token`);
  }
  const lines = logged.splice(0).join('');
  if (lines.includes(SECRET)) throw new Error('the log gives away a token');
};

const ended = async (work: Promise<unknown>, ms: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const done = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return done;
};

/** One payload, from its receipt to the end of all that it set off. */
const handledMust = async ({ app, slack }: World, { body, isWhole }: Payload): Promise<void> => {
  const acks: unknown[] = [];
  const ack = async (response?: unknown): Promise<void> => void acks.push(response);
  const handled = app.processEvent({ body: addressed(body, slack), ack }).catch((error: unknown) => {
    // Bolt gives what a listener throws to whoever handed the payload over, who answers with an error.
    if (isWhole) throw error;
  });
  if (!(await ended(handled, LONGEST_MS))) throw new Error('it hangs');
  if (isWhole && acks.length === 0) throw new Error('it was not acknowledged');
  if (acks.length > 1) throw new Error('it was acknowledged twice');
};

/** The app waits a little for messages to be seen and for clicks to come together: here that takes no time. */
const withoutWaiting = async (task: () => Promise<void>): Promise<void> => {
  const real = globalThis.setTimeout;
  const quick = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
    real(run, ms > LONGEST_PAUSE_MS ? ms : ms / 100, ...args);
  globalThis.setTimeout = Object.assign(quick, real) as typeof setTimeout;
  try {
    await task();
  } finally {
    globalThis.setTimeout = real;
  }
};

/** Several at once, as a busy workspace sends them. */
export const payloadsMust = async (given: readonly Payload[]): Promise<void> => {
  opened ??= open();
  const world = await opened;
  await withoutWaiting(async () => {
    await Promise.all(given.map((payload) => handledMust(world, payload)));
    await world.work.drained(LONGEST_MS);
  });
  const errors = world.logged.filter((line) => /"level":"error"/.test(line));
  const isWhole = given.every((payload) => payload.isWhole);
  const typed = JSON.stringify(given);
  for (const slip of slipsTyped(typed)) world.slips.add(slip);
  toldMust(world, `${typed} ${[...world.slips].join(' ')}`, isWhole);
  if (errors.length > 0 && isWhole) throw new Error(errors.join(' ').slice(0, 1500));
  const [rejection] = world.unhandled.splice(0);
  if (rejection !== undefined) throw rejection;
};

export const payloads: Surface<readonly Payload[]> = {
  name: 'Slack payloads',
  share: 5,
  tries: 8,
  inputs: fc.oneof(several(anyPayload), several(anyPayload.filter(({ isWhole }) => isWhole))),
  holds: payloadsMust,
  close: async () => {
    const world = await opened;
    opened = undefined;
    world?.forget();
    await world?.slack.stop();
    await world?.store.close();
  },
};
