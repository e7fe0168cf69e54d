import { expect, it } from 'vitest';
import { defined } from '../../src/defined.ts';
import { postHours } from '../../src/flows/hours.ts';
import { tsOfCard } from '../../src/store/store.ts';
import { ANSWER } from '../store/records.ts';

it.each(['', undefined])('a card without a place for all has no hours below it: %j', async (postedTs) => {
  const ts = tsOfCard(defined({ postedTs }));
  const looked: unknown[] = [];
  const deps = { charts: { hours: (answer: unknown) => looked.push(answer) } };
  const where = { team: 'T1', channel: 'C1', user: 'U1', request: { id: 'r1' } };
  await postHours(deps as never, where as never, ANSWER, ts);
  expect(looked).toEqual([]);
});
