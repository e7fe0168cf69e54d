import { describe, expect, it } from 'vitest';
import { answerJson, answerLine } from '../../src/answer/index.ts';
import { changedAnswer, withMentions } from '../../src/answer/mention.ts';
import { describeError, LlmcostError, orWhyRefused } from '../../src/errors.ts';
import { AS_OF } from '../helpers/draft.ts';

const refused = (line: string) =>
  answerLine(line, { asOf: AS_OF }).then(
    () => undefined,
    (error: unknown) => describeError(error),
  );

describe('a clause of which nothing is read is left out as a whole', () => {
  it.each([
    ['500M tokens a month now, production would be 10x', '500M tokens a month now'],
    ['100 people today, 400 by year end, 30 chats a day each', '100 people today, 30 chats a day each'],
    ['8 H100 for 2 years, renewable for 1, 5B tokens', '8 H100 for 2 years, 5B tokens'],
    ['200M tokens a month; production would be 10x, llama 70b', '200M tokens a month; llama 70b'],
  ])('%s', async (line, hint) => {
    expect((await refused(line))?.hints[0]).toBe(hint);
  });
});

describe('what changes a card, said as the first line of all', () => {
  it.each([
    ['make it 2x'],
    ['2x'],
    ['2x the traffic'],
    ['double it'],
    ['please halve the volume'],
    ['cut it by 40%'],
    ['undo'],
    ['what if we double it?'],
  ])('"%s" is told that there is none, and no line that nobody meant', async (line) => {
    const told = await refused(line);
    expect(told?.message).toMatch(/^That changes an estimate: say it in the thread below its card/);
    expect(told?.hints).toEqual(['500M tokens A100 rental']);
  });

  it.each([
    ['2x H100 llama 70b', 'How many tokens a month?'],
    ['every night 32b model', 'How many tokens a month?'],
    ['32b model every night, H100', 'How many tokens a month?'],
    ['without ops', 'How many tokens a month?'],
    ['make our llama 70b cheaper', 'How many tokens a month?'],
  ])('"%s" is a line all the same', async (line, question) => {
    expect((await refused(line))?.message).toContain(question);
  });

  it('is no change where a whole question stands behind it', async () => {
    expect(await refused('make it 2B tokens on 4 H100s')).toBeUndefined();
  });
});

describe('a setting that there is not', () => {
  it.each(['500M tokens A100 foo=3', '500M tokens A100 foo = 3'])(
    '"%s" is left out with its value: "A100 =3" would be three of them',
    async (line) => {
      const told = await refused(line);
      expect(told?.message).toContain('Say it in words');
      expect(told?.hints).toEqual(['500M tokens A100']);
    },
  );
});

describe('names that are misspelt', () => {
  it.each([
    ['gtp-5 mini vs self hosted qwen3 32b, 2B tokens', 'gpt-5 mini vs self hosted qwen3 32b, 2B tokens'],
    ['2B tokens vs sonet and haikuu', '2B tokens vs sonnet and haiku'],
    ['2B tokens vs gemeni flash', '2B tokens vs gemini flash'],
    ['500M tokens, lama 70b, 2x H100 vs sonet', '500M tokens, llama 70b, 2x H100 vs sonnet'],
  ])(
    '"%s" is offered with all of them spelled first, and with no product of another name',
    async (line, first) => {
      const hints = (await refused(line))?.hints;
      expect(hints?.[0]).toBe(first);
      expect(hints?.join()).not.toMatch(/phi-4|glm/);
    },
  );
});

