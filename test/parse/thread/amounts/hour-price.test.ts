import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** The price of a GPU hour that nobody names, by the price that stands there. */

const CARD = '2B tokens llama-3.3-70b 4xH100 $2.40/hr vs sonnet';
const RENT = 'selfHosted.procurement.usdPerGpuHour';
const WAGE = 'selfHosted.ops.usdPerHour';

describe('a price of an hour without a noun', () => {
  it.each([
    ['make it 2.1/h', 2.1],
    ['nope, 2.1/h', 2.1],
    ["we're paying 2.2 an hour", 2.2],
    ['2.2 per hour is what we pay', 2.2],
    ["that's not right, we pay 2.1/h", 2.1],
  ] as const)('%s is of what stands at a like price', async (mention, usd) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(reply.kind).toBe('change');
    expect(draft.fields[RENT]).toBe(usd);
    expect(draft.fields[WAGE]).toBeUndefined();
  });

  it('is asked about where nothing stands at a like price', async () => {
    const { draft, reply } = await below(CARD, ['25/h']);
    expect(reply.kind).toBe('question');
    expect(draft.fields[RENT]).toBe(2.4);
  });

  it('is none of the people, of whom was spoken before', async () => {
    const { draft } = await below(CARD, ['no ops', '2.2/h']);
    expect(draft.fields[RENT]).toBe(2.2);
    expect(draft.fields[WAGE]).toBeUndefined();
  });
});

it('a number takes the place of a whole number, and of no digits within one', async () => {
  const { reply } = await below(CARD, ['cached input is 45%, writes 5%', '50']);
  expect(reply.text).not.toContain('450');
});
