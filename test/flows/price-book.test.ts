import { describe, expect, it } from 'vitest';
import { describeError } from '../../src/errors.ts';
import { defaultsCommand } from '../../src/flows/intents/defaults.ts';
import { assertMaySetPrices } from '../../src/flows/may.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';
import { VIEW } from '../../src/wire/limits.ts';
import {
  decodePriceEntry,
  decodePriceRemoval,
  encodePriceEntry,
  encodePriceRemoval,
  priceOption,
  priceOptionOf,
} from '../../src/wire/price-ids.ts';
import { inPart } from '../helpers/in-part.ts';
import { worldOf } from '../helpers/world.ts';

describe('setting a price, or a default', () => {
  it.each([
    ['U1', false, 'allowed'],
    ['U2', false, 'not-allowed'],
    // Of a connected workspace: an admin's id there is nobody's here.
    ['U1', true, 'not-allowed'],
  ])('by %s (guest: %s): %s', async (user, isGuest, outcome) => {
    const who = { team: 'T1', user, isGuest };
    const store = await openStore(IN_MEMORY);
    const deps = worldOf({ admins: ['U1'], store, now: () => new Date() });
    const typing = async () =>
      defaultsCommand(deps, inPart({ ...who, whisper: async () => undefined }), 'remove utilization');
    for (const asking of [() => assertMaySetPrices(deps, who), typing])
      expect(
        await asking()
          .then(() => 'allowed')
          .catch((error: unknown) => describeError(error).code),
      ).toBe(outcome);
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

  it('names the price that goes, and no field that is no price', () => {
    expect(decodePriceRemoval(encodePriceRemoval('gpu-hour/h100-sxm'))).toBe('gpu-hour/h100-sxm');
    for (const other of [
      undefined,
      '',
      '{}',
      '{"field":"gpu-hour/h100-sxm"}',
      encodePriceRemoval('people/connected'),
    ])
      expect(decodePriceRemoval(other)).toBeNull();
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
    for (const other of [undefined, 7, '', 'drop:x', 'remove:', 'remove', `remove:${'x'.repeat(301)}`])
      expect(priceOptionOf(other)).toBeNull();
    expect(priceOptionOf(`remove:${'x'.repeat(300)}`)?.act).toBe('remove');
  });
});
