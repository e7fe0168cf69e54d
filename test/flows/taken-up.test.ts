import { describe, expect, it } from 'vitest';
import { shareCard } from '../../src/flows/cards/share.ts';
import type { Deps } from '../../src/flows/deps.ts';
import { keepLook } from '../../src/flows/thread/keep.ts';
import { outcomeSent } from '../../src/flows/thread/outcome.ts';
import { reopenDecision } from '../../src/flows/thread/reopen.ts';
import { undoChange, undoLook } from '../../src/flows/thread/undo.ts';
import type { InThread } from '../../src/flows/thread/where.ts';
import { createWork } from '../../src/inbox/work.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { OUTCOME_INPUTS } from '../../src/wire/thread-ids.ts';
import { inPart } from '../helpers/in-part.ts';
import { worldOf } from '../helpers/world.ts';
import { answerTo, DRAFT, decisionOf, estimateOf, later, NOON, threadOf } from '../store/records.ts';

/** A process that dies while Slack is called leaves a step half told: whoever takes it up must not do it twice. */

const TEAM = 'T1';
const THREAD = threadOf(TEAM);

/** Lives until `callsLeft` calls of Slack are made; the next one never comes back. */
const lifeOf = (store: Store, callsLeft: number, isTakenUp: boolean) => {
  let die: (died: 'died') => void = () => undefined;
  const died = new Promise<'died'>((resolve) => {
    die = resolve;
  });
  const called: string[] = [];
  const call =
    (what: string) =>
    async (message?: { readonly text?: string }): Promise<unknown> => {
      if (called.length >= callsLeft) {
        die('died');
        await new Promise(() => undefined);
      }
      called.push(`${what} ${message?.text ?? ''}`);
      return `1700000009.00000${called.length}`;
    };
  const request = { id: 'r1', isTakenUp, mayHaveSpoken: false, receivedAt: later(5), ending: 'answered' };
  const who = { ...THREAD, user: 'U2', isGuest: false, request };
  const at = { thread: THREAD, conversation: { ...who, say: call('say'), whisper: call('whisper') } };
  const deps = worldOf({
    store,
    now: () => new Date(NOON),
    newId: () => 'new',
    admins: ['U2'],
    work: createWork(),
    cases: { draw: async () => undefined },
    logger: { error: () => undefined, warn: () => undefined },
    boards: { take: (_: string, draw: () => Promise<void>) => draw() },
    charts: { native: () => ({ kind: 'none' }) },
    slack: { of: () => ({ client: { chat: { update: call('update') } }, mayReadFiles: () => false }) },
  });
  return { deps, at: inPart<InThread>(at), died, called };
};

type Act = (deps: Deps, at: InThread, store: Store) => Promise<void>;

const look = async (store: Store, id: string) => {
  const found = await store.estimates.find(TEAM, id);
  if (found === undefined) throw new TypeError(`there is no look ${id}`);
  return found;
};

/** A thread that kept three looks, with one more that is open, and a decision. */
const begun = async (): Promise<Store> => {
  const store = await openStore(IN_MEMORY);
  await store.estimates.save(estimateOf(TEAM, 'card', { postedTs: THREAD.threadTs }));
  await store.threads.start(THREAD, DRAFT, { by: 'U1', at: NOON });
  const lines = [
    '1B tokens A100 rental',
    '2B tokens A100 rental',
    '3B tokens A100 rental',
    '4B tokens H100 rental',
  ];
  for (const [n, line] of lines.entries()) {
    const [id, state] = n < 3 ? [`kept-${n}`, 'kept' as const] : ['open', 'open' as const];
    const answer = await answerTo(line);
    await store.estimates.save(
      estimateOf(TEAM, id, {
        answer,
        askedBy: 'U2',
        askedAt: later(n),
        threadTs: THREAD.threadTs,
        postedTs: `1700000001.00010${n}`,
        look: { before: DRAFT, state },
      }),
    );
    const by = { by: 'U2', at: later(n), words: line, estimate: id };
    if (state === 'kept') await store.threads.change(THREAD, by, () => answer.draft);
  }
  await store.decisions.record(decisionOf(TEAM, 'd1', { ...THREAD, postedTs: '1700000002.000100' }));
  return store;
};

