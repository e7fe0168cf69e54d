import { expect, it } from 'vitest';
import { defined } from '../../src/defined.ts';
import { postHours } from '../../src/flows/hours.ts';
import { unremembered } from '../../src/inbox/request.ts';
import { answerMeasured } from '../../src/measured/index.ts';
import { tsOfCard } from '../../src/store/store.ts';
import { inPart } from '../helpers/in-part.ts';
import { worldOf } from '../helpers/world.ts';
import { ANSWER } from '../store/records.ts';
import { csv, read } from '../usage/files.ts';

it.each(['', undefined])('a card without a place for all has no hours below it: %j', async (postedTs) => {
  const ts = tsOfCard(defined({ postedTs }));
  const looked: unknown[] = [];
  const deps = { charts: { hours: (answer: unknown) => looked.push(answer) } };
  const where = { team: 'T1', channel: 'C1', user: 'U1', threadTs: undefined, request: { id: 'r1' } };
  await postHours(inPart(deps), inPart(where), ANSWER, ts);
  expect(looked).toEqual([]);
});

/** Two days of traffic, the same in each hour. */
const EXPORT = csv(
  ['start_time', 'end_time', 'model', 'input_tokens', 'output_tokens'],
  Array.from({ length: 48 }, (_, hour) => {
    const from = 1_772_409_600 + hour * 3600;
    return [from, from + 3600, 'gpt-5-mini', 3.2e6, 0.8e6];
  }),
);

it.each([
  [false, ['everyone']],
  // Whether they stand nobody knows: the asker alone gets them.
  [true, ['U1']],
])('hours are said once, where a crash came while they were: %s', async (mayHaveSpoken, readers) => {
  const asked = await answerMeasured('llama 8b on l4', await read(EXPORT), { asOf: new Date('2026-03-20') });
  if (asked.kind !== 'answer') throw new Error('no answer');
  const said: string[] = [];
  const chat = {
    postMessage: async () => ({ ts: String(said.push('everyone')) }),
    postEphemeral: async ({ user }: { readonly user: string }) => void said.push(user),
  };
  const deps = worldOf({
    charts: { hours: () => ({ kind: 'none' }) },
    slack: { of: () => ({ client: { chat }, heldMs: () => 0 }), silentMs: 1_000 },
    logger: { warn: (about: { readonly err: unknown }) => said.push(String(about.err)) },
  });
  const request = { ...unremembered(new Date()), mayHaveSpoken };
  const where = { team: 'T1', channel: 'C1', user: 'U1', threadTs: undefined, request };
  await postHours(deps, inPart(where), asked.answer, '1700000000.000100');
  expect(said).toEqual(readers);
});
