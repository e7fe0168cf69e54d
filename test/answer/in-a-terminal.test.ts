import { describe, expect, it } from 'vitest';
import { threadIn } from '../../src/answer/thread.ts';
import { below } from '../helpers/below.ts';

const LINE = '500M tokens A100 rental';

/** What a thread in a terminal says to what only Slack can do, and to what changes nothing. */
describe('a thread without Slack', () => {
  it.each([
    [['undo'], 'There is nothing to take back: this thread is as it began.'],
    [['make it 2x', 'undo', 'undo'], 'There is nothing to take back: this thread is as it began.'],
    [['make it 500M tokens'], 'That holds already: "make it 500M tokens" changes nothing.'],
    [['history'], 'Nothing was changed since the start.'],
    [['export'], 'Decisions are exported from Slack; here --json prints everything about this answer.'],
    [['who voted?'], 'Votes are taken in Slack, with "Vote" on a card; none are kept here.'],
    [
      ['what did we decide?'],
      'Decisions are recorded in Slack, with "Record the decision" in the menu of a card; none are kept here.',
    ],
  ])('%j', async (mentions, told) => {
    const { reply } = await below(LINE, mentions);
    expect(reply).toMatchObject({ kind: 'answer', text: told });
  });

  it('leaves the card as it was when a change is taken back', async () => {
    const { assessment } = await below(LINE, ['make it 2x', 'undo']);
    expect(assessment).toEqual((await below(LINE, ['history'])).assessment);
  });

  it.each([
    [{ line: LINE }, { line: LINE, thread: [] }],
    [
      { line: LINE, thread: ['make it 2x'], id: 7 },
      { line: LINE, thread: ['make it 2x'] },
    ],
    [{ scenario: {} }, undefined],
    [[LINE], undefined],
    [null, undefined],
  ])('finds a thread in a batch, or none: %j', (json, thread) => {
    expect(threadIn(json)).toEqual(thread);
  });

  it.each([
    [{ line: LINE, thread: null }],
    [{ line: LINE, thread: 'make it 2x' }],
    [{ line: LINE, thread: ['make it 2x', 3] }],
    [{ line: 500, thread: [] }],
  ])('refuses a batch that is no thread: %j', (json) => {
    expect(() => threadIn(json)).toThrow('A thread is { "line": "…", "thread": ["…"] }, all of it text.');
  });
});
