import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { threadAt } from '../../src/listeners/thread/begun.ts';
import type { SeenMessage } from '../../src/playground/index.ts';
import { CARD_ACTION_IDS } from '../../src/wire/ids.ts';
import { readable, startTeam, TEAM_ID, type Team } from '../helpers/team-world.ts';

const keyOf = ({ channel, ts: threadTs }: SeenMessage) => ({ team: TEAM_ID, channel, threadTs });

const LINE = '/llmcost 500M tokens A100 rental';

describe('in the thread of a card', () => {
  let team: Team;
  beforeAll(async () => {
    team = await startTeam();
  });
  afterAll(() => team.stop());

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

  it('compares what was proposed, with who proposed each, and one chart', async () => {
    const drawn = await startTeam({ charts: 'native' });
    try {
      const card = await drawn.card(LINE);
      await drawn.say('priya', '@llmcost 2B tokens', card.ts);
      await drawn.reply(card.ts, 'tried');
      await drawn.say('ada', '@llmcost own H100s at $25k each', card.ts);
      await drawn.reply(card.ts, 'tried');
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
    expect(readable(await team.reply(ts, 'tried'))).toContain('2B tokens → 1B tokens');
  });

  it('previews a change to whoever asks for it, and keeps nothing', async () => {
    const card = await team.card(LINE);
    await team.say('priya', `@llmcost preview double the volume`, card.ts);
    expect((await team.reply(card.ts, 'tried', 'priya')).isEphemeral).toBe(true);
    await team.say('priya', `@llmcost int4`, card.ts);
    expect(readable(await team.reply(card.ts, 'tried'))).not.toContain('1B tokens');
  });
});

describe('the buttons of a card', () => {
  let team: Team;
  beforeAll(async () => {
    team = await startTeam();
  });
  afterAll(() => team.stop());

  it('share what a thread shows, which begins a thread of its own', async () => {
    const card = await team.card(LINE);
    await team.press('priya', card, CARD_ACTION_IDS.half);
    const half = await team.reply(card.ts, '→ 250M tokens');
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
        .find(({ text, isEphemeral }) => text.includes('tried ') && !isEphemeral),
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
