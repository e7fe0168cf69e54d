import { expect, it } from 'vitest';
import { postHours } from '../../src/flows/hours.ts';
import { ANSWER } from '../store/records.ts';

it.each(['', undefined])('a card without a place for all has no hours below it: %j', async (postedTs) => {
  const looked: unknown[] = [];
  const deps = { charts: { hours: (answer: unknown) => looked.push(answer) } };
  const where = { team: 'T1', channel: 'C1', user: 'U1', request: { id: 'r1' } };
  await postHours(deps as never, where as never, ANSWER, postedTs);
  expect(looked).toEqual([]);
});
