import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { threadAt } from '../../src/listeners/thread/begun.ts';
import type { SeenMessage } from '../../src/playground/index.ts';
import { CARD_ACTION_IDS } from '../../src/wire/ids.ts';
import { readable, startTeam, TEAM_ID, type Team } from '../helpers/team-world.ts';

const keyOf = ({ channel, ts: threadTs }: SeenMessage) => ({ team: TEAM_ID, channel, threadTs });

const LINE = '/llmcost 500M tokens A100 rental';

describe('what if, in the thread of a card', () => {
  let team: Team;
  beforeAll(async () => {
    team = await startTeam();
  });
  afterAll(() => team.stop());

  it('changes the draft, and answers before → after, with who asked', async () => {
    const card = await team.card(LINE);
    await team.say('priya', `@llmcost what if 2B tokens and int4?`, card.ts);
    const first = await team.reply(card.ts, 'Before');
    const words = readable(first);
    expect(words).toContain(
      `<@${team.slack.userId('priya')}> changed: \`2B tokens\` · \`int4\`, instead of \`500M tokens\``,
    );
    for (const row of [
      'Verdict',
      'Volume a month',
      '500M tokens',
      '2B tokens',
      'Self-hosting, USD a month',
      'Break-even with',
    ])
      expect(words).toContain(row);
    await team.say('jonas', `@llmcost H200 at 3.10/hr vs gpt-5`, card.ts);
    const second = readable(await team.reply(card.ts, 'Before'));
    expect(second).toContain('GPT-5');
    expect(second).toContain('2B tokens');
    const thread = await team.store.threads.find(keyOf(card));
    expect(thread?.version).toBe(3);
    expect(thread?.draft.fields).toMatchObject({
      'workload.tokensPerMonth': 2e9,
      'selfHosted.precision': 'int4',
      'selfHosted.gpu': 'h200',
      'selfHosted.procurement.usdPerGpuHour': 3.1,
    });
  });

  it('asks whoever was unclear, alone, and changes nothing', async () => {
    const card = await team.card(LINE);
    await team.say('priya', `@llmcost what if we zorp it on int4`, card.ts);
    const question = await team.reply(card.ts, 'zorp', 'priya');
    expect(question.isEphemeral).toBe(true);
    expect(readable(question)).toContain('What do you mean by');
    expect(team.inThread(card.ts, 'jonas').filter(({ byApp }) => byApp)).toEqual([]);
    const thread = keyOf(card);
    expect((await team.store.threads.find(thread))?.version).toBe(1);
  });

  it('keeps the changes of two people in the same moment', async () => {
    const card = await team.card(LINE);
    await Promise.all([
      team.say('priya', `@llmcost double the volume`, card.ts),
      team.say('jonas', `@llmcost int4`, card.ts),
    ]);
    await team.reply(card.ts, 'double the volume');
    await team.reply(card.ts, 'int4');
    const thread = keyOf(card);
    const { items } = await team.store.threads.history(thread);
    expect(items.map(({ by }) => by).sort()).toEqual(
      [team.slack.userId('jonas'), team.slack.userId('jonas'), team.slack.userId('priya')].sort(),
    );
    expect((await team.store.threads.find(thread))?.draft.fields).toMatchObject({
      'workload.tokensPerMonth': 1e9,
      'selfHosted.precision': 'int4',
    });
  });

  it('takes the last change back', async () => {
    const card = await team.card(LINE);
    await team.say('jonas', `@llmcost undo`, card.ts);
    expect(readable(await team.reply(card.ts, 'nothing to take back'))).toContain('as it began');
    await team.say('jonas', `@llmcost int4`, card.ts);
    await team.reply(card.ts, 'Before');
    await team.say('priya', `@llmcost undo`, card.ts);
    expect(readable(await team.reply(card.ts, 'took away'))).toContain('int4');
  });

  it('compares what was proposed, with who proposed each, and one chart', async () => {
    const drawn = await startTeam({ charts: 'native' });
    try {
      const card = await drawn.card(LINE);
      await drawn.say('priya', '@llmcost 2B tokens', card.ts);
      await drawn.reply(card.ts, 'Before');
      await drawn.say('ada', '@llmcost own H100s at $25k each', card.ts);
      await drawn.reply(card.ts, 'Before');
      await drawn.say('jonas', '@llmcost compare', card.ts);
      const reply = await drawn.reply(card.ts, 'asked for a comparison');
      const words = readable(reply);
      for (const who of ['jonas', 'priya', 'ada']) expect(words).toContain(`<@${drawn.slack.userId(who)}>`);
      expect(words).toContain('own H100s at $25k each');
      expect(reply.blocks.filter(({ type }) => type === 'data_visualization')).toHaveLength(1);
      const table = reply.blocks.find(({ type }) => type === 'table');
      expect((table?.rows ?? []) as unknown[]).toHaveLength(4);
    } finally {
      await drawn.stop();
    }
  });

  it('begins with a mention anywhere else', async () => {
    const { ts } = await team.slack.postMessage({
      user: 'jonas',
      channel: 'general',
      text: '@llmcost 2B tokens on H100',
    });
    await team.reply(ts, '2B tokens a month');
    await team.say('priya', '@llmcost half the traffic', ts);
    expect(readable(await team.reply(ts, 'Before'))).toContain('1B tokens');
  });

  it('previews a change to whoever asks for it, and keeps nothing', async () => {
    const card = await team.card(LINE);
    await team.say('priya', `@llmcost preview double the volume`, card.ts);
    expect((await team.reply(card.ts, 'Before', 'priya')).isEphemeral).toBe(true);
    await team.say('priya', `@llmcost int4`, card.ts);
    expect(readable(await team.reply(card.ts, 'Before'))).not.toContain('1B tokens');
  });
});

