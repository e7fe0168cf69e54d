import { beforeEach, describe, expect, it } from 'vitest';
import { decisionSent } from '../../src/flows/thread/decide.ts';
import { exportDecision } from '../../src/flows/thread/export.ts';
import { keepLook } from '../../src/flows/thread/keep.ts';
import type { InThread } from '../../src/flows/thread/where.ts';
import { answerInThread } from '../../src/flows/thread/words.ts';
import { createWork } from '../../src/inbox/work.ts';
import type { Message } from '../../src/render/index.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { DECISION_INPUTS } from '../../src/wire/thread-ids.ts';
import { inPart } from '../helpers/in-part.ts';
import { worldOf } from '../helpers/world.ts';
import { answerTo, DRAFT, decisionOf, estimateOf, later, NOON, threadOf } from '../store/records.ts';

/** What is asked of a thread a second time, after a crash, or from elsewhere. */

const TEAM = 'T1';
const THREAD = threadOf(TEAM);
const LOOK_TS = '1700000001.000100';

let store: Store;
let said: string[];
let whispered: string[];
let drawn: string[];
let files: string[];

/** Somebody in the thread, or in one of another channel. */
const at = ({ isTakenUp = false, mayHaveSpoken = false, channel = THREAD.channel } = {}) => {
  const noting = (notes: string[]) => async (message: Message) => {
    notes.push(message.text);
    return `1700000009.00000${notes.length}`;
  };
  const noted = async (): Promise<void> => undefined;
  const request = {
    isTakenUp,
    mayHaveSpoken,
    receivedAt: later(5),
    ending: 'answered',
    beforeSaying: noted,
    whenRefused: noted,
  };
  const thread = { ...THREAD, channel };
  const conversation = {
    ...thread,
    user: 'U2',
    isGuest: false,
    request,
    say: noting(said),
    whisper: noting(whispered),
  };
  return inPart<InThread>({ thread, conversation });
};

const deps = () =>
  worldOf({
    store,
    now: () => new Date(NOON),
    newId: () => 'look2',
    admins: [],
    work: createWork(),
    cases: { draw: async () => undefined },
    logger: { error: () => undefined, warn: () => undefined },
    boards: { take: (_: string, draw: () => Promise<void>) => draw() },
    charts: { native: () => ({ kind: 'none' }) },
    slack: {
      of: () => ({
        client: {
          chat: { update: async ({ ts }: { readonly ts: string }) => void drawn.push(ts) },
          filesUploadV2: async (upload: {
            readonly file_uploads: readonly { readonly filename: string }[];
          }) => void files.push(...upload.file_uploads.map(({ filename }) => filename)),
        },
      }),
    },
  });

beforeEach(async () => {
  store = await openStore(IN_MEMORY);
  [said, whispered, drawn, files] = [[], [], [], []];
});

describe('"keep this" of what the thread keeps already', () => {
  const kept = async (isTakenUp: boolean) => {
    const answer = await answerTo('1B tokens A100 rental');
    const look = estimateOf(TEAM, 'look', {
      answer,
      threadTs: THREAD.threadTs,
      postedTs: LOOK_TS,
      look: { before: DRAFT, state: 'open' },
    });
    await store.estimates.save(look);
    await store.threads.start(THREAD, answer.draft, { by: 'U1', at: NOON });
    await keepLook(deps(), at({ isTakenUp }), look, '');
    const history = (await store.threads.history(THREAD)).items;
    return { state: (await store.estimates.find(TEAM, 'look'))?.look?.state, changes: history.length };
  };

  it('changes nothing, and the asker alone reads so', async () => {
    expect(await kept(false)).toEqual({ state: 'open', changes: 1 });
    expect(whispered).toEqual(['The thread already keeps exactly this.']);
    expect(drawn).toEqual([]);
  });

  it('goes on where a crash came after it was kept: the what-if says so, and nobody is told otherwise', async () => {
    expect(await kept(true)).toEqual({ state: 'kept', changes: 1 });
    expect(whispered).toEqual([]);
    expect(drawn).toEqual([LOOK_TS]);
  });
});

