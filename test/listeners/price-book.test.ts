import { describe, expect, it } from 'vitest';
import type { Deps } from '../../src/listeners/deps.ts';
import { maySetPrices } from '../../src/listeners/prices/book.ts';
import type { Message } from '../../src/render/index.ts';
import type { Conversation } from '../../src/reply/conversation.ts';
import { VIEW } from '../../src/wire/limits.ts';
import { decodePriceEntry, encodePriceEntry, priceOption, priceOptionOf } from '../../src/wire/price-ids.ts';

/** Who may set prices, whatever their client sends. */
const asking = (user: string, isGuest = false) => {
  const told: Message[] = [];
  const direct = async (message: Message) => void told.push(message);
  const conversation = { team: 'T1', user, isGuest, direct } as unknown as Conversation;
  return { told, may: maySetPrices({ admins: ['U1'] } as unknown as Deps, conversation) };
};

describe('setting a price', () => {
  it.each([
    ['U1', false, true],
    ['U2', false, false],
    // Of a connected workspace: an admin's id there is nobody's here.
    ['U1', true, false],
  ])('by %s (guest: %s): %s', async (user, isGuest, allowed) => {
    const { may, told } = asking(user, isGuest);
    expect(await may).toBe(allowed);
    expect(told).toHaveLength(allowed ? 0 : 1);
  });
});

describe('what a window carries', () => {
  const entry = { words: 'H100 at $2.10/hr', source: '"quote" </>', day: '2026-11-20' };

  it('comes back as it was, and nothing else does', () => {
    expect(decodePriceEntry(encodePriceEntry(entry))).toEqual(entry);
    for (const other of [
      undefined,
      '',
      '{',
      '{}',
      '{"v":1}',
      JSON.stringify({ v: 1, ...entry, day: 'soon' }),
    ])
      expect(decodePriceEntry(other)).toBeNull();
    expect(() => encodePriceEntry({ ...entry, words: '' })).toThrow(RangeError);
  });

  it('is as much as Slack takes, and no more', () => {
    // Each of these is written as six.
    const control = (times: number) => '\u0001'.repeat(times);
    const fits = Array.from({ length: 9 }, (_, more) => {
      const full = { ...entry, words: control(300), source: `${control(191)}${'a'.repeat(more)}` };
      const isWritten = JSON.stringify({ v: 1, ...full }).length <= VIEW.metadataChars;
      if (isWritten) expect(decodePriceEntry(encodePriceEntry(full))).toEqual(full);
      else expect(() => encodePriceEntry(full)).toThrow(RangeError);
      return isWritten;
    });
    expect(new Set(fits).size).toBe(2);
  });

  it('names a price of the menu, where Slack takes so long a name', () => {
    const field = 'api-price/anthropic/claude-sonnet-5-5';
    expect(priceOptionOf(priceOption('remove', field))).toEqual({ act: 'remove', field });
    expect(priceOption('change', `api-price/x/${'y'.repeat(200)}`)).toBeUndefined();
    for (const other of [undefined, 7, '', 'drop:x', 'remove:']) expect(priceOptionOf(other)).toBeNull();
  });
});
