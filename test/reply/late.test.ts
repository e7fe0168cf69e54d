import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '../../src/render/index.ts';
import { renderNotice } from '../../src/render/index.ts';
import type { Conversation, Destination } from '../../src/reply/conversation.ts';
import { tellingDelays } from '../../src/reply/late.ts';
import { keptLog } from '../helpers/kept-log.ts';

const SILENT_MS = 3000;

/** A conversation of a channel that Slack holds back for so long, and what its asker is told meanwhile. */
const heldFor = (heldMs: number) => {
  const told: string[] = [];
  const slack = { of: () => ({ heldMs: () => heldMs }), silentMs: SILENT_MS };
  const plain = {
    say: async (message: Message) => {
      await new Promise((resolve) => setTimeout(resolve, message.text === 'slow' ? 4000 : 2999));
      return '1.000';
    },
    whisper: async ({ text }: Message) => {
      told.push(text);
      throw new Error('not even this');
    },
  };
  const { logged, logger } = keptLog();
  const conversation = tellingDelays(
    { slack, logger, team: 'T1', channel: 'C1', request: { id: 'r1' } } as unknown as Destination,
    plain as unknown as Conversation,
  );
  const say = async (text: string) => {
    const said = conversation.say(renderNotice(text));
    await vi.runAllTimersAsync();
    return said;
  };
  return { told, logged, say };
};

describe('an answer that Slack holds back', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it.each([
    [1, '1 second'],
    [30_001, '31 seconds'],
    [89_999, '90 seconds'],
    [90_000, '2 minutes'],
    [120_000, '2 minutes'],
    [120_001, '3 minutes'],
  ])('for %d ms follows in about %s', async (heldMs, words) => {
    const { told, say } = heldFor(heldMs);
    expect(await say('slow')).toBe('1.000');
    expect(told).toEqual([expect.stringMatching(new RegExp(`Your answer follows in about ${words}\\.$`))]);
  });

  it('is told of once, and not where it stands in time or nothing is held', async () => {
    const { told, logged, say } = heldFor(5000);
    await say('fast');
    expect(told).toEqual([]);
    await say('slow');
    await say('slow');
    expect(told).toHaveLength(1);
    expect(logged).toEqual([['warn', 'a word beside an answer was not said']]);
    const free = heldFor(0);
    await free.say('slow');
    expect(free.told).toEqual([]);
  });
});
