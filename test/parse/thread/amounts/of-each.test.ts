import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';
import { DAYS, WEEKS } from '../../phrase.ts';

/** What is said whole below a card takes the place of what it had: of its size, its scale and its senders too. */

const VOLUME = '2B tokens/month llama 70b on H100 vs sonnet';

describe('requests and their size, in place of a volume', () => {
  it.each([
    ['2,500 PRs/week, 16k tokens each', 2500 * WEEKS, 16e3],
    ['40k requests a day, 1200 tokens each', 40e3 * DAYS, 1200],
    ['200k customer emails a month, 800 tokens each', 200e3, 800],
    ['4M reviews a month, 120 tok each', 4e6, 120],
  ])('%s', async (mention, requests, size) => {
    const { scenario, reply } = await below(VOLUME, [mention]);
    const { requestInputTokens, requestOutputTokens, inputTokensPerMonth, outputTokensPerMonth } =
      scenario.workload;
    expect(reply.kind).toBe('change');
    expect(requestInputTokens + requestOutputTokens).toBeCloseTo(size);
    expect(inputTokensPerMonth + outputTokensPerMonth).toBeCloseTo(requests * size, -1);
  });

  it('takes the place of a size that was said, of each or of a thing', async () => {
    for (const line of ['40k requests/day, 900 tokens each', '40k tickets/day, 900 tokens per ticket']) {
      const { scenario } = await below(`${line}, vs sonnet`, ['1500 tokens each']);
      const { inputTokensPerMonth, outputTokensPerMonth } = scenario.workload;
      expect(inputTokensPerMonth + outputTokensPerMonth).toBeCloseTo(40e3 * DAYS * 1500, -1);
    }
  });
});

const totalOf = async (line: string, mention: string): Promise<number> => {
  const { inputTokensPerMonth, outputTokensPerMonth } = (await below(line, [mention])).scenario.workload;
  return inputTokensPerMonth + outputTokensPerMonth;
};

describe('below people who send something', () => {
  it.each([
    ['1B tokens for our agents', 1e9],
    ['1B tokens, one engineer', 1e9],
    ['300 devs', 300 * 20 * DAYS * 1500],
  ])('%s', async (mention, tokens) => {
    const line = '200 devs x 20 prompts/day x 1500 tokens, llama 70b on H100 vs sonnet';
    expect(await totalOf(line, mention)).toBeCloseTo(tokens, -1);
  });
});

describe('what each of them sends', () => {
  const TEAMS = '5 teams, 40M tokens a day each, llama 70b on 8x H100 vs gpt-5';
  const USERS = '300 users x 20 prompts/day x 1500 tokens, llama 70b on H100 vs sonnet';

  it.each([
    [TEAMS, 'each team does 30M really', 5 * 30e6 * DAYS],
    [TEAMS, 'every team burns 4M', 5 * 4e6 * DAYS],
    [TEAMS, 'each of them sends 30M a week', 5 * 30e6 * WEEKS],
    [TEAMS, '30M tokens a month each', 5 * 30e6],
    [USERS, 'every user does 5 a week', 300 * 5 * WEEKS * 1500],
    [TEAMS, '40M is per week!!', 5 * 40e6 * WEEKS],
    [TEAMS, 'the 40M is per month', 5 * 40e6],
    [USERS, '20 is per week', 300 * 20 * WEEKS * 1500],
    [USERS, 'only 100 of them', 100 * 20 * DAYS * 1500],
    [USERS, 'and only 100 of them use it', 100 * 20 * DAYS * 1500],
    [USERS, '300 users x 5 prompts a week each', 300 * 5 * WEEKS * 1500],
  ])('%s: %s', async (line, mention, tokens) => {
    expect(await totalOf(line, mention)).toBeCloseTo(tokens, -1);
  });

  it.each([
    [TEAMS, 'one team does 100M', 'and the others?'],
    [USERS, 'one user alone sends 1000 a day', 'and the others?'],
    [VOLUME, 'each team does 30M', 'how many of them are there?'],
    [TEAMS, 'only 3 of them', 'or of the GPUs?'],
    [USERS, 'plus 10 contractors', 'or contractors who run it?'],
  ])('%s: %s is asked about', async (line, mention, asked) => {
    const { reply } = await below(line, [mention]);
    expect([reply.kind, reply.text]).toEqual(['question', expect.stringContaining(asked)]);
  });
});