describe('what somebody says behind a question of theirs', () => {
  const hears = async (text: string, isTakenUp = false): Promise<void> => {
    const { draft } = await answerTo('1B tokens A100 rental');
    const thread = await store.threads.start(THREAD, draft, { by: 'U1', at: NOON });
    await answerInThread(deps(), at({ isTakenUp }), thread, { text, ts: '1700000002.000100' });
  };
  const speedAsked = { words: 'how fast is it?', isRefused: false, at: later(5) };

  it('goes on from that, unless it is what was asked before a crash', async () => {
    await store.lastWords.keep(THREAD, 'U2', speedAsked);
    await expect(hears('halve it')).rejects.toThrow('or of the traffic');
    await store.lastWords.keep(THREAD, 'U2', speedAsked);
    await hears('halve it', true);
    expect(said.join()).toContain('1B → 500M tokens');
  });

  it('is told also where the store keeps nothing of it', async () => {
    const { lastWords } = store;
    store = { ...store, lastWords: { ...lastWords, keep: () => Promise.reject(new Error('full')) } };
    await hears('how fast is it?');
    expect(whispered.join()).toContain('tok/s');
    await expect(hears('what if we zorp it on int4')).rejects.toThrow('What do you mean by');
  });
});

describe('a decision that is sent', () => {
  const send = async (viewId: string) => {
    const inputs = {
      [DECISION_INPUTS.choice]: 'api',
      [DECISION_INPUTS.reason]: 'cheaper',
      [DECISION_INPUTS.owner]: 'U2',
    };
    const place = { channel: THREAD.channel, threadTs: THREAD.threadTs, card: 'card' };
    await decisionSent(deps(), inPart({ at: at(), inputs, place, viewId }));
  };

  beforeEach(async () => {
    await store.estimates.save(estimateOf(TEAM, 'card', { postedTs: THREAD.threadTs }));
  });

  it('is posted once, though a crash came before anybody knew that it was', async () => {
    await send('V1');
    await send('V1');
    expect(said).toHaveLength(1);
    expect((await store.decisions.inThread(THREAD)).items).toMatchObject([
      { id: 'V1', postedTs: '1700000009.000001' },
    ]);
  });

  it('is posted by whoever takes it up where it was recorded and not posted', async () => {
    await store.decisions.record(decisionOf(TEAM, 'V1', THREAD));
    await send('V1');
    expect(said).toHaveLength(1);
  });

  it('is not recorded where somebody was quicker', async () => {
    await store.decisions.record(decisionOf(TEAM, 'V1', THREAD));
    await send('V2');
    expect(said).toEqual([]);
    expect(whispered).toMatchObject([expect.stringMatching(/^This thread is decided\./)]);
  });
});

describe('the export of a decision', () => {
  beforeEach(async () => {
    await store.decisions.record(decisionOf(TEAM, 'd1', THREAD));
  });
  const exported = (value: string, where: Parameters<typeof at>[0]) =>
    exportDecision(deps(), inPart({ at: at(where), value }));

  it('goes into the channel in which it was made', async () => {
    await exported('d1', {});
    expect(files).toEqual(['llmcost-decision.csv', 'llmcost-decision.json']);
    expect(whispered).toEqual([]);
  });

  it('is not sent again where a crash came while it was: whoever asked gets its text', async () => {
    await exported('d1', { isTakenUp: true, mayHaveSpoken: true });
    expect(files).toEqual([]);
    expect(whispered).toMatchObject([
      expect.stringMatching(/^Slack did not confirm my answer.* llmcost-decision\.csv: this is its text/),
    ]);
  });

  it.each([
    ['asked for in another channel', 'd1', 'C2'],
    ['of one that is not held', 'd2', THREAD.channel],
  ])('sends nothing where it is %s', async (_, value, channel) => {
    await exported(value, { channel });
    expect(files).toEqual([]);
    expect(whispered).toEqual(['I no longer have this decision.']);
  });
});
