import { describe, expect, it } from 'vitest';
import { findGpu, findSystem, GPUS } from '../../../src/catalog/index.ts';
import { A_CARD, areSeveral, GPU_NAME, LETTERED_CARD } from '../../../src/parse/names/gpu-name.ts';
import { WITHOUT_FIGURES } from '../../../src/parse/patterns/hardware/unknown-machines.ts';
import { fieldsOf } from '../phrase.ts';

/** The catalog's own names are what rules look for: a new row is read by all of them, and no rule knows a card alone. */

const WHOLE = new RegExp(`^${A_CARD}$`, 'i');
const CARDS = GPUS.filter(({ vendor }) => vendor !== 'apple');

/** The shortest name with a number: "h100" of the H100 SXM. */
const calledOf = ({ aliases }: (typeof CARDS)[number]): string =>
  aliases
    .filter((name) => /^(?!pro )(?:.* )?[a-z]{1,5}\d+[a-z]*$/.test(name) && !/gb$/.test(name))
    .toSorted((a, b) => a.length - b.length)[0] ?? '';

const NAMED = CARDS.flatMap((card) => {
  const name = calledOf(card);
  return name === '' ? [] : [[name, card.id] as const];
});

describe('a card of the catalog', () => {
  it.each(CARDS.map(({ id, aliases }) => [id, aliases] as const))(
    '%s is one by a name of its',
    (_id, aliases) => {
      const withNumber = aliases.filter((name) => /\d/.test(name.replace(/ \d+gb$/, '')));
      expect(withNumber.length === 0 || withNumber.some((name) => WHOLE.test(name))).toBe(true);
    },
  );

  it('is none of those that are read as unknown', () => {
    const known = (name: string) => findGpu(name) ?? findSystem(name);
    const both = [...WITHOUT_FIGURES].filter((name) => known(name) !== undefined);
    expect(both, 'take it out of `parse/patterns/hardware/unknown-machines.ts`').toEqual([]);
  });

  it('is most cards of the catalog', () => {
    expect(NAMED.length).toBeGreaterThan(40);
  });

  it.each(NAMED)(
    '"%s" is what goes, is counted behind its name, and has a price of an hour',
    async (name, id) => {
      const other = id.startsWith('h200') ? 'B200' : 'H200';
      const kept = await fieldsOf(`500M tokens on 8x ${other} instead of ${name}`);
      expect(kept).toMatchObject({ 'selfHosted.gpu': other.toLowerCase(), 'selfHosted.gpuCount': 8 });
      expect(await fieldsOf(`500M tokens, ${name} 4 pcs`)).toMatchObject({
        'selfHosted.gpu': id,
        'selfHosted.gpuCount': 4,
      });
      expect(await fieldsOf(`500M tokens, 8x ${name}, not 4`)).toMatchObject({ 'selfHosted.gpuCount': 8 });
      expect(await fieldsOf(`500M tokens, we can spare 3 of our 8 ${name}`)).toMatchObject({
        'selfHosted.gpu': id,
        'selfHosted.gpuCount': 3,
      });
      expect(await fieldsOf(`500M tokens, 2x ${name} at 0.87 hour`)).toEqual(
        await fieldsOf(`500M tokens, 2x ${name} at $0.87/hr`),
      );
    },
  );
});

it('is none by an article and a number, a version or a percentile', () => {
  const card = new RegExp(`\\b(?:${A_CARD}|${GPU_NAME})\\b`, 'i');
  for (const words of ['a 10', 'a 100', 'a 40 hour week', 'p95', 'p99', 'v3', 'h1', 'b2b', 'k8s'])
    expect(words).not.toMatch(card);
});

it('is none where a line of APIs and an amount stand together', () => {
  expect('gemini pro 2000').not.toMatch(new RegExp(`\\b${A_CARD}\\b`, 'i'));
});

it('is one that the catalog lacks by the letters of those that it has', () => {
  for (const name of ['B400', 'H300', 'GB400', 'MI450X']) expect(name).toMatch(WHOLE);
});

it('is several by an s of its own', () => {
  expect(['H100s', "H100's", 'L40Ss', '4090s', 'cards'].filter(areSeveral)).toHaveLength(5);
  expect(['H100', 'L40S', 'gpu'].filter(areSeveral)).toEqual([]);
  expect('l40s').toMatch(new RegExp(`^${LETTERED_CARD}$`));
});