describe('the buttons of a card', () => {
  let team: Team;
  beforeAll(async () => {
    team = await startTeam();
  });
  afterAll(() => team.stop());

  it('halve the traffic and take the spare away, visibly and with who', async () => {
    const card = await team.card(LINE);
    await team.press('priya', card, CARD_ACTION_IDS.half);
    const half = await team.reply(card.ts, 'half the traffic');
    expect(readable(half)).toContain(`<@${team.slack.userId('priya')}>`);
    expect(readable(half)).toContain('250M tokens');
    await team.press('jonas', half, CARD_ACTION_IDS.spare);
    const without = await team.reply(card.ts, 'without a spare');
    expect(readable(without)).toContain('With a spare');
    await team.press('jonas', without, CARD_ACTION_IDS.spare);
    await team.reply(card.ts, 'with a spare');
  });

  it('share what a thread shows, which begins a thread of its own', async () => {
    const card = await team.card(LINE);
    await team.press('priya', card, CARD_ACTION_IDS.half);
    const half = await team.reply(card.ts, 'half the traffic');
    await team.press('jonas', half, CARD_ACTION_IDS.share);
    expect(readable(await team.reply(card.ts, 'shared this'))).toContain(`<@${team.slack.userId('jonas')}>`);
    const shared = await team.slack.waitFor(() =>
      team.slack
        .messages('general')
        .find(({ text, threadTs }) => threadTs === undefined && text.includes('250M tokens a month')),
    );
    await expect.poll(() => threadAt(team, keyOf(shared))).toMatchObject({ version: 1 });
  });

  it('work where the bot is no member, in the thread of its answer', async () => {
    await team.slack.runCommand({ user: 'jonas', channel: 'finance', text: LINE });
    const card = await team.slack.waitFor(() =>
      team.slack
        .messages('finance', { user: 'jonas' })
        .find(({ byApp, isEphemeral }) => byApp && !isEphemeral),
    );
    await team.press('jonas', card, CARD_ACTION_IDS.half);
    const half = await team.slack.waitFor(() =>
      team.slack
        .messages('finance', { user: 'jonas', threadTs: card.ts })
        .find(({ text, isEphemeral }) => text.includes('changed: ') && !isEphemeral),
    );
    expect(readable(half)).toContain('250M tokens');
    await team.press('jonas', card, CARD_ACTION_IDS.remove);
    await team.slack.waitFor(() =>
      team.slack.messages('finance', { user: 'jonas' }).every(({ ts }) => ts !== card.ts),
    );
  });

  it.each([
    ['gpus', 'H200'],
    ['models', 'Qwen'],
  ] as const)('compare the draft over other %s, cheapest first', async (kind, name) => {
    const card = await team.card(LINE);
    await team.press('priya', card, CARD_ACTION_IDS[kind]);
    const reply = await team.reply(card.ts, 'Cheapest to host');
    expect(readable(reply)).toContain(name);
    const table = reply.blocks.find(({ type }) => type === 'table');
    const rows = ((table?.rows ?? []) as { text: string }[][]).slice(1);
    const usd = rows.map((row) => Number(row[2]?.text.replace(/[$,]/g, '')));
    expect(usd).toEqual([...usd].sort((a, b) => a - b));
    expect(rows.some((row) => row[0]?.text.endsWith('← now'))).toBe(true);
  });
});