describe('a line that says less than another hint', () => {
  // biome-ignore format: one line and its hints a row
  const ROWS: readonly (readonly [line: string, hints: readonly string[]])[] = [
    // a figure that was not understood is asked, and the rest is never without it nor with a volume of nobody
    ['4 nodes of 8xH100, 29.5k/node/mo colo incl power, deepseek v3.1, 60B tok/mo', ['4 nodes of 8xH100, $29.5k/node/mo colo incl power, deepseek v3.1, 60B tok/mo']],
    ['1B tok/mo sonnet, 3yr h200 node purchase 310k', ['1B tok/mo sonnet, 3yr h200 node purchase 8 GPUs $310k total']],
    ['need 80B-A3B qwen next, 600M tok/mo, will 1 RTX pro 6000 do? own, bought at 8.2k', ['600M tokens, 1x rtx-pro-6000, an 80B-A3B model, own, $8.2k each']],
    ['cpu only: 64 core epyc hetzner ax162 €209, qwen3 4b, 2M tokens/day enough?', []],
    ['our azure PTU is 100 units at $260 each a month for gpt-4.1, 2.8B tokens', ['2.8B', '5.6B'].map((many) => `our azure PTU is 100 units at $260 each a month for up to ${many} tokens for gpt-4.1, 2.8B tokens`)],
    ['jan $4k, feb $5k, mar $6k on sonnet', ['$5k a month on sonnet', '$6k a month on sonnet']],
    ['campaign next month 2B, normal 200M, h100', ['200M tokens a month, h100', '2B tokens a month, h100']],
    ['500M tokens, h100 $2, b200 $4.5', ['500M tokens, h100 $2', '500M tokens, b200 $4.5']],
    ['1.500 requests/day', ['1500 requests/day', '1.5 requests/day']],
    // a period and two models are open
    ['we spend $25k on anthropic and $10k on openai', ['sonnet', 'haiku', 'opus'].map((one) => `we spend $25k a month on claude ${one} and $10k on gpt`)],
    ['spending 20k/month, 12k of that on opus', ['haiku', 'sonnet', 'gpt mini'].map((one) => `spending 20k/month, 12k of that on opus, the rest on ${one}`)],
    ['$10k bill on sonnet', ['month', 'day', 'year'].map((one) => `$10k bill a ${one} on sonnet`)],
    // a part of a bill is no reason to leave the bill out
    ['60% of our $12k a month bill is sonnet', ['$7200 a month on anthropic/claude-sonnet-5-5', ...['haiku', 'gpt mini'].map((one) => `60% of our $12k a month bill is sonnet, the rest ${one}`)]],
    ['our $12k bill is 60% sonnet', ['month', 'day', 'year'].map((one) => `our $12k bill a ${one} is 60% sonnet, the rest haiku`)],
    ['60% of our $10k bill is sonnet', ['$6000', '$182500', '$500'].map((usd) => `${usd} a month on anthropic/claude-sonnet-5-5`)],
    // a figure goes with its unit
    ['500M tokens 2x A100 own, colo $180/U', ['500M tokens 2x A100 own, colo']],
    // without another, the sample keeps what was understood
    ['llama 70b with 8k ctx', ['500M tokens a month, llama 70b', '40k requests/day, 1500 in 300 out, llama 70b']],
    // whoever has a price stands where one without it stood, and the price is of each
    ['500M tokens, 2 L40S, OVH?', ['500M tokens, 2 L40S, OVH, at $2.50/hr each', '500M tokens, 2 L40S, AWS?', '500M tokens, 2 L40S, CoreWeave?']],
    // what a number means is a question, and the next one is answered with it
    ['10 mil requests para 2.000 tokens, h100', ['2000', '2'].map((size) => `10k requests para ${size} tokens, h100`)],
    // what was the volume alone is the size of a request beside how many there are
    ['Jan-Mar 40k requests a day, 1k tokens, haiku', ['40k requests a day, 1k tokens, haiku', '4x peak, 10k requests a day, 1k tokens, haiku']],
    ['on peak days 30k requests, 800 output tokens, haiku', ['30k requests a day, 800 output tokens, haiku', '4x peak, 15k requests a day, 800 output tokens, haiku']],
    // a job that is done once and what comes every month stay what they are
    ['embed 2B tokens backfill then 50M/month ongoing, bge-m3', ['embed 2B tokens once ongoing, bge-m3', 'embed 50M tokens/month ongoing, bge-m3']],
    ['initial load of 3B tokens then 80M/month, bge-m3 on a T4', ['3B tokens once, bge-m3 on a T4', '80M tokens/month, bge-m3 on a T4']],
    ['classify 1.5B tokens historical backfill plus 60M tokens a month, llama 8b', ['classify 1.5B tokens once, llama 8b', 'classify 60M tokens a month, llama 8b']],
    ['re-embed 800M tokens one-off and 20M/month afterwards, bge-m3', ['re-embed 800M tokens once afterwards, bge-m3', 're-embed 20M tokens/month afterwards, bge-m3']],
    // the words around a rule go with it, and each answer has its line
    ['PHI involved so need a BAA. 30M tokens/day, llama 70b', ['own infrastructure only', 'contract signed', 'US only'].map((rule) => `${rule}. 30M tokens/day, llama 70b`)],
    // what seats cost is no price of a GPU, nor of an API beside which the plan is named
    ['claude max 5x at $100 a month for 14 people vs qwen3 coder 30b', [...['sonnet', 'gpt'].map((api) => `$1,400 a month on ${api} vs qwen3 coder 30b`), '14 users x 20 requests/day vs qwen3 coder 30b']],
    // money stays with what it was paid for
    ['cheaper to run gemma3 12b on my m3 ultra 512gb ($9.5k) than paying openai, 2M tokens a day', ['gpt', 'gpt mini', 'gpt nano'].map((api) => `cheaper to run gemma3 12b on my m3 ultra 512gb ($9.5k) than paying ${api}, 2M tokens a day`)],
    // how long training took bills no hours of what serves
    ['finetune llama 70b on 8 h100 for 3 days then serve 200M tok/mo', ['finetune llama 70b on 8 h100 then serve 200M tok/mo', 'finetune llama 70b then serve 200M tok/mo']],
    // nobody commits to less than is there
    ['we have a $500k/yr commit w/ openai, about 6B gpt-5-mini tokens a month', ['6B', '12B'].map((many) => `we have a $500k/yr for up to ${many} tokens commit w/ openai, about 6B gpt-5-mini tokens a month`)],
    // a family of machines is asked about
    ['2B tokens a month haiku or p4 with llama 70b', ['p4d.24xlarge', 'p4de.24xlarge'].map((machine) => `2B tokens a month haiku or ${machine} with llama 70b`)],
    // what is taken out takes with it what it was said with
    ['our budget is 25k a month, 3B tokens', ['3B tokens']],
    ['budget: $25k/month. 3B tokens a month', ['3B tokens a month']],
    ['e2e: 500M tokens, h100', ['500M tokens, h100']],
  ];
  it.each(ROWS)('"%s" is offered what it says, and no sample for what it says', async (line, hints) => {
    expect((await refused(line))?.hints).toEqual(hints);
  });
});

