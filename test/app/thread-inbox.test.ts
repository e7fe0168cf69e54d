import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerId, unremembered } from '../../src/inbox/request.ts';
import { threadAt } from '../../src/listeners/thread/begun.ts';
import { readable, startTeam, TEAM_ID, type Team } from '../helpers/team-world.ts';

const LINE = '/llmcost 500M tokens A100 rental';

describe('what Slack sends', () => {
  let team: Team;
  beforeAll(async () => {
    team = await startTeam({ timings: { ackMs: 400 } });
  });
  afterAll(() => team.stop());

  const answers = (threadTs: string) => team.inThread(threadTs).filter(({ byApp }) => byApp);

  it('is answered once, also when it is sent again because the ack was lost', async () => {
    const card = await team.card(LINE);
    team.slack.faults.loseAcks = 1;
    await team.say('priya', '@llmcost double the volume', card.ts);
    await team.reply(card.ts, 'Before');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(answers(card.ts)).toHaveLength(1);
  });

  it('is taken up after a crash between ack and answer', async () => {
    const card = await team.card(LINE);
    const event = {
      type: 'app_mention',
      user: team.slack.userId('priya'),
      channel: card.channel,
      text: '<@U0APPBOT00> int4',
      ts: '1700000000.000100',
      thread_ts: card.ts,
      event_ts: '1700000000.000100',
    };
    const body = { type: 'event_callback', team_id: TEAM_ID, api_app_id: 'A0', event_id: 'Ev0CRASH', event };
    const long = '2026-11-23T11:00:00.000Z';
    const received = { team: TEAM_ID, id: 'Ev0CRASH', kind: 'event_callback', body, receivedAt: long };
    await team.store.inbox.receive(received);
    await team.minute();
    expect(readable(await team.reply(card.ts, 'Before'))).toContain('int4');
    await team.minute();
    expect(answers(card.ts)).toHaveLength(1);
  });

  it('is not done twice where the crash came between the change and its answer', async () => {
    const card = await team.card(LINE);
    const thread = { team: TEAM_ID, channel: card.channel, threadTs: card.ts };
    await expect.poll(() => threadAt(team, thread)).toBeTruthy();
    const user = team.slack.userId('priya');
    const text = '<@U0APPBOT00> double the volume';
    const event = {
      type: 'app_mention',
      user,
      channel: card.channel,
      text,
      ts: '1700000000.000500',
      thread_ts: card.ts,
    };
    const body = { type: 'event_callback', team_id: TEAM_ID, api_app_id: 'A0', event_id: 'Ev0HALF', event };
    const receivedAt = '2026-11-23T11:00:00.000Z';
    await team.store.inbox.receive({
      team: TEAM_ID,
      id: 'Ev0HALF',
      kind: 'event_callback',
      body,
      receivedAt,
    });
    const estimate = answerId(TEAM_ID, { ...unremembered(new Date()), id: 'Ev0HALF' }) ?? '';
    const by = { by: user, at: '2026-11-23T11:00:00.010Z', words: 'double the volume', estimate };
    await team.store.threads.change(thread, by, (draft) => ({
      ...draft,
      fields: { ...draft.fields, 'workload.tokensPerMonth': 1e9 },
      said: { ...draft.said, 'workload.tokensPerMonth': { words: 'double the volume', by: user } },
    }));
    await team.minute();
    const reply = readable(await team.reply(card.ts, 'Before'));
    expect(reply).toContain('1B tokens');
    expect(await team.store.threads.find(thread)).toMatchObject({ version: 2 });
    expect(await team.store.estimates.find(TEAM_ID, estimate)).toBeDefined();
  });
});

describe('a conversation that is gone', () => {
  it('is said to the asker each time that they ask, and the app stays up', async () => {
    const team = await startTeam();
    try {
      const user = team.slack.userId('priya');
      const mention = (id: string, channel: string, threadTs: string) => ({
        type: 'event_callback',
        team_id: TEAM_ID,
        api_app_id: 'A0',
        event_id: id,
        event: {
          type: 'app_mention',
          user,
          channel,
          text: '<@U0APPBOT00> 2B tokens',
          ts: threadTs,
          event_ts: threadTs,
        },
      });
      const hear = async (id: string, channel: string, threadTs: string) => {
        const body = mention(id, channel, threadTs);
        const receivedAt = '2026-11-23T11:00:00.000Z';
        await team.store.inbox.receive({ team: TEAM_ID, id, kind: 'event_callback', body, receivedAt });
        await team.minute();
      };
      const told = () =>
        team.slack
          .messages('@llmcost', { user: 'priya' })
          .filter(({ text }) => /not a member|thread is gone/.test(text));
      // The bot was removed from this channel; in the other one the thread is gone.
      await hear('Ev1', 'C0OUTSIDE3', '1700000000.000100');
      expect(told()).toHaveLength(1);
      await hear('Ev2', 'C0OUTSIDE3', '1700000000.000200');
      expect(told()).toHaveLength(2);
      await hear('Ev3', 'C0GENERAL1', '1700000000.000300');
      expect(told()).toHaveLength(3);
      await team.card(LINE);
    } finally {
      await team.stop();
    }
  });
});
