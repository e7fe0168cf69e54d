import { describe, expect, it, vi } from 'vitest';
import { claimFirstCard, onceHeard, oncePressed, onceSent, type Press } from '../../src/flows/once.ts';
import { opensWindow } from '../../src/render/index.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';
import { OPEN_FORM_ACTION_ID } from '../../src/wire/form.ts';
import {
  CARD_ACTION_IDS,
  CARD_KINDS,
  CARD_MENU_ID,
  encodeCardAction,
  FORGET_ACTION_ID,
  runLineActionId,
} from '../../src/wire/ids.ts';
import { PRICE_IDS } from '../../src/wire/price-ids.ts';
import { BOARD_ACTION_IDS, DECISION_ACTION_IDS, stanceAction } from '../../src/wire/thread-ids.ts';
import { inPart } from '../helpers/in-part.ts';
import { worldOf } from '../helpers/world.ts';

const HOUR_MS = 3_600_000;
const START = Date.parse('2026-11-23T12:00:00.000Z');

/** Two instances on one database, and a clock that the test sets. */
const world = async () => {
  const store = await openStore(IN_MEMORY);
  const clock = { ms: START };
  const said: string[] = [];
  const log = (_: unknown, message: string) => said.push(message);
  let ids = 0;
  const deps = worldOf({
    store,
    welcomed: new Set<string>(),
    now: () => new Date(clock.ms),
    newId: () => {
      ids += 1;
      return `id${ids}`;
    },
    logger: { error: log, warn: log },
  });
  let requests = 0;
  const who = (changes: { team?: string; user?: string; isTakenUp?: boolean } = {}) => {
    requests += 1;
    const { isTakenUp, ...rest } = changes;
    const request = { id: `r${requests}`, isTakenUp: isTakenUp ?? false, ending: undefined };
    return inPart<Parameters<typeof oncePressed>[1] & Parameters<typeof onceHeard>[1]>({
      team: 'T1',
      user: 'U1',
      channel: 'C1',
      ...rest,
      request,
    });
  };
  return { deps, clock, who, said };
};

type World = Awaited<ReturnType<typeof world>>;
const PRESS: Press = { messageTs: '1700000000.000100', actionId: CARD_ACTION_IDS.keep, value: 'e1' };

/** Whether each of these was answered, one after another. */
const answers = async (acts: readonly ((answer: () => Promise<void>) => Promise<void>)[]) => {
  const done: boolean[] = [];
  for (const act of acts) {
    let isDone = false;
    await act(async () => {
      isDone = true;
    });
    done.push(isDone);
  }
  return done;
};

describe('a button', () => {
  const pressed =
    ({ deps, who }: World, changes: Partial<Press> = {}, user = 'U1') =>
    (answer: () => Promise<void>) =>
      oncePressed(deps, who({ user }), { ...PRESS, ...changes }, answer);

  it('is pressed once, however often within a second', async () => {
    const one = await world();
    expect(await answers([pressed(one), pressed(one)])).toEqual([true, false]);
  });

  it('is another one of another person, card or kind', async () => {
    const one = await world();
    const others = [
      pressed(one, {}, 'U2'),
      pressed(one, { value: 'e2' }),
      pressed(one, { messageTs: '1700000000.000200' }),
    ];
    expect(await answers([pressed(one), ...others])).toEqual([true, true, true, true]);
  });

  it('is free a second after its answer began', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const one = await world();
      expect(await answers([pressed(one)])).toEqual([true]);
      await vi.advanceTimersByTimeAsync(999);
      expect(await answers([pressed(one)])).toEqual([false]);
      await vi.advanceTimersByTimeAsync(1);
      await vi.waitFor(async () => expect(await answers([pressed(one)])).toEqual([true]));
    } finally {
      vi.useRealTimers();
    }
  });

  it('is free a minute after an answer that never ended', async () => {
    const one = await world();
    expect(await answers([pressed(one)])).toEqual([true]);
    one.clock.ms += 59_999;
    expect(await answers([pressed(one)])).toEqual([false]);
    one.clock.ms += 1;
    expect(await answers([pressed(one)])).toEqual([true]);
  });

  it.each(CARD_KINDS)('of a card, %s, is pressed again at once where it opens a window', async (kind) => {
    const one = await world();
    const inRow = pressed(one, { actionId: CARD_ACTION_IDS[kind], value: encodeCardAction({ card: 'e1' }) });
    const value = encodeCardAction({ card: 'e1', do: kind });
    const inMenu = pressed(one, { actionId: CARD_MENU_ID, value });
    expect(await answers([inRow, inRow])).toEqual([true, opensWindow(kind)]);
    expect(await answers([inMenu, inMenu])).toEqual([true, opensWindow(kind)]);
  });

  it.each([
    ['a vote, as often as it is cast', stanceAction('api'), true],
    ['a window of the board', BOARD_ACTION_IDS.reason, true],
    ['a window of a decision', DECISION_ACTION_IDS.outcome, true],
    ['a decision that is opened again, once', DECISION_ACTION_IDS.reopen, false],
    ['the form, below words that cannot open it', OPEN_FORM_ACTION_ID, true],
    ['the window of a price', PRICE_IDS.set, true],
    ['prices that are taken back, once', PRICE_IDS.takeBack, false],
    ['what is forgotten, once', FORGET_ACTION_ID, false],
    ['a line, once', runLineActionId(0), false],
  ])('beside those of cards: %s', async (_, actionId, isAnsweredAgain) => {
    const one = await world();
    const press = pressed(one, { actionId });
    expect(await answers([press, press])).toEqual([true, isAnsweredAgain]);
  });
});

