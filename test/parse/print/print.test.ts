import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft, DraftFields } from '../../../src/domain/draft.ts';
import { PER_MONTH } from '../../../src/domain/units.ts';
import { keysOf } from '../../../src/keys.ts';
import { lineToCopy, parseLine, printDraft } from '../../../src/parse/index.ts';
import { anyFields, hostedFields, someFields } from '../../helpers/any-draft.ts';
import { runs } from '../../helpers/effort.ts';

const draftOf = (fields: DraftFields): Draft => ({ version: 1, fields, said: {} });

/** Tokens a month, as a person said them of a day, a week or a month. */
const saidOfPeriod = fc
  .tuple(
    fc.integer({ min: 1, max: 900 }),
    fc.constantFrom(1e4, 1e5, 1e6, 1e7),
    fc.constantFrom('day', 'week', 'month', 'year'),
  )
  .map(([many, size, period]) => many * size * (PER_MONTH[period] ?? 1));

describe('a printed draft, typed again', () => {
  it('is the same draft, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(someFields, anyFields, hostedFields), async (drawn) => {
        const { draft } = await parseLine(printDraft(draftOf(drawn)));
        expect(draft.fields).toEqual(drawn);
      }),
      runs(100),
    );
  });

  it('is the same volume, by whatever periods its two sides are round', async () => {
    const sides = fc.record({
      'workload.inputTokensPerMonth': saidOfPeriod,
      'workload.outputTokensPerMonth': saidOfPeriod,
    });
    await fc.assert(
      fc.asyncProperty(sides, fc.boolean(), async (drawn, isCached) => {
        const draft = draftOf({ ...drawn, ...(isCached && { 'workload.cachedInputShare': 0.4 }) });
        expect((await parseLine(printDraft(draft))).draft.fields).toEqual(draft.fields);
        const copied = (await parseLine(lineToCopy(draft))).draft.fields;
        for (const side of keysOf(drawn)) expect(Number(copied[side]) / drawn[side]).toBeCloseTo(1, 5);
      }),
      runs(100),
    );
  });

  it.each<[string, DraftFields]>([
    ['power beside a workstation', { 'selfHosted.gpu': 'rx-9060-xt', 'selfHosted.power.usdPerKwh': 0.12 }],
    [
      'a price of rent beside what is there already',
      { 'selfHosted.procurement.kind': 'paid', 'selfHosted.procurement.usdPerGpuHour': 2 },
    ],
    ['a term alone', { 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.termMonths': 12 }],
    [
      'an hour as dear as one of people',
      {
        'selfHosted.gpuCount': 8,
        'selfHosted.procurement.kind': 'rent',
        'selfHosted.procurement.usdPerGpuHour': 40,
        'selfHosted.ops.hoursPerMonth': 10,
      },
    ],
    [
      'replicas on a machine of one GPU',
      {
        'selfHosted.model': 'llama-3.1-8b',
        'selfHosted.instance': 'g6.xlarge',
        'selfHosted.replicas': 7,
      },
    ],
  ])('leaves open how hardware is paid for, and says it where it is said: %s', async (_, fields) => {
    expect((await parseLine(printDraft(draftOf(fields)))).draft.fields).toEqual(fields);
  });

  it('reads like something a person would type', () => {
    const line = printDraft(
      draftOf({
        'workload.tokensPerMonth': 500e6,
        'workload.inputShare': 0.8,
        'selfHosted.model': 'llama-3.3-70b',
        'selfHosted.gpu': 'a100-80gb',
        'selfHosted.gpuCount': 2,
        'selfHosted.procurement.kind': 'rent',
        'selfHosted.procurement.usdPerGpuHour': 1.79,
        'selfHosted.plannedLoad': 0.4,
        apis: [
          { id: 'anthropic/claude-sonnet-5' },
          { id: 'custom/3-15', usdPerMillionInput: 3, usdPerMillionOutput: 15 },
        ],
      }),
    );
    expect(line).toBe(
      '500M tokens, 80% input, llama-3.3-70b, 2x a100-80gb, 40% util, rent, $1.79/hr, vs anthropic/claude-sonnet-5, $3/$15',
    );
  });

  it.each(
    ['1/3', '2/3', '1/6', '3/7', '8/9'].flatMap((part) =>
      ['input', 'cached', 'batch', 'discount', 'could move', 'cache writes'].map((what) => [
        `500M tokens, vs anthropic/claude-sonnet-5-5, ${part} ${what}`,
      ]),
    ),
  )('says a part as people do: %s', async (line) => {
    const { draft } = await parseLine(line);
    const typed = printDraft(draft).split(', ');
    expect(typed.toSorted()).toEqual(line.split(', ').toSorted());
  });

  it.each([
    ['500M tokens, a third is output', '500M tokens, 2/3 input'],
    ['500M tokens, half of it output', '500M tokens, 50% input'],
    ['need 700 tok/s, 6 hours a day 4 days a week', '60.48M tokens a week, 7x peak'],
    ['500M tokens, two thirds of that is batch', '500M tokens, 2/3 batch'],
  ])('says "%s" as %s', async (line, typed) => {
    expect(printDraft((await parseLine(line)).draft)).toBe(typed);
  });

  it.each([
    '40k requests/day, 1500 in 300 out, llama 8b on L40S vs gpt-5-mini',
    '2M requests a month, 8k in 1k out, qwen3 32b',
    '$6k a month on sonnet',
    '300M tokens, EU only, 60% cached',
    '1B tokens, US only',
    '1B tokens, now on anthropic/claude-haiku-5-5, vs anthropic/claude-sonnet-5-5',
    '1B tokens, vs sonnet, now on gpt-5, vs grok',
    'vs sonnet, $9k a month on gpt-5, vs gpt-5-mini, llama 70b on 2x h100',
    '10M tokens a day, H100',
    '100M tokens a week, H100',
    '300k requests a week of 800 tokens each',
    '5 tokens, H100 24/7',
    'bills in EUR, 40k requests/day, 1500 in 300 out',
    '2B tokens, H100 spot on AWS',
    '1B tokens, H100 at Lambda, 1 year reserved',
    '1B tokens, A100 on runpod, 2k in 400 out',
    '1B tokens growing 10% a month, coding agent, llama 70b',
    '800M input tokens, 200M output tokens, llama 70b on 4 H100 vs claude sonnet at $2.50/$12',
    '100M output tokens a month, ten times that in, sonnet',
    '20M input tokens a day, haiku',
    '12M prompt tokens, 2M completion tokens daily, haiku',
    '40M in and 6M out per day, sonnet',
    '90M in 7M out a week, llama 8b',
    '2000 calls a day of 800 tokens each, llama 8b on p5.48xlarge',
    '3B tokens 70% sonnet 30% haiku vs llama 70b on 4 H100',
    '1B tokens, not openai, answer within 10s, first token within 2s',
    '2B tokens llama 70b, only aws, mistral',
  ])('has no name of a field in it, and is the same again: %s', async (line) => {
    const { draft } = await parseLine(line);
    const printed = printDraft(draft);
    expect(printed).not.toMatch(/[a-z]\.[a-z]+[A-Z=]|[={]/);
    expect((await parseLine(printed)).draft.fields).toEqual(draft.fields);
  });
});
