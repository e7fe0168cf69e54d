import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD_ACTION_IDS } from '../../src/wire/ids.ts';
import { readable, startTeam, TEAM_ID, type Team } from '../helpers/team-world.ts';

const LINE = '/llmcost 500M tokens A100 rental';

describe('what Slack sends', () => {
  let team: Team;
  const log: string[] = [];
  beforeAll(async () => {
    team = await startTeam({ timings: { ackMs: 1_500 }, logged: (line) => log.push(line) });
  });
  afterAll(() => team.stop());

  const answers = (threadTs: string) => team.inThread(threadTs).filter(({ byApp }) => byApp);

  it('is answered once, also when it is sent again because the ack was lost', async () => {
    const card = await team.card(LINE);
    team.slack.faults.loseAcks = 1;
    await team.say('priya', '@llmcost double the volume', card.ts);
    await team.reply(card.ts, 'tried');
    await team.slack.waitFor(() => log.some((line) => line.includes('received again')));
    await team.drained();
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
    expect(readable(await team.reply(card.ts, 'tried'))).toContain('INT4');
    await team.minute();
    expect(answers(card.ts)).toHaveLength(1);
  });

  it('is not done twice where the crash came between the answer and the note of it', async () => {
    const card = await team.card(LINE);
    await team.tryOut('priya', card, 'half the traffic');
    const look = await team.reply(card.ts, '→ 250M tokens');
    await team.drained();
    const press = team.slack.calls.filter(({ method }) => method === 'chat.postMessage').length;
    const estimate = (
      await team.store.estimates.inThread({ team: TEAM_ID, channel: card.channel, threadTs: card.ts })
    ).items.find(({ look: isLook }) => isLook !== undefined);
    expect(estimate?.postedTs).toBe(look.ts);
    // Its answer stands, and nobody noted that it is done.
    const user = { id: team.slack.userId('priya'), name: 'priya', team_id: TEAM_ID };
    const body = {
      type: 'block_actions',
      team: { id: TEAM_ID },
      trigger_id: 'not-the-one-that-was-answered',
      user,
      channel: { id: card.channel },
      container: { type: 'message', message_ts: card.ts, channel_id: card.channel },
      message: { ts: card.ts },
      actions: [
        {
          type: 'button',
          action_id: CARD_ACTION_IDS.keep,
          block_id: 'b',
          value: JSON.stringify({ v: 1, card: estimate?.id }),
        },
      ],
    };
    const receivedAt = '2026-11-23T11:00:00.000Z';
    for (const id of ['keep-1', 'keep-2']) {
      const kept = { ...body, trigger_id: id };
      await team.store.inbox.receive({ team: TEAM_ID, id, kind: 'click', body: kept, receivedAt });
      await team.minute();
    }
    const thread = { team: TEAM_ID, channel: card.channel, threadTs: card.ts };
    expect((await team.store.threads.history(thread)).items).toHaveLength(2);
    expect(team.slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(press);
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
