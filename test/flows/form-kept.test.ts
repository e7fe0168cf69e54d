import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../src/domain/draft.ts';
import { noteRefused, wasRefused } from '../../src/flows/form/refused.ts';
import { metaOf } from '../../src/flows/form/session.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { decodeFormMeta } from '../../src/wire/form-state.ts';

/** What of an open form is kept in the store, and for how long. */

const NOON = Date.parse('2026-11-23T12:00:00Z');
const hoursOn = (hours: number): string => new Date(NOON + hours * 3_600_000).toISOString();

let store: Store;
beforeAll(async () => {
  store = await openStore(IN_MEMORY);
});
afterAll(() => store.close());

describe('what has no room in a form', () => {
  it('is kept for a day', async () => {
    const meta = await metaOf(
      { store, now: () => new Date(NOON), newId: () => 'f1' },
      {
        team: 'T1',
        user: 'U1',
        base: { ...EMPTY_DRAFT, said: { apis: { words: 'x'.repeat(3000) } } },
        values: {},
        meta: {},
      },
    );
    expect(decodeFormMeta(meta)?.rest).toEqual({ stored: 'f1' });
    expect(await store.forms.find('T1', 'f1', hoursOn(23.9))).toMatchObject({ id: 'f1', by: 'U1' });
    expect(await store.forms.find('T1', 'f1', hoursOn(24.1))).toBeUndefined();
  });
});

describe('a form that was refused', () => {
  const filled = { team: 'T1', user: 'U1', viewId: 'V1', values: { apis: 'gpt-9' } };
  const hoursLater = (hours: number) => ({ store, now: () => new Date(hoursOn(hours)) });

  it('is left alone for an hour, until something changes', async () => {
    await noteRefused(hoursLater(0), filled);
    expect(await wasRefused(hoursLater(0.9), filled)).toBe(true);
    expect(await wasRefused(hoursLater(1.1), filled)).toBe(false);
    expect(await wasRefused(hoursLater(0.9), { ...filled, values: { apis: 'gpt-5' } })).toBe(false);
    expect(await wasRefused(hoursLater(0.9), filled)).toBe(false);
  });
});
