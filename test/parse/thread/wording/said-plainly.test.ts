import { describe, expect, it } from 'vitest';
import { fieldsThatDiffer } from '../../../../src/domain/draft.ts';
import { below } from '../../../helpers/below.ts';

const RENTED = '20B tokens, deepseek-v3.2, 8x h200, rent, $2.85/hr, on CoreWeave';
const BOUGHT = '25B tokens, gpt-oss-120b, 8x b200, own, $64k each, host $0 per gpu';
const PAID = '3.65B tokens, as RAG, llama-3.3-70b, 4x a100-80gb';
const TICKETS = '2.4M requests/month, 1800 tokens per request, vs openai/gpt-4.1';
const BATCH = '2M documents a day, 700 tokens each, nightly, mistral small on L4';
const PEAKS = '15.768B tokens, 5x peak, deepseek-r1, mi355x';
const O3 = '39k requests/month, 6000 in 500 out, vs openai/o3';
const ROUTED =
  '2.5B tokens, deepseek-v3.2, vs openrouter/deepseek/deepseek-v3.2, anthropic/claude-sonnet-5-5';
const MONTHLY = '1.1B tokens, llama-3.3-70b, 8x a100 for $9.2k a month';
const OUTPUT = 'we need 15k tokens per second output, gpt-oss-20b, how many l40s';
const OWN = 'selfHosted.procurement';

