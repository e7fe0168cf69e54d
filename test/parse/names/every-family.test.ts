import { describe, expect, it } from 'vitest';
import { apiFamilyWords, findApi, MODELS } from '../../../src/catalog/index.ts';
import { A_FAMILY, A_LINE, API_FAMILY, OPEN_FAMILY } from '../../../src/parse/names/family-name.ts';
import { fieldsOf } from '../phrase.ts';

/** Families of the catalog are what rules look for: a new one is read by all of them, and no rule knows one alone. */

const whole = (part: string): RegExp => new RegExp(`^${part}$`, 'i');

const firstLetters = (id: string): string => /^(?:gpt-oss|[a-z]+)/.exec(id)?.[0] ?? '';
/** One model of each open family that its word alone names: that of "step" or "command" needs what stands behind. */
const OPEN = [...new Map(MODELS.map(({ id }) => [firstLetters(id), id])).entries()].filter(([family]) =>
  whole(OPEN_FAMILY).test(family),
);

const SOLD = apiFamilyWords().filter((name) => whole(API_FAMILY).test(name));

describe('an open family', () => {
  it('is most families of the catalog', () => {
    expect(OPEN.length).toBeGreaterThan(20);
    for (const family of ['llama', 'qwen', 'gpt-oss', 'glm', 'phi', 'granite', 'ministral'])
      expect(family).toMatch(whole(OPEN_FAMILY));
  });

  it.each(OPEN)('%s is read where a model is looked for, by %s', async (family, id) => {
    expect(family).toMatch(whole(A_FAMILY));
    const plain = await fieldsOf(`500M tokens, ${id}, 2x H100 at $2/hr`);
    expect(await fieldsOf(`500M tokens, 2x H100 at 2.00 ${id}`)).toEqual(plain);
    expect(await fieldsOf(`500M tokens, ${id} (not 9.1), 2x H100 at $2/hr`)).toEqual(plain);
  });
});

describe('a family that is sold by the token', () => {
  it('is each of one word that names no seller', () => {
    expect(SOLD).toEqual(expect.arrayContaining(['gpt', 'claude', 'sonnet', 'gemini', 'grok', 'fable']));
    expect(SOLD).not.toContain('openai');
  });

  it.each(SOLD)('%s is what is compared with, and what a bill is of', async (name) => {
    const compared = await fieldsOf(`500M tokens, 8x H100, vs ${name}`);
    expect(await fieldsOf(`500M tokens, 8x H100, baseline = ${name}`)).toEqual(compared);
    expect(compared).toMatchObject({ apis: [{ id: findApi(name)?.id }] });
  });
});

it('has lines by the words behind it', () => {
  for (const line of [
    'mini',
    'nano',
    'pro',
    'flash',
    'lite',
    'haiku',
    'sonnet',
    'opus',
    'large',
    'small',
    'medium',
  ])
    expect(line).toMatch(whole(A_LINE));
});

it('is no word of English', () => {
  for (const word of ['all', 'command', 'ring', 'seed', 'step', 'solar'])
    expect(word).not.toMatch(whole(A_FAMILY));
});
