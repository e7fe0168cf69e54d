import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { threadAt } from '../../src/flows/thread/begun.ts';
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

  it('compares what was proposed, a line each, with who proposed it', async () => {
    const card = await team.card(LINE);
    await team.say('priya', '@llmcost 2B tokens', card.ts);
    await team.reply(card.ts, '2B tokens');
    await team.say('ada', '@llmcost own H100s at $25k each', card.ts);
    await team.reply(card.ts, 'H100');
    await team.say('jonas', '@llmcost compare', card.ts);
    const reply = await team.reply(card.ts, /All 3 proposals|of 3 proposals/);
    const words = readable(reply);
    for (const who of ['jonas', 'priya', 'ada']) expect(words).toContain(`<@${team.slack.userId(who)}>`);
    expect(words).toContain('own H100s at $25k each');
    expect(reply.blocks.map(({ type }) => type)).toEqual(['header', 'section']);
  });

  it('begins with a mention anywhere else', async () => {
    const { ts } = await team.slack.postMessage({
      user: 'jonas',
      channel: 'general',
      text: '@llmcost 2B tokens on H100',
    });
    await team.reply(ts, '2B tokens a month');
    await team.say('priya', '@llmcost half the traffic', ts);
    expect(readable(await team.reply(ts, 'tried'))).toContain('2B → 1B tokens');
  });

  it('goes on from what whoever speaks asked last, and from nobody else’s question', async () => {
    const card = await team.card('/llmcost 1B tokens llama 70b on 2x H100 vs haiku and gpt-5-mini');
    await team.say('priya', '@llmcost what does haiku cost per request?', card.ts);
    expect((await team.reply(card.ts, /request/, 'priya')).isEphemeral).toBe(true);
    await team.say('ada', '@llmcost how fast is it?', card.ts);
    await team.reply(card.ts, 'tok/s', 'ada');
    await team.say('priya', '@llmcost and gpt-5-mini?', card.ts);
    expect(readable(await team.reply(card.ts, /request.*GPT-5 mini/, 'priya'))).not.toContain('tried');
    await team.say('ada', '@llmcost halve it', card.ts);
    expect(readable(await team.reply(card.ts, 'or of the traffic', 'ada'))).toContain('tok/s');
    expect((await team.store.threads.find(keyOf(card)))?.version).toBe(1);
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
    await team.tryOut('priya', card, 'half the traffic');
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

  it('open where the bot is no member, and those that need it are not there', async () => {
    await team.slack.runCommand({ user: 'jonas', channel: 'finance', text: LINE });
    const card = await team.slack.waitFor(() =>
      team.slack
        .messages('finance', { user: 'jonas' })
        .find(({ byApp, isEphemeral }) => byApp && !isEphemeral),
    );
    expect(readable(card)).not.toContain('Vote');
    await team.press('jonas', card, CARD_ACTION_IDS.sources);
    await team.modal('jonas', '*Assumptions*');
    await team.slack.closeView({ user: 'jonas', all: true });
  });

  it('show the draft over other GPUs and models in front of whoever clicks, cheapest first', async () => {
    const card = await team.card(LINE);
    await team.press('priya', card, CARD_ACTION_IDS.alternatives);
    const words = await team.modal('priya', 'Other models');
    for (const name of ['Other GPUs', 'H200', 'Qwen', '(now)']) expect(words).toContain(name);
    const [gpus = ''] = words.split('Other models');
    const usd = [...gpus.matchAll(/ \$([\d,]+) a month/g)].map(([, bill]) => Number(bill?.replace(/,/g, '')));
    expect(usd.length).toBeGreaterThan(3);
    expect(usd).toEqual([...usd].sort((a, b) => a - b));
    await team.slack.closeView({ user: 'priya', all: true });
  });
});
