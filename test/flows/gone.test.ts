import { describe, expect, it } from 'vitest';
import { describeError, LlmcostError } from '../../src/errors.ts';
import type { Deps } from '../../src/flows/deps.ts';
import { withRepository } from '../../src/flows/form/hub.ts';
import { openPriceRow, takeNewerBack } from '../../src/flows/prices/open.ts';
import { whatIfSent } from '../../src/flows/thread/what-if.ts';
import type { Message } from '../../src/render/index.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';
import { WHAT_IF_INPUT } from '../../src/wire/thread-ids.ts';
import { inPart } from '../helpers/in-part.ts';
import { worldOf } from '../helpers/world.ts';
import { threadOf } from '../store/records.ts';

/** A press that can no longer do what it is for says so: none is met with silence. */

const TEAM = 'T1';

const world = async (more: Partial<Deps> = {}) => {
  const store = await openStore(IN_MEMORY);
  const told: string[] = [];
  const whisper = async ({ text }: Message) => void told.push(text);
  const conversation = { team: TEAM, channel: 'C1', user: 'U1', isGuest: false, request: {}, whisper };
  const deps = { store, admins: ['T1/U1'], now: () => new Date(), ...more };
  return { deps: worldOf(deps), conversation, told };
};

describe('a press whose matter is gone', () => {
  it('as a what-if of a thread that was forgotten', async () => {
    const { deps, conversation, told } = await world();
    const at = { thread: threadOf(TEAM), conversation };
    await whatIfSent(deps, inPart({ at, inputs: { [WHAT_IF_INPUT]: 'no spare' }, place: {}, viewId: 'V1' }));
    expect(told).toEqual([
      'I no longer have what this thread is about, so nothing was tried. Ask for a new card, and try it there.',
    ]);
  });

  it('as the menu of a price that carries none', async () => {
    const { deps, conversation, told } = await world();
    await openPriceRow(deps, inPart({ conversation, chosen: 'drop:it', triggerId: 'T1' }));
    expect(told).toEqual([expect.stringContaining('I no longer have this price')]);
  });

  it('as newer prices of all, below one of many workspaces', async () => {
    const { deps, conversation } = await world({ installed: inPart({ of: async () => undefined }) });
    const taking = takeNewerBack(deps, inPart({ conversation }));
    expect(await taking.catch((error: unknown) => describeError(error).code)).toBe('not-allowed');
  });
});

describe('a model that the Hub does not show', () => {
  const DRAFT = { fields: {}, said: {} };
  const asking = async (thrown: Error): Promise<unknown> => {
    const { conversation } = await world();
    const hub = { isName: () => true, ofModel: () => Promise.reject(thrown) };
    const repository = { name: 'acme/x', hub } as never;
    return withRepository(inPart(conversation), DRAFT as never, repository).catch((error: unknown) => error);
  };

  it('is refused with what was typed, so that the form begins with it, and with what it is about', async () => {
    const about = { kind: 'refused', words: ['acme/x'] } as const;
    expect(await asking(new LlmcostError('unknown-name', 'Not shown.', ['8B'], { about }))).toMatchObject({
      code: 'unknown-name',
      hints: ['8B'],
      understood: DRAFT,
      about,
    });
  });

  it('is not what a slip of ours is told as', async () => {
    const slip = new TypeError('a slip');
    expect(await asking(slip)).toBe(slip);
  });
});
