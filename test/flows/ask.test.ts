import { expect, it } from 'vitest';
import { LlmcostError } from '../../src/errors.ts';
import { answerWords } from '../../src/flows/ask.ts';
import { inPart } from '../helpers/in-part.ts';
import { keptLog } from '../helpers/kept-log.ts';

it.each([
  ['shows no such model', new LlmcostError('unknown-name', 'The Hub shows no org/name to us.'), []],
  ['breaks', new TypeError('x is undefined'), [['error', 'a model could not be looked up for a form']]],
])('a form opens also where the Hub %s', async (_, error, alarms) => {
  const { logged, logger } = keptLog();
  const inLine = async () => {
    throw error;
  };
  const opened: unknown[] = [];
  await answerWords(inPart({ logger, hub: { inLine }, now: () => new Date('2026-11-26') }), {
    text: 'form 500M tokens',
    conversation: inPart({ channel: 'C1', user: 'U1' }),
    openForm: async (start) => void opened.push(start),
  });
  expect(opened).toHaveLength(1);
  expect(logged).toEqual(alarms);
});
