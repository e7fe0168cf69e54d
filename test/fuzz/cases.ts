import { answerJson, parseJson } from '../../src/answer/index.ts';
import { LlmcostError } from '../../src/errors.ts';
import { parseLine } from '../../src/parse/index.ts';
import { formMust } from './surfaces/form.ts';
import { AS_OF, lineMust } from './surfaces/line.ts';
import { payloadsMust } from './surfaces/payloads.ts';
import { scenarioMust } from './surfaces/scenario.ts';
import { threadMust } from './surfaces/threads.ts';

/** Inputs that once broke something, by what they broke. What must hold of every input holds of these for ever. */

interface Case {
  readonly broke: string;
  readonly holds: () => Promise<void>;
}

const line = (broke: string, text: string): Case => ({ broke, holds: () => lineMust(text) });
const scenario = (broke: string, text: string): Case => ({ broke, holds: () => scenarioMust(text) });

const refused = (broke: string, ask: () => Promise<unknown>): Case => ({
  broke,
  holds: async () => {
    const outcome = await ask().catch((error: unknown) => error);
    if (!(outcome instanceof LlmcostError)) throw new Error('it was not refused');
  },
});

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

const apis = (many: number): string =>
  JSON.stringify(
    Array.from({ length: many }, (_, at) => ({
      id: `acme/${at}`,
      usdPerMillionInput: 1,
      usdPerMillionOutput: 1,
    })),
  );

const VOLUME = '"workload":{"inputTokensPerMonth":375e6,"outputTokensPerMonth":125e6}';

const click = (user: unknown) => ({
  type: 'block_actions',
  team: { id: 'T1' },
  user,
  response_url: 'http://respond.invalid/respond',
  channel: { id: 'C012AB3CD' },
  container: { type: 'message', message_ts: '1700000000.000100', channel_id: 'C012AB3CD' },
  message: { ts: '1700000000.000100' },
  actions: [{ type: 'button', action_id: 'card.half', block_id: 'b', value: '{"v":1,"card":"e1"}' }],
});

const message = (text: string) => ({
  token: 'verification',
  team_id: 'T1',
  api_app_id: 'A1',
  type: 'event_callback',
  event: {
    type: 'message',
    user: 'U012AB3CD',
    text,
    channel: 'D012AB3CD',
    channel_type: 'im',
    ts: '1700000000.000300',
    event_ts: '1700000000.000300',
  },
});

const command = (user: unknown) => ({
  command: '/llmcost',
  text: '500M tokens A100 rental',
  team_id: 'T1',
  channel_id: 'C012AB3CD',
  user_id: user,
  response_url: 'http://respond.invalid/respond',
});

const input = (id: string, value: unknown) => [id, { [id]: value }] as const;

const DECIDED = {
  type: 'view_submission',
  team: { id: 'T1' },
  user: { id: 'U012AB3CD' },
  view: {
    id: 'V1',
    type: 'modal',
    callback_id: 'decision.form',
    private_metadata: '{"v":1,"channel":"C012AB3CD","threadTs":"1700000000.000100"}',
    state: {
      values: Object.fromEntries([
        input('decision-choice', { selected_option: { value: 'api' } }),
        input('decision-why', { value: 'cheaper' }),
        input('decision-owner', { selected_user: 'U012AB3CD' }),
        input('decision-recheck', { selected_date: 'ſ' }),
      ]),
    },
  },
};

