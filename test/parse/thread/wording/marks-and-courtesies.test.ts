import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';
import { oneOf } from '../../../helpers/effort.ts';

/** A mention says the same however it is begun, ended and set apart, and whatever somebody says around it to be polite. */

const TEAM = '2B tokens a month, 8x H100 llama 70b fp8 vs claude sonnet and gpt-5';
const USERS = '300 users x 25 prompts/day x 1200 tokens, gemma 3 27b on l40s vs gpt-5 nano';
const TICKETS = '40k support tickets a day, 1200 in 250 out, mistral small on 2x L40S rented vs haiku';
const OWNED = '1.2B tokens a month, llama 70b on 4x H100 bought at $28k each, $0.14/kWh, vs gpt-4.1';
const MIX = '500M tokens A100 rental vs 70% haiku 30% opus';

// biome-ignore format: one thread a line
const THREADS: readonly (readonly [string, string])[] = [
  [TEAM, '3x'], [TEAM, 'drop gpt-5'], [TEAM, 'add haiku, answers 30% shorter'], [TEAM, 'int4, no spare, 70% cached'],
  [TEAM, '20% off sonnet, half the gpus'], [TEAM, 'opus instead of sonnet'], [TEAM, '4 H100s not 8'], [TEAM, 'via bedrock'],
  [TEAM, 'rent is 1.80 now'], [TEAM, 'the GPUs are spot at $1.20'], [TEAM, 'one engineer'], [TEAM, 'minus one gpu'],
  [TEAM, 'EU only'], [TEAM, 'no openai'], [TEAM, '30% can wait'],
  [USERS, '50 more users'], [USERS, 'users send 20 prompts'], [USERS, '420 users x 15 prompts'], [USERS, 'half of them use it'],
  [TICKETS, 'spikes to 10x on mondays'], [TICKETS, '60K tickets, 2 l40s, no spare, 8h ops'], [TICKETS, 'turn them off at weekends'],
  [TICKETS, 'answers are short, 50 tokens'], [TICKETS, 'answers 30% shorter'], [TICKETS, 'ops at 95/h'],
  [OWNED, 'electricity in germany is 0.30'], [OWNED, 'sell them after 2 years'], [OWNED, 'we sold 2'], [OWNED, 'they are already paid'],
  [OWNED, 'one gpu does 1200 tok/s'], [OWNED, '500M, 650W per H100'], [OWNED, 'people are already on payroll'],
  [MIX, 'opus only 20%'], [MIX, 'haiku 10% off'], [MIX, 'everything on haiku'],
];

const inItems = (mention: string, mark: string): string =>
  mention
    .split(', ')
    .map((item) => `${mark}${item}`)
    .join('\n');

const WAYS: Readonly<Record<string, (mention: string) => string>> = {
  'with a greeting': (said) => `hey, ${said}`,
  'to everybody': (said) => `ok guys, ${said}`,
  'as a conclusion': (said) => `ok so ${said}`,
  'as a correction of nothing': (said) => `well, ${said}`,
  'as a trial': (said) => `let's try ${said}`,
  'as a plan': (said) => `lets do ${said} :smile:`,
  'as an example': (said) => `say ${said}`,
  'as one thing more': (said) => (/^\d/.test(said) ? said : `also ${said}`),
  'with thanks': (said) => `${said}, thanks!`,
  'with a request': (said) => `please ${said}`,
  'with a request behind': (said) => `${said} pls`,
  'as a sentence': (said) => `${said}.`,
  'with a cry': (said) => `${said}!!`,
  'with a face': (said) => `${said} :)`,
  'from now on': (said) => (said.endsWith('now') ? said : `${said} now`),
  'with a doubt': (said) => `${said} I think`,
  quoted: (said) => `"${said}"`,
  'as a quote alone': (said) => `> ${said}`,
  'with wide spaces': (said) => said.replaceAll(' ', '  '),
  'as a list': (said) => (said.includes(', ') ? inItems(said, '- ') : said),
  'as points': (said) => (said.includes(', ') ? inItems(said, '• ') : said),
  'a line each': (said) => inItems(said, ''),
  'with semicolons': (said) => said.replaceAll(', ', '; '),
  'with bars': (said) => said.replaceAll(', ', ' | '),
  'as sentences': (said) => said.replaceAll(', ', '. '),
};

describe('a mention says the same', () => {
  it.each(Object.entries(WAYS))('%s', async (name, set) => {
    const turn = Object.keys(WAYS).indexOf(name);
    for (const [line, mention] of THREADS.filter((_, at) => oneOf(4, at + turn))) {
      const [said, meant] = [await below(line, [set(mention)]), await below(line, [mention])];
      expect(meant.reply.kind, mention).toBe('change');
      expect([said.reply.kind, said.draft.fields], set(mention)).toEqual(['change', meant.draft.fields]);
    }
  });
});

describe('how somebody begins', () => {
  it.each([
    // Whether it is on top is asked.
    ['also 500M tokens', 'question'],
    ["let's try 10B in a year", 'question'],
    ["let's try put sonnet on our own gpus", 'question'],
    // A figure of the card, laughed at.
    ['so about 10 tokens per second lol', 'silence'],
    ['3x? thanks', 'answer'],
    ['can you explain the break-even please', 'answer'],
    ['can you keep sonnet, drop the other one please?', 'change'],
    ['could you please batch them overnight', 'change'],
    ['hey @llmcost no china', 'change'],
  ])('%s: a %s', async (mention, kind) => {
    expect((await below(TEAM, [mention])).reply.kind).toBe(kind);
  });

  it.each(['opus', 'failover to haiku'])('what is tried stands beside the others: %s', async (mention) => {
    const { draft } = await below(TEAM, [`let's try ${mention}`]);
    expect(draft.fields.apis).toEqual((await below(TEAM, [mention])).draft.fields.apis);
  });
});

describe('what joins two changes', () => {
  it.each([
    'add haiku & 70% cached',
    'add haiku + 70% cached',
    'add haiku. 70% cached',
    'add haiku - 70% cached',
    '1. add haiku\n2. 70% cached',
  ])('%s', async (mention) => {
    const { draft } = await below(TEAM, [mention]);
    expect(draft.fields).toEqual((await below(TEAM, ['add haiku and 70% cached'])).draft.fields);
  });
});