describe('what people say plainly is a field of the card', () => {
  it.each<[string, string, string, unknown]>([
    [RENTED, 'coreweave came back with 2.60 if we sign 12 months', `${OWN}.usdPerGpuHour`, 2.6],
    [RENTED, 'coreweave quotes 2.45 for a 2 years commitment', `${OWN}.usdPerGpuHour`, 2.45],
    [RENTED, 'nebius now quotes 2.40', `${OWN}.usdPerGpuHour`, 2.4],
    [RENTED, '.79 was spot, on demand it is 1.09', `${OWN}.usdPerGpuHour`, 1.09],
    [
      '50B tokens, llama-3.1-405b, fp8, 64x h200',
      'she also says 10 are out for repair until feb',
      'selfHosted.replicas',
      13,
    ],
    [BOUGHT, 'price per B200 is 38k incl. the server share according to dell', `${OWN}.usdPerGpu`, 38e3],
    [BOUGHT, 'resale after 4 yrs maybe 20 percent', `${OWN}.residualShare`, 0.2],
    [BOUGHT, 'assume 30% left at the end', `${OWN}.residualShare`, 0.3],
    [BOUGHT, '5.5 is what we pay the bank', `${OWN}.annualCostOfCapital`, 0.055],
    [BOUGHT, 'we borrow at 6.5%', `${OWN}.annualCostOfCapital`, 0.065],
    [BOUGHT, 'our WACC is 9', `${OWN}.annualCostOfCapital`, 0.09],
    [BOUGHT, 'add 4% for support', `${OWN}.annualMaintenanceShare`, 0.04],
    [PAID, 'The GPUs sit in our own rack already, bought in 2024', `${OWN}.kind`, 'paid'],
    [PAID, 'owned since last year, no rent', `${OWN}.kind`, 'paid'],
    [PAID, 'bought them in 2023', `${OWN}.kind`, 'paid'],
    [PAID, 'we have them from another project', `${OWN}.kind`, 'paid'],
    [PAID, 'we pay 4200 a month for housing', 'selfHosted.otherUsdPerMonth', 4200],
    [PEAKS, 'what if we cap the peaks by queueing, so max 2x', 'workload.peakToAverage', 2],
    [PEAKS, 'queue anything above 3x', 'workload.peakToAverage', 3],
    [PEAKS, 'peaks capped at 2x', 'workload.peakToAverage', 2],
    [O3, 'o3 is legacy here, we moved to gpt-5.1', 'apis.0.id', 'openai/gpt-5.1'],
    [O3, 'we switched from o3 to gpt-5.1', 'apis.0.id', 'openai/gpt-5.1'],
    [O3, "we've migrated to gpt-5.1", 'apis.0.id', 'openai/gpt-5.1'],
    [O3, 'o3 was replaced by gpt-5.1', 'apis.0.id', 'openai/gpt-5.1'],
    [ROUTED, 'and a 12% EDP discount with anthropic', 'apis.1.discount', 0.12],
    [ROUTED, 'we get 8% from anthropic', 'apis.1.discount', 0.08],
    [MONTHLY, "he'd do 8.5 if we prepay the year", `${OWN}.market`, 'reserved'],
    [RENTED, 'off at night, 22 to 6', `${OWN}.billedHoursPerMonth`, expect.closeTo((16 * 365) / 12, 6)],
    [
      RENTED,
      'switched off from 8pm to 6am',
      `${OWN}.billedHoursPerMonth`,
      expect.closeTo((14 * 365) / 12, 6),
    ],
    [PEAKS, 'avg is about a third of peak', 'workload.peakToAverage', 3],
    [OUTPUT, 'input is about 4x the output', 'workload.inputTokensPerMonth', expect.closeTo(157.68e9, 0)],
    [BATCH, 'weekdays only btw', 'workload.batchShare', 1],
  ])('%s: %s', async (line, mention, path, value) => {
    const { reply, scenario } = await below(line, [mention]);
    expect(reply.kind).toBe('change');
    expect(scenario).toHaveProperty(path, value);
  });

  it.each([
    ['12 more join in march', 47],
    ["that's before the team in krakow joins (+12 devs)", 47],
  ])('who comes is counted with those who are there: %s', async (mention, people) => {
    const { draft } = await below('35 developers, $210 each a month on opus', [mention]);
    expect(draft.fields['workload.bill']?.usdPerMonth).toBe(210 * people);
  });

  it.each<[string, string, string[]]>([
    [
      '85 engineers, 900k tokens each per workday, coding agent',
      'half of them hardly use it',
      ['50% of the volume'],
    ],
    ['12B tokens, minimax-m2, 16x h200', 'plus 15% for storage and egress', []],
  ])('what a card cannot tell is asked in one sentence: %s: %s', async (line, mention, hints) => {
    const { reply } = await below(line, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
  });

  it.each<[string, number]>([
    ['20% of these get solved by rules before the model sees them', 0.8],
    ['30% never reach the model', 0.7],
    ['a quarter is answered from the FAQ without an LLM', 0.75],
    ['10% are spam and get dropped', 0.9],
    ['15% get filtered out first', 0.85],
    ['20% are duplicates, we skip those', 0.8],
    ['40% hit our own response cache', 0.6],
    ['5% fail before they hit the model', 0.95],
    ['half of them are answered by the faq bot', 0.5],
  ])('what never reaches the model is no traffic: %s', async (mention, left) => {
    const [before, after] = [await below(TICKETS, ['thanks!']), await below(TICKETS, [mention])];
    const tokens = before.scenario.workload.inputTokensPerMonth;
    expect(after.scenario.workload.inputTokensPerMonth / tokens).toBeCloseTo(left, 6);
  });

  it.each([
    'openrouter takes 5.5% on top',
    'openrouter has a 5.5% fee',
    'plus 5.5% openrouter fee',
    "there's a 5.5% fee at openrouter",
  ])('what a seller puts on top makes it dearer: %s', async (mention) => {
    const [before, after] = [await below(ROUTED, ['thanks!']), await below(ROUTED, [mention])];
    const [had, has] = [before, after].map(({ scenario: { apis } }) => apis[0]?.usdPerMillionInput ?? 0);
    expect((has ?? 0) / (had ?? 1)).toBeCloseTo(1.055, 6);
  });

  it.each(['gpus stay on', "we don't switch them off", 'they keep running'])(
    'machines that stay on are paid at all hours: %s',
    async (mention) => {
      const { scenario } = await below('48B tokens/month, 100% batch, mistral-small-4-119b, l4', [mention]);
      expect(scenario).toHaveProperty(`${OWN}.billedHoursPerMonth`, 730);
    },
  );
});

describe('what sounds alike and says another thing', () => {
  it.each([
    [TICKETS, '20% go to haiku'],
    [TICKETS, '30% of these are cached'],
    [PAID, 'they sit in a rack in Frankfurt'],
    [O3, 'we moved to another building'],
    [ROUTED, 'it takes 5% of our time'],
    [BOUGHT, 'support is great'],
    [RENTED, '10 of them are out of office'],
  ])('%s: %s', async (line, mention) => {
    const [before, after] = [await below(line, ['thanks!']), await below(line, [mention])];
    const moved = fieldsThatDiffer(before.draft, after.draft);
    for (const field of [
      'workload.tokensPerMonth',
      'selfHosted.procurement.kind',
      'selfHosted.gpuCount',
    ] as const)
      expect(moved).not.toContain(field);
  });
});