describe('a volume in place of a volume', () => {
  it.each([
    ['500 mil tokens', 500e6],
    ['1bln tokens', 1e9],
    ['2 bio tokens', 2e9],
    ['5 crore tokens', 5e7],
    ['400 milions tokens', 400e6],
    ['40 devs, 3M tokens per dev per month', 40 * 3e6],
    ['15 engineers, 40M tokens each per month', 15 * 40e6],
    // what may wait or is cached beside it leaves it as it is said
    ['500M 30% can wait', 500e6],
    ['half of our requests can be batched, 1B tokens', 1e9],
    ['what if we cache 60%', 2e9],
  ])('%s', async (mention, tokens) => {
    expect(await totalOf(VOLUME, mention)).toBeCloseTo(tokens, -1);
  });

  it('while what would be cached leaves what a bill bought', async () => {
    const line = '$6k a month on sonnet, llama 70b on H100';
    const { scenario } = await below(line, ['fp8']);
    const { inputTokensPerMonth, outputTokensPerMonth } = scenario.workload;
    expect(await totalOf(line, 'what if we cache 60%')).toBeCloseTo(
      inputTokensPerMonth + outputTokensPerMonth,
      -1,
    );
  });
});

describe('a share of those who are counted, said again', () => {
  const DEVS = '120 devs, 1.5M tokens a day each, sonnet 4.5 vs glm 4.6 on 8xH100';
  const ALL = (120 * 1.5e6 * 365) / 12;
  it.each([
    [['only 60% of them use it', 'say 60% of devs'], 0.6],
    [['only 60% of them use it', 'make it 40% of the devs'], 0.4],
    [['60% of the devs use it', 'no, 80% of the devs'], 0.8],
    [['60% of the devs use it', '50% of the volume'], 0.3],
    [['30% adoption', 'assume 30% adoption'], 0.3],
    [['30% adoption', '60% adoption'], 0.6],
    [['40% of the devs', 'only a quarter uses it'], 0.25],
  ])('%j', async (mentions, share) => {
    expect((await below(DEVS, mentions)).draft.fields['workload.tokensPerMonth']).toBeCloseTo(ALL * share, 0);
  });
});

describe('a share of what comes leaves what each of it takes', () => {
  const CHATS = '90k chats a month, 8 turns, 1200 tokens each turn, llama 70b on 4 A100 80gb vs gpt-5';
  const TICKETS = '40k tickets a month, 5 messages each, 800 tokens per message, qwen3 32b on L40S vs haiku';
  it.each([
    [CHATS, ['a third of the chats reach the bot', '2 more turns'], 300e3],
    [CHATS, ['a third of the chats reach the bot', '10 turns'], 300e3],
    [CHATS, ['half of the chats reach the bot', 'each chat has 6 turns'], 270e3],
    [CHATS, ['half of the chats reach the bot', 'half of that', '10 turns'], 225e3],
    [CHATS, ['each chat has 6 turns'], 540e3],
    [CHATS, ['6 turns per chat'], 540e3],
    [TICKETS, ['80% of the tickets reach the model', '6 messages'], 192e3],
  ])('%s: %j', async (line, mentions, requests) => {
    const { draft, reply } = await below(line, mentions);
    expect([reply.kind, draft.fields['workload.requestsPerMonth']]).toEqual(['change', requests]);
  });

  it('and asks whether another number of them is of all', async () => {
    const mentions = ['a third of the chats reach the bot', '60k chats'];
    const { reply } = await below(CHATS, mentions);
    expect(reply).toMatchObject({ kind: 'question', text: expect.stringContaining('is that all of them') });
    const ways = await Promise.all((reply.hints ?? []).map((hint) => below(CHATS, [...mentions, hint])));
    expect(ways.map(({ draft }) => draft.fields['workload.requestsPerMonth'])).toEqual([160e3, 480e3]);
  });
});
