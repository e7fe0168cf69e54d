import { describe, expect, it } from 'vitest';
import { ROWS, TABLES } from '../../src/usage/formats/index.ts';
import { usageText } from '../../src/words/usage.ts';
import { gzipped, read } from './files.ts';
import { SAMPLES } from './samples.ts';
import { SAMPLES_OF_LOGS } from './samples-of-logs.ts';
import { SAMPLES_OF_SELLERS } from './samples-of-sellers.ts';
import { SAMPLES_WITH_REST } from './samples-with-rest.ts';

const ALL = [...SAMPLES, ...SAMPLES_OF_LOGS, ...SAMPLES_OF_SELLERS];

it('has a sample of every export', () => {
  const tried = new Set([...ALL, ...SAMPLES_WITH_REST].map(({ format }) => format));
  const formats = [...TABLES, ...ROWS].map(({ id }) => id);
  expect(
    formats.filter((id) => !tried.has(id)),
    'write an export of it, with its sums, into `samples.ts`',
  ).toEqual([]);
});

it('says the same of all that have one id', () => {
  const facts = new Map<string, Set<string>>();
  for (const { id, called, vendor, half, origin } of [...TABLES, ...ROWS])
    facts.set(id, (facts.get(id) ?? new Set()).add(JSON.stringify({ called, vendor, half, origin })));
  expect([...facts].filter(([, said]) => said.size > 1)).toEqual([]);
});

describe.each(ALL)('$name', (sample) => {
  it('is known by its columns and comes to its sums', async () => {
    const { profile } = await read(sample.text);
    expect(profile.format).toBe(sample.format);
    expect({
      input: profile.inputTokens,
      cached: profile.cachedInputTokens,
      output: profile.outputTokens,
      requests: profile.requests,
    }).toEqual(sample.sums);
    expect(profile.inputTokens).not.toBe(sample.wrong ?? Number.NaN);
    if (sample.days === null) expect(profile.days).toBeNull();
    else expect(profile.days).toBeCloseTo(sample.days, 9);
    expect(profile.outcome).toBe(sample.outcome);
    expect(profile.question === null).toBe(sample.outcome !== 'ask');
    if (sample.usd === null) expect(profile.usd).toBeNull();
    else if (sample.usd !== undefined) expect(profile.usd).toBeCloseTo(sample.usd, 9);
    if (sample.peak !== undefined) expect(profile.peakHourTokens).toBe(sample.peak);
    if (sample.batch !== undefined) expect(profile.batchTokens).toBe(sample.batch);
    if (sample.models !== undefined) expect(Object.keys(profile.byModel)).toEqual(sample.models);
    for (const [what, count] of Object.entries(sample.excluded ?? {}))
      expect(profile.excluded.find((one) => one.what === what)?.count).toBe(count);
  });

  it('keeps nothing of its people, keys and prompts', async () => {
    const usage = await read(sample.text);
    const kept = JSON.stringify(usage) + usageText(usage);
    expect(sample.secrets.filter((secret) => kept.includes(secret))).toEqual([]);
  });

  it('is the same packed, and in pieces of a few bytes', async () => {
    const whole = await read(sample.text);
    expect(await read(gzipped(sample.text))).toEqual(whole);
  });
});

it.each([...ALL, ...SAMPLES_WITH_REST])('$name: an unknown cache is said, and no other', async ({ text }) => {
  const { profile } = await read(text);
  const isUnknown = profile.cachedInputTokens === null && (profile.inputTokens ?? 0) > 0;
  expect(/does not say how much input was cached/.test(profile.notes.join('\n'))).toBe(isUnknown);
});