describe('a line in which two things are wrong', () => {
  // biome-ignore format: one line, its line to run and what else is said a row
  it.each([
    ['300 widgets, lama 3.3 70b, 500M tokens', 'llama 3.3 70b, 500M tokens', 'I do not understand "300 widgets"'],
    ['deepsek v3 on 8 h200 at 3 quid, 2B tokens/mo, 88 foos', 'deepseek v3 on 8 h200 at 3 quid, 2B tokens/mo', '"88 foos"'],
    ['500M tokens a month gtp-5 vs llama 70b, 33 snorks', '500M tokens a month gpt-5 vs llama 70b', '"gtp-5" and "33 snorks"'],
    ['llama 70b on 4 a100, 400 gizmos, lama 3.1 8b, 500M tokens', 'llama 70b on 4 a100, 500M tokens', '"llama 70b" and "llama 3.1 8b" contradict each other'],
  ])('"%s" has a line in which both are mended, and both are said', async (line, hint, also) => {
    const told = await refused(line);
    expect(told?.hints).toEqual([hint]);
    expect(told?.message).toContain(also);
  });

  it.each([
    ['64gb m4 max macbook, qwen3 32b 4bit, 500k tokens a day vs claude max $200/mo', 'a plan is no API'],
    ['200M tokens a month, gemma 27b on a flurbl9', 'no hardware is invented'],
  ])('"%s" has none in its place: %s', async (line) => {
    expect((await refused(line))?.hints).toEqual([]);
  });
});

describe('a figure that is left out', () => {
  it.each([
    ['500M tokens llama 70b on 2 H100, 25 of them', '500M tokens llama 70b on 2 H100'],
    ['llama 70b on 2 h100, 17 zorks per sprint, 400M tokens', 'llama 70b on 2 h100, 400M tokens'],
  ])('"%s" goes with what it is a figure of', async (line, hint) => {
    expect((await refused(line))?.hints).toEqual([hint]);
  });
});

describe('what is left of a line that is refused', () => {
  it.each([
    ['500M tokens gemma 27b vs deepl', '500M tokens gemma-2-27b'],
    ['2M words a month, gemma 27b vs deepl/api', '2M words a month, gemma-2-27b'],
    ['500M tokens, mistral, whisper large v3', '500M tokens, mistral-medium-3.5-128b'],
  ])('%s: loses no model that leaves another question open', async (line, hint) => {
    expect((await refused(line))?.hints).toEqual([hint]);
  });

  it('is people where seats stand beside a budget', async () => {
    const told = await refused('200 seats, budget $10k a month, llama 70b vs gpt-5');
    expect(told?.message).toMatch(/^"budget \$10k a month" is what may be spent/);
    expect(told?.hints).toContain('200 seats x 4 requests/day, llama 70b vs gpt-5');
  });

  it.each([
    '$10k a month for 200 seats, vs sonnet',
    '1B tokens vs github copilot 20 seats',
    '$20 per seat, 150 seats',
  ])('%s: seats that are paid for are none', async (line) => {
    expect((await refused(line))?.message).toContain('seat');
  });
});

describe('a name that nobody knows', () => {
  const scenario = { workload: { inputTokensPerMonth: 4e8, outputTokensPerMonth: 1e8 } };
  const inJson = () => answerJson({ ...scenario, selfHosted: { gpu: 'flurbl' } }, { asOf: AS_OF });

  it('is a word that was not understood where somebody typed it, in a line or in a thread', async () => {
    expect((await refused('500M tokens on flurbl'))?.code).toBe('not-understood');
    const asked = await answerLine('500M tokens llama 70b on h100', { asOf: AS_OF });
    if (asked.kind !== 'answer') throw new Error('the line is answered');
    const unknown = await orWhyRefused(changedAnswer(asked.answer, 'on flurbl', { asOf: AS_OF }));
    if (!(unknown instanceof LlmcostError)) throw new Error('the name is known');
    expect(unknown.code).toBe('unknown-name');
    const told = await withMentions('on flurbl', unknown, asked.answer, { asOf: AS_OF });
    expect(told.code).toBe('not-understood');
  });

  it('is a name that is unknown in a scenario', () => {
    expect(inJson).toThrow(expect.objectContaining({ code: 'unknown-name' }));
  });
});