/** What is kept, without the words of Slack. */
const recordOf = async (store: Store) => ({
  draft: (await store.threads.find(THREAD))?.draft.fields,
  changes: (await store.threads.history(THREAD)).items.map(({ by, words }) => `${by} ${words}`),
  looks: (await store.estimates.inThread(THREAD)).items.map(({ id, look: kept }) => `${id} ${kept?.state}`),
  decision: (await store.decisions.find(TEAM, 'd1'))?.history,
});

const ACTS: Readonly<Record<string, Act>> = {
  '"undo" of a what-if that is open': (deps, at) => undoChange(deps, at),
  '"undo" of what is kept': async (deps, at, store) => {
    if (!at.conversation.request.isTakenUp)
      await store.estimates.settleLook(TEAM, 'open', 'undone', ['open']);
    await undoChange(deps, at);
  },
  'the button "Undo" of an open what-if': async (deps, at, store) =>
    undoLook(deps, at, await look(store, 'open'), ''),
  'the button "Undo" of what is kept': async (deps, at, store) =>
    undoLook(deps, at, await look(store, 'kept-2'), ''),
  '"Keep this"': async (deps, at, store) => keepLook(deps, at, await look(store, 'open'), ''),
  'a decision that is reopened': (deps, at) =>
    reopenDecision(deps, { at, value: 'd1', actionId: '', triggerId: '', messageTs: '1700000002.000100' }),
  'what came of a decision': (deps, at) =>
    outcomeSent(deps, {
      at,
      inputs: { [OUTCOME_INPUTS.tokens]: '600M', [OUTCOME_INPUTS.next]: '2027-03-01' },
      filesOf: () => [],
      place: { channel: THREAD.channel, threadTs: THREAD.threadTs, decision: 'd1' },
      viewId: 'V1',
    }),
};

describe.each(Object.entries(ACTS))('%s', (_, act) => {
  it('is done once, and told, at whichever call of Slack the process dies', async () => {
    const whole = await begun();
    const unharmed = lifeOf(whole, Number.POSITIVE_INFINITY, false);
    await act(unharmed.deps, unharmed.at, whole);
    expect(unharmed.called.length).toBeGreaterThan(0);
    for (let calls = 0; calls < unharmed.called.length; calls += 1) {
      const store = await begun();
      const first = lifeOf(store, calls, false);
      expect(await Promise.race([act(first.deps, first.at, store), first.died])).toBe('died');
      const second = lifeOf(store, Number.POSITIVE_INFINITY, true);
      await act(second.deps, second.at, store);
      expect(await recordOf(store)).toEqual(await recordOf(whole));
      // As if it had been told never: what was said before the crash is for `say` to know.
      expect(second.called).toEqual(unharmed.called);
    }
  });
});

it('"Keep this" that is taken up leaves what somebody changed since then', async () => {
  const store = await begun();
  const first = lifeOf(store, 0, false);
  await Promise.race([keepLook(first.deps, first.at, await look(store, 'open'), ''), first.died]);
  const { draft } = await answerTo('9B tokens H200 rental');
  await store.threads.change(THREAD, { by: 'U3', at: later(6), words: 'since' }, () => draft);
  const second = lifeOf(store, Number.POSITIVE_INFINITY, true);
  await keepLook(second.deps, second.at, await look(store, 'open'), '');
  expect((await store.threads.find(THREAD))?.draft.fields).toEqual(draft.fields);
});

it('"Share" of a preview that is taken up posts nothing more: its card stands, and the preview goes', async () => {
  const store = await openStore(IN_MEMORY);
  const answer = await answerTo('preview 1B tokens A100 rental');
  const estimate = estimateOf(TEAM, 'preview', { answer, askedBy: 'U2', postedTs: '1700000003.000100' });
  await store.estimates.save(estimate);
  const { deps, at, called } = lifeOf(store, Number.POSITIVE_INFINITY, true);
  const responded: unknown[] = [];
  const slack = { respondTo: () => async (message: unknown) => void responded.push(message) };
  const click = { estimate, conversation: at.conversation, responseUrl: 'https://x', isEphemeral: true };
  await shareCard(worldOf({ store, now: deps.now, newId: deps.newId, slack }), inPart(click));
  expect(responded).toEqual([{ delete_original: true }]);
  expect(called).toEqual([]);
  expect((await store.estimates.askedBy(TEAM, 'U2')).items).toHaveLength(1);
});
