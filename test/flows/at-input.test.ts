import { expect, it } from 'vitest';
import { LlmcostError } from '../../src/errors.ts';
import { wordsAtInput } from '../../src/flows/at-input.ts';
import { inPart } from '../helpers/in-part.ts';
import { keptLog } from '../helpers/kept-log.ts';

const ALARM: readonly string[][] = [['error', 'a price could not be read']];

it.each([
  ['what was typed wrong', new LlmcostError('impossible-value', 'Too much.'), /^Too much\.$/, []],
  ['the store', new LlmcostError('store-unavailable', 'Not now.'), /^Not now\.$/, ALARM],
  ['a mistake of ours', new TypeError('x is undefined'), /^Something went wrong on our side/, ALARM],
])('at an input, %s is told, and logged only where it is our doing', (_, error, words, alarms) => {
  const { logged, logger } = keptLog();
  expect(wordsAtInput(inPart({ logger }), error, 'a price could not be read')).toMatch(words);
  expect(logged).toEqual(alarms);
});
