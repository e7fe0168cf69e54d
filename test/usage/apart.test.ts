import { expect, it } from 'vitest';
import { read } from './files.ts';
import { SAMPLES_WITH_REST } from './samples-with-rest.ts';

const lostIn = (notes: readonly string[]): number =>
  Number(/^(\d+) rows? could not be read/m.exec(notes.join('\n'))?.[1] ?? 0);

it.each(SAMPLES_WITH_REST)(
  '$name',
  async ({ text, format, used, leftOut = {}, lost = 0, days, from, says, saysNot }) => {
    const { profile } = await read(text);
    expect(profile.format).toBe(format);
    const { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens, requests, usd } = profile;
    expect(profile.excluded).toEqual(
      Object.entries(leftOut).map(([what, [count, tokens, cost]]) => ({ what, count, tokens, usd: cost })),
    );
    expect([inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens, requests, usd]).toEqual(used);
    expect(lostIn(profile.notes)).toBe(lost);
    if (days !== undefined) expect(profile.days).toBeCloseTo(days, 9);
    if (from !== undefined) expect(profile.from).toBe(from);
    if (says !== undefined) expect(profile.notes.join('\n')).toMatch(says);
    if (saysNot !== undefined) expect(profile.notes.join('\n')).not.toMatch(saysNot);
  },
);