export const CASES: readonly Case[] = [
  line(
    'requests between two numbers were printed as sizes whose middle is another',
    '1 to 5 snippets, 1,000,000 tokens',
  ),
  line(
    'shares too large for a number, which were Infinity% together',
    '2B tokens, llama 70b vs 1.7976e+308 % sonnet',
  ),
  line('an API of more than six words was printed as another', '1B tokens vs grok 4 fast non reasoning'),
  line(
    'an API whose name begins like another was printed as one that is unknown',
    '1B tokens vs gemma 4 26b a4b it maas',
  ),
  line('the number to type instead was Infinity', `500M tokens cached ${'9'.repeat(400)}`),
  line('a range of numbers with an exponent lost it at its low end', '1e33-1.5e33 tokens fp16'),
  line('no GPU had Infinity GB', '500M tokens 1e400GB h100-sxm'),
  refused('the power of a number that is too large was 1', () => parseLine('1e400^0 tokens A100')),
  scenario(
    'a value as deep as it is long could not be shown',
    `{${VOLUME},"selfHosted":{"plannedLoad":${nested(20_000)}}}`,
  ),
  scenario('a number that is too large was shown as null', '{"workload":{"inputTokensPerMonth":1e999}}'),
  scenario('a number below all was shown as null', '{"selfHosted":{"replicas":-1e999}}'),
  scenario(
    'a model or a seller that is called as every object has a key could not be looked up',
    '{"workload":{"inputTokensPerMonth":1e9,"outputTokensPerMonth":1e9,"batchShare":0.5},"selfHosted":{"model":"constructor","gpu":"toString","precision":"fp8","gpusPerReplica":1,"tokensPerSecondPerReplica":1000,"procurement":{"kind":"rent","usdPerGpuHour":2}}}',
  ),
  refused('more APIs than anybody compares took minutes', async () =>
    answerJson(parseJson(`{${VOLUME},"apis":${apis(2_000)}}`), { asOf: AS_OF }),
  ),
  scenario(
    'a memory that is too large to be counted was printed as null, and fed back gave another headline',
    '{"workload":{"inputTokensPerMonth":5e6,"outputTokensPerMonth":2e6,"requestInputTokens":1500,"requestOutputTokens":1e308},"selfHosted":{"model":"llama-3.3-70b","precision":"fp8","gpu":"h100-sxm","gpusPerReplica":4,"tokensPerSecondPerReplica":10},"apis":[{"id":"acme/x","usdPerMillionInput":1,"usdPerMillionOutput":1}]}',
  ),
  scenario(
    'an axis that was a little longer than the largest number had no end',
    `{${VOLUME},"selfHosted":{"replicas":1,"otherUsdPerMonth":1.7976931348623157e308},"apis":[{"id":"acme/x","usdPerMillionInput":1,"usdPerMillionOutput":1}]}`,
  ),
  {
    broke: 'a day that is none was kept, and made the decision unreadable',
    holds: () => payloadsMust([{ body: DECIDED, isWhole: true }]),
  },
  {
    broke: 'a request of endless output could not be priced',
    holds: () =>
      threadMust({
        first: {
          version: 1,
          fields: {
            'workload.tokensPerMonth': 1e9,
            'workload.inputShare': 8.4e-323,
            'workload.requestInputTokens': 31_518,
          },
          said: {},
        },
        said: ['what if 2B tokens and int4?'],
      }),
  },
  {
    broke: 'a source spoke of "Infinity Fabric"',
    holds: () => lineMust('2B tokens, 11x MI300X own, $0.1/kWh'),
  },
  {
    broke: 'options that no menu takes cost the whole form',
    holds: () =>
      formMust({
        base: { version: 1, fields: {}, said: {} },
        state: {
          'form:selfHosted.model': { 'form:selfHosted.model': { value: 'm'.repeat(200) } },
          'form:apis': { 'form:apis': { selected_options: [{ value: '' }, { value: 'openai/gpt-5' }] } },
          'form:where': { 'form:where': { selected_conversation: 'C'.repeat(300) } },
        },
        typed: '',
      }),
  },
  {
    broke: 'a boolean where a person belongs ended the process',
    holds: () =>
      payloadsMust([
        { body: click({ id: true }), isWhole: false },
        { body: command(true), isWhole: false },
      ]),
  },
  {
    broke: 'a person who is a number changed a thread, which could then not be read by anybody',
    holds: async () => {
      await payloadsMust([{ body: click({ id: 5 }), isWhole: false }]);
      await payloadsMust([{ body: click({ id: 'U012AB3CD' }), isWhole: true }]);
    },
  },
  scenario(
    'a fleet of more GPUs than a safe integer could not be fed back',
    '{"workload":{"inputTokensPerMonth":0,"outputTokensPerMonth":3.150601845836288e25}}',
  ),
  line('a line that only sounds like a block of a benchmark stopped the run', '500M tokens prefill 0'),
  line('a long answer was printed as the volume of a month', '1M tokens, 1 in 200001 out per request'),
  line(
    'a bill for less than a token was a price without end, and its refusal showed JSON',
    '$6k a month on sonnet 1e-308M tokens',
  ),
  line(
    'a request of four tokens was printed as the price of the API behind it',
    '1/3tok 1B tokens, H200 at 3.10/hr vs gpt-5',
  ),
  line('two volumes in brackets were one number with a decimal comma', 'workload.hourlyVolumes=[0,1]'),
  line(
    'the id of an API, behind apis=, was read as words about a chip',
    '500M tokens apis=[{"id":"tpu-v4"}]',
  ),
  {
    broke: 'a person of twenty thousand letters was mentioned with all of them',
    holds: () => payloadsMust([{ body: command('U012AB3CD'.repeat(2_700)), isWhole: true }]),
  },
  {
    broke: 'half a character could not be written to Slack, and its answer was said to be perhaps posted',
    holds: () => payloadsMust([{ body: message('once \udc00'), isWhole: true }]),
  },
];