describe('a form', () => {
  const sent =
    ({ deps, who }: World, view: string, isTakenUp = false) =>
    (answer: () => Promise<void>) =>
      onceSent(deps, who({ isTakenUp }), view, answer);

  it('that is sent twice is one answer, for two days', async () => {
    const one = await world();
    expect(await answers([sent(one, 'V1'), sent(one, 'V1'), sent(one, 'V2')])).toEqual([true, false, true]);
    one.clock.ms += 48 * HOUR_MS - 1;
    expect(await answers([sent(one, 'V1')])).toEqual([false]);
  });

  it('that a crash left unanswered is answered', async () => {
    const one = await world();
    expect(await answers([sent(one, 'V1'), sent(one, 'V1', true)])).toEqual([true, true]);
  });
});

describe('a message', () => {
  const heard =
    ({ deps, who }: World, text: string, writtenTs: string, isTakenUp = false) =>
    (answer: () => Promise<void>) =>
      onceHeard(deps, who({ isTakenUp }), { ts: '1700000000.000100', text, writtenTs }, answer);

  it('is obeyed once, and again once it says something else', async () => {
    const one = await world();
    const acts = [
      heard(one, 'make it 2x', '1.1'),
      heard(one, 'make it 2x', '1.1'),
      heard(one, 'make it 3x', '1.2'),
    ];
    expect(await answers(acts)).toEqual([true, false, true]);
  });

  it('is not obeyed as it was before an edit that came first', async () => {
    const one = await world();
    expect(await answers([heard(one, 'make it 3x', '1.2'), heard(one, 'make it 2x', '1.1')])).toEqual([
      true,
      false,
    ]);
  });

  it('is not obeyed again where an edit changes nothing', async () => {
    const one = await world();
    expect(await answers([heard(one, 'make it 2x', '1.1'), heard(one, 'make it 2x', '1.2')])).toEqual([
      true,
      false,
    ]);
  });
});

describe('the first card of a workspace', () => {
  it('is the first once, and each workspace has its own', async () => {
    const { deps, who } = await world();
    expect(await claimFirstCard(deps, who())).toBe(true);
    expect(await claimFirstCard(deps, who())).toBe(false);
    expect(await claimFirstCard(deps, who({ team: 'T2' }))).toBe(true);
  });

  it('is asked for once in each instance', async () => {
    const { deps, who } = await world();
    const asked: string[] = [];
    const take = async ({ team }: { readonly team: string }) => {
      asked.push(team);
      return false;
    };
    const counted = worldOf({ ...deps, store: { claims: { take } } });
    for (const team of ['T1', 'T1', 'T2', 'T1']) await claimFirstCard(counted, who({ team }));
    expect(asked).toEqual(['T1', 'T2']);
  });

  it('is not the first where the store does not say, which is logged; the next is', async () => {
    const { deps, who, said } = await world();
    const take = async () => {
      throw new Error('down');
    };
    expect(await claimFirstCard(worldOf({ ...deps, store: { claims: { take } } }), who())).toBe(false);
    expect(said).toEqual(['whether this is the first card of a workspace is not known']);
    expect(await claimFirstCard(deps, who())).toBe(true);
  });
});

describe('a store that does not say whether something was done', () => {
  it('leaves it to be done: better twice than never', async () => {
    const { deps, who, said } = await world();
    const fails = async () => {
      throw new Error('down');
    };
    const down = worldOf({ ...deps, store: { claims: { take: fails, follow: fails, release: fails } } });
    const acts = [
      (answer: () => Promise<void>) => oncePressed(down, who(), PRESS, answer),
      (answer: () => Promise<void>) => onceSent(down, who(), 'V1', answer),
      (answer: () => Promise<void>) =>
        onceHeard(down, who(), { ts: '1.1', text: 'make it 2x', writtenTs: '1.1' }, answer),
    ];
    expect(await answers(acts)).toEqual([true, true, true]);
    expect(said).toContain('whether something was done already is not known');
  });
});
