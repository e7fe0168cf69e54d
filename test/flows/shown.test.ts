import { describe, expect, it } from 'vitest';
import { removeCard } from '../../src/flows/cards/remove.ts';
import { publishHome } from '../../src/flows/home.ts';
import { listMine } from '../../src/flows/intents/list.ts';
import { compareProposals } from '../../src/flows/thread/compare.ts';
import type { Message } from '../../src/render/index.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';
import { inPart } from '../helpers/in-part.ts';
import { worldOf } from '../helpers/world.ts';
import { estimateOf, later, NOON, threadOf } from '../store/records.ts';

/** How much of what is kept is shown, and when it may be taken away. */

const TEAM = 'T1';
const THREAD = threadOf(TEAM);

/** So many estimates of U1, a minute apart, each with words of its own. */
const world = async (many: number, minutes = 0) => {
  const store = await openStore(IN_MEMORY);
  const estimates = Array.from({ length: many }, (_, at) =>
    estimateOf(TEAM, `e${at}`, {
      askedBy: 'U1',
      askedAt: later(at),
      channel: THREAD.channel,
      threadTs: THREAD.threadTs,
      words: `line ${at} of them`,
    }),
  );
  for (const estimate of estimates) await store.estimates.save(estimate);
  const told: Message[] = [];
  const views: unknown[] = [];
  const tell = async (message: Message): Promise<void> => void told.push(message);
  const client = {
    chat: { getPermalink: async () => ({ ok: false }), delete: async () => ({ ok: true }) },
    views: { publish: async ({ view }: { readonly view: unknown }) => void views.push(view) },
  };
  const deps = worldOf({
    store,
    now: () => new Date(later(minutes)),
    slack: { of: () => ({ client }) },
    logger: { error: () => undefined, warn: () => undefined },
    admins: [],
  });
  const conversation = { team: TEAM, channel: THREAD.channel, user: 'U1', say: tell, whisper: tell };
  const shown = () => [...new Set(JSON.stringify([told, views]).match(/line \d+ of them/g))];
  return { deps, estimates, conversation, told, shown };
};

const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `line ${from + at} of them`);

describe('what is shown', () => {
  it('of a thread are its last twelve proposals, with how many are left out', async () => {
    const { deps, conversation, told, shown } = await world(14);
    await compareProposals(deps, inPart({ thread: THREAD, conversation }));
    expect(shown()).toEqual(lines(2, 13));
    expect(JSON.stringify(told)).toContain('2 older proposals left out');
  });

  it('of twelve are all', async () => {
    const { deps, conversation, told, shown } = await world(12);
    await compareProposals(deps, inPart({ thread: THREAD, conversation }));
    expect(shown()).toEqual(lines(0, 11));
    expect(JSON.stringify(told)).not.toContain('left out');
  });

  it('of a person are their last five in a list, the newest first', async () => {
    const { deps, conversation, shown } = await world(7);
    await listMine(deps, inPart({ conversation }));
    expect(shown()).toEqual(lines(2, 6).reverse());
  });

  it('of a person are their last eight in their Home', async () => {
    const { deps, shown } = await world(10);
    await publishHome(deps, TEAM, 'U1');
    expect(shown()).toEqual(lines(2, 9).reverse());
  });
});

describe('a card of the list that is not posted yet', () => {
  const removed = async (minutes: number) => {
    const { deps, estimates, conversation, told } = await world(1, minutes);
    const [estimate] = estimates;
    await removeCard(
      deps,
      inPart({
        estimate,
        conversation,
        does: 'remove',
        messageTs: '1.0',
        responseUrl: undefined,
        isEphemeral: true,
      }),
    );
    return { said: JSON.stringify(told), kept: await deps.store.estimates.find(TEAM, 'e0') };
  };

  it('is not removed while it may still be on its way: five minutes', async () => {
    for (const minutes of [0, 4.99]) {
      const { said, kept } = await removed(minutes);
      expect(kept?.askedAt).toBe(NOON);
      expect(said).not.toContain('gone');
    }
  });

  it('is removed after that, and its asker reads that the card itself stays', async () => {
    const { said, kept } = await removed(5);
    expect(kept).toBeUndefined();
    expect(said).toContain('The card itself stays');
  });
});
