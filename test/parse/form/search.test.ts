import { describe, expect, it } from 'vitest';
import {
  apiIds,
  DEFAULT_MODEL,
  GPUS,
  gpuById,
  modelById,
  rentalSellersOf,
} from '../../../src/catalog/index.ts';
import { suggestionsFor } from '../../../src/parse/index.ts';
import { MENU } from '../../../src/wire/limits.ts';
import { HOSTILE } from '../../helpers/hostile.ts';

const TODAY = new Date('2026-11-23T12:00:00Z');
const first = (
  input: 'apis' | 'selfHosted.model' | 'selfHosted.gpu' | 'selfHosted.procurement.seller',
  typed: string,
) => suggestionsFor(input, typed, TODAY)[0]?.value;

/** Slack refuses a menu for one such option. */
const takesNoMenu = ({ value, label }: { readonly value: string; readonly label: string }): boolean =>
  value.trim() === '' || [...value].length > MENU.optionValue || label === '';

describe('search menus', () => {
  it.each([
    ['apis', 'sonnet', 'anthropic/claude-sonnet-5-5'],
    ['apis', 'gpt-5', 'openai/gpt-5'],
    ['apis', 'GPT 5 MINI', 'openai/gpt-5-mini'],
    ['apis', 'openai/gpt-5-mini', 'openai/gpt-5-mini'],
    ['apis', 'sonet', 'anthropic/claude-sonnet-5-5'],
    ['apis', 'groq llama 70b', 'groq/llama-3.3-70b-versatile'],
    ['selfHosted.model', 'llama 70b', 'llama-3.3-70b'],
    ['selfHosted.model', '70b', 'llama-3.3-70b'],
    ['selfHosted.model', 'qwen3 32', 'qwen3-32b'],
    ['selfHosted.model', 'deepsek r1', 'deepseek-r1'],
    ['selfHosted.gpu', 'A100', 'a100-80gb'],
    ['selfHosted.gpu', 'h100', 'h100-sxm'],
    ['selfHosted.gpu', '4090', 'rtx-4090'],
    ['selfHosted.procurement.seller', 'lambda', 'Lambda'],
    ['selfHosted.procurement.seller', 'amazon', 'AWS'],
  ] as const)('%s: %s is %s first', (input, typed, value) => {
    expect(first(input, typed)).toBe(value);
  });

  it('offer as much as Slack takes when nothing is typed, what most people take first', () => {
    expect(GPUS.length).toBeGreaterThan(MENU.options);
    expect(suggestionsFor('selfHosted.gpu', '', TODAY)).toHaveLength(MENU.options);
    expect(apiIds().length).toBeGreaterThan(MENU.options);
    expect(suggestionsFor('apis', '', TODAY)).toHaveLength(MENU.options);
    expect(suggestionsFor('apis', 'a', TODAY)).toHaveLength(MENU.options);
    expect(first('selfHosted.gpu', '')).toBe('h100-sxm');
    expect(first('selfHosted.model', '')).toBe(DEFAULT_MODEL);
  });

  it('offer the GPUs first that ten sellers or more rent', () => {
    const rented = GPUS.map(({ id }) => id).filter((id) => rentalSellersOf(id, 'on-demand').length >= 10);
    const offered = suggestionsFor('selfHosted.gpu', '', TODAY).map(({ value }) => value);
    expect(rented).toContain('h100-sxm');
    expect(rented.filter((id) => offered.indexOf(id) < 0 || offered.indexOf(id) > 7)).toEqual([]);
  });

  it.each([
    ['selfHosted.model', 'qwen', (id: string) => modelById(id)?.year],
    ['selfHosted.gpu', 'rtx', (id: string) => gpuById(id)?.year],
  ] as const)('list the newest first: %s, "%s"', (input, typed, yearOf) => {
    const years = suggestionsFor(input, typed, TODAY).flatMap(({ value }) =>
      value.startsWith(typed) ? (yearOf(value) ?? []) : [],
    );
    expect(years.length).toBeGreaterThan(5);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
  });

  it('of APIs show a price for each', () => {
    for (const { note } of suggestionsFor('apis', 'llama', TODAY)) expect(note).toMatch(/\$.* in, \$.* out/);
  });

  it('take a name of one’s own for a model or a GPU, last', () => {
    expect(suggestionsFor('selfHosted.model', 'our-own-13b', TODAY).at(-1)).toEqual({
      value: 'our-own-13b',
      label: 'our-own-13b',
      note: 'a name of your own',
    });
    expect(suggestionsFor('apis', 'our-own-13b', TODAY)).toEqual([]);
  });

  it('offer what a menu takes, whatever is typed', () => {
    for (const typed of HOSTILE)
      for (const input of ['apis', 'selfHosted.model', 'selfHosted.gpu'] as const)
        expect(suggestionsFor(input, typed, TODAY).filter(takesNoMenu), `${input}: ${typed}`).toEqual([]);
  });
});
