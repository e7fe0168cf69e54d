import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What colleagues leave unsaid: which figure is wrong, what is enough, the same price, the second of them. */

const PAIR = '2B tokens, llama 70b on 4 H100 at $2.50/hr vs sonnet and haiku';
const MIXED = '1B tokens a month, mix 70% gpt-5-mini 30% sonnet vs llama 70b on 4 H100';
const UNPRICED = '2B tokens, llama 70b on 2 MI300X vs sonnet';
const ONE_L4 = '2B tokens, llama 8b on one L4 vs sonnet';
const RESERVED = '1.5B tokens a month, llama 70b on 4x H100 reserved for 1 year vs sonnet';
const MACHINE = '1B tokens a month, llama 70b on aws p5.48xlarge vs sonnet';

const apisOf = async (line: string, mentions: readonly string[]) =>
  (await below(line, mentions)).draft.fields.apis?.map(({ id }) => id.replace(/^.*\//, ''));

describe('an API that is enough is the one that is left', () => {
  it.each([
    [PAIR, ['sonnet is enough'], ['claude-sonnet-5-5']],
    [PAIR, ['ok haiku will do'], ['claude-haiku-5-5']],
    [PAIR, ['haiku is enough for us'], ['claude-haiku-5-5']],
    [MIXED, ['sonnet is enough'], ['claude-sonnet-5-5']],
    [PAIR, ["haiku isn't good enough"], ['claude-sonnet-5-5']],
    [PAIR, ['sonnet is too dumb for that'], ['claude-haiku-5-5']],
    [UNPRICED, ['haiku is enough'], ['claude-haiku-5-5']],
  ])('%s: %s', async (line, mentions, ids) => {
    expect(await apisOf(line, mentions)).toEqual(ids);
  });

  it('keeps what was said of its price', async () => {
    const { draft } = await below(PAIR, ['15% off sonnet', 'sonnet is enough']);
    expect(draft.fields.apis).toEqual([{ id: 'anthropic/claude-sonnet-5-5', discount: 0.15 }]);
  });
});

describe('a mix goes back to its shares', () => {
  it('that it had', async () => {
    const { draft } = await below(MIXED, ['all sonnet', '70/30 again']);
    expect(draft.fields.apis?.[0]?.mix?.map(({ share }) => share)).toEqual([0.7, 0.3]);
  });

  it('and is asked of others, which are not those of input and output', async () => {
    const { draft, reply } = await below(MIXED, ['all sonnet', '60/40 again']);
    expect(reply.hints).toEqual(['60% openai/gpt-5-mini 40% anthropic/claude-sonnet-5-5', '60% input']);
    expect(draft.fields['workload.inputShare']).toBeUndefined();
  });
});

describe('the price that the GPUs have', () => {
  it.each([
    ['h200 at the same price', 'h200'],
    ['same price for the b200s', 'b200'],
    ['what about b200 at the same rate', 'b200'],
  ])('%s', async (mention, gpu) => {
    const { draft } = await below(PAIR, [mention]);
    expect(draft.fields).toMatchObject({
      'selfHosted.gpu': gpu,
      'selfHosted.procurement.usdPerGpuHour': 2.5,
    });
  });

  it('is asked for where nobody said it', async () => {
    const { draft, reply } = await below(UNPRICED, ['same price for the h100s']);
    expect(reply).toMatchObject({
      kind: 'question',
      text: expect.stringContaining('nobody said what a GPU costs'),
    });
    expect(draft.fields['selfHosted.gpu']).toBe('mi300x');
  });
});

describe('the next of some GPUs', () => {
  it.each([
    [ONE_L4, ['add a second l4 then'], 2],
    [ONE_L4, ['a second gpu'], 2],
    [ONE_L4, ['add a second l4', 'add a third one'], 3],
  ])('%s: %s', async (line, mentions, many) => {
    expect((await below(line, mentions)).draft.fields['selfHosted.gpuCount']).toBe(many);
  });

  it('is asked where there are more', async () => {
    const { reply } = await below(PAIR, ['add a second h100']);
    expect(reply).toMatchObject({ kind: 'question', hints: ['5 GPUs', '2 GPUs'] });
  });
});

describe('what depends on a figure that nobody says is asked', () => {
  it.each([
    [PAIR, ["what if we're wrong by 20%"], ['20% more traffic', '20% less traffic', 'throughput 20% lower']],
    [PAIR, ['what if we are 20% off'], ['20% more traffic', '20% less traffic', 'throughput 20% lower']],
    [PAIR, ['our estimate is off by 30%'], ['30% more traffic', '30% less traffic', 'throughput 30% lower']],
    [PAIR, ['what if your throughput is off by 30%'], ['throughput 30% lower', 'throughput 30% higher']],
    [PAIR, ['what if we quantize'], ['int4']],
    [PAIR, ['what if we cache'], ['40% cached', '70% cached']],
    [PAIR, ['what if we grow'], ['growing 5% a month', 'growing 50% a year']],
    [PAIR, ['6 is too few'], ['8 GPUs']],
    [PAIR, ['4 is too many'], ['2 GPUs']],
    [PAIR, ['4 gpus is overkill'], ['2 GPUs']],
    [PAIR, ['on call too, 1k a month'], ['1k requests a month', '1k tokens a month']],
    [MACHINE, ['with a savings plan', '40% off then'], ['gpu price -40%', '40% off the api']],
  ])('%s: %s', async (line, mentions, hints) => {
    const { draft, reply } = await below(line, mentions);
    expect(reply).toMatchObject({ kind: 'question', hints });
    expect(draft.fields).toEqual((await below(line, [...mentions.slice(0, -1), 'thanks'])).draft.fields);
  });

  it.each(['10% off', '15% off sonnet', 'sonnet is 20% off'])(
    '%s is a discount as before',
    async (mention) => {
      expect((await below(PAIR, [mention])).reply.kind).toBe('change');
    },
  );
});

describe('what is reserved is paid for at all hours', () => {
  it.each([
    [['switch it off at night'], ['on demand, billed 365 hours a month']],
    [['on demand', 'off at night', 'reserved for a year'], ['reserved, billed 730 hours a month']],
  ])('%s is asked', async (mentions, hints) => {
    expect((await below(RESERVED, mentions)).reply).toMatchObject({ kind: 'question', hints });
  });

  it('and has no term any more on demand', async () => {
    const { draft } = await below(RESERVED, ['on demand then']);
    expect(draft.fields['selfHosted.procurement.termMonths']).toBeUndefined();
  });
});

describe('how much a time costs is asked, and no volume of it', () => {
  it.each([
    ['and per day?', /^A day: hosting \$/],
    ['per hour?', /^An hour: hosting \$/],
    ['per week?', /^A week: hosting \$/],
    ['and a year?', /^A year: hosting \$/],
  ])('%s', async (mention, text) => {
    const { draft, reply } = await below(PAIR, [mention]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(text) });
    expect(draft.fields['workload.tokensPerMonth']).toBe(2e9);
  });
});
