import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../src/playground/index.ts';
import { CARD_ACTION_IDS } from '../../src/wire/ids.ts';
import {
  BOARD_ACTION_IDS,
  DECISION_ACTION_IDS,
  DECISION_INPUTS,
  STANCE_INPUTS,
  stanceAction,
} from '../../src/wire/thread-ids.ts';
import { readable, startTeam, TEAM_ID, type Team } from '../helpers/team-world.ts';

const LINE = '/llmcost 500M tokens A100 rental';
const keyOf = ({ channel, ts: threadTs }: SeenMessage) => ({ team: TEAM_ID, channel, threadTs });

describe('stances', () => {
  let team: Team;
  beforeAll(async () => {
    team = await startTeam();
  });
  afterAll(() => team.stop());

  const modalOf = (user: string) => team.slack.waitFor(() => team.slack.viewOf(user), { what: 'the modal' });
  const boardOf = (card: SeenMessage) =>
    team.inThread(card.ts).find(({ text }) => text.startsWith('Host it, or pay per token?'));

  it('are taken with a reason, shown by name with a count, and changed by a click', async () => {
    const card = await team.card(LINE);
    await team.press('priya', card, CARD_ACTION_IDS.stand);
    await modalOf('priya');
    const values = { [STANCE_INPUTS.choice]: 'self-host', [STANCE_INPUTS.reason]: 'we <own> *racks*' };
    expect(await team.slack.submitView({ user: 'priya', values })).toMatchObject({ ok: true });
    const board = await team.reply(card.ts, 'Host it, or pay per token?');
    expect(readable(board)).toContain(`<@${team.slack.userId('priya')}> – we &lt;own&gt; ∗racks∗`);
    await team.press('jonas', board, stanceAction('api'));
    await team.press('ada', board, stanceAction('api'));
    await team.press('priya', board, stanceAction('not-yet'));
    await team.slack.waitFor(() => boardOf(card)?.text.includes('Host it 0 · Pay per token 2 · Not yet 1'));
    await team.say('ada', '@llmcost who voted?', card.ts);
    expect(readable(await team.reply(card.ts, 'Votes: ', 'ada'))).toContain('*Pay per token: 2*');
    expect(team.inThread(card.ts).filter(({ byApp }) => byApp)).toHaveLength(1);
  });

  it('of people who click in the same moment are all there', async () => {
    const card = await team.card(LINE);
    await team.press('ada', card, CARD_ACTION_IDS.stand);
    await modalOf('ada');
    await team.slack.submitView({ user: 'ada', values: { [STANCE_INPUTS.choice]: 'api' } });
    const board = await team.reply(card.ts, 'Host it, or pay per token?');
    await Promise.all([
      team.press('ada', board, stanceAction('self-host')),
      team.press('jonas', board, stanceAction('api')),
      team.press('priya', board, stanceAction('not-yet')),
    ]);
    await team.slack.waitFor(() => boardOf(card)?.text.includes('Host it 1 · Pay per token 1 · Not yet 1'));
    expect(await team.store.stances.all(keyOf(card))).toHaveLength(3);
  });

  it('of many clicks are drawn together, and the last is there', async () => {
    const card = await team.card(LINE);
    await team.press('ada', card, CARD_ACTION_IDS.stand);
    await modalOf('ada');
    await team.slack.submitView({ user: 'ada', values: { [STANCE_INPUTS.choice]: 'api' } });
    const board = await team.reply(card.ts, 'Host it, or pay per token?');
    const updates = () => team.slack.calls.filter(({ method }) => method === 'chat.update').length;
    const before = updates();
    for (let round = 0; round < 5; round += 1)
      await Promise.all(
        ['ada', 'jonas', 'priya'].map((user) =>
          team.press(user, board, stanceAction(round % 2 ? 'api' : 'self-host')),
        ),
      );
    await team.slack.waitFor(() => boardOf(card)?.text.includes('Host it 3 · Pay per token 0 · Not yet 0'));
    expect(updates() - before).toBeLessThan(8);
  });

  it('opens filled with what the person said before', async () => {
    const card = await team.card(LINE);
    await team.press('ada', card, CARD_ACTION_IDS.stand);
    await modalOf('ada');
    await team.slack.submitView({
      user: 'ada',
      values: { [STANCE_INPUTS.choice]: 'api', [STANCE_INPUTS.reason]: 'no team' },
    });
    const board = await team.reply(card.ts, 'Host it, or pay per token?');
    await team.press('ada', board, BOARD_ACTION_IDS.reason);
    expect(JSON.stringify((await modalOf('ada')).json)).toContain('no team');
    await team.slack.closeView({ user: 'ada', all: true });
  });
});

describe('two instances on one store', () => {
  it('lose no stance and no change that came in the same moment', async () => {
    const team = await startTeam({ instances: 2 });
    try {
      expect(team.slack.connections()).toBe(2);
      const card = await team.card(LINE);
      await team.press('ada', card, CARD_ACTION_IDS.stand);
      await team.slack.waitFor(() => team.slack.viewOf('ada'), { what: 'the modal' });
      await team.slack.submitView({ user: 'ada', values: { [STANCE_INPUTS.choice]: 'api' } });
      const board = await team.reply(card.ts, 'Host it, or pay per token?');
      for (const choices of [
        ['self-host', 'api', 'not-yet'],
        ['api', 'api', 'api'],
        ['not-yet', 'self-host', 'self-host'],
      ] as const) {
        await Promise.all(
          ['ada', 'jonas', 'priya'].map((user, at) =>
            team.press(user, board, stanceAction(choices[at] ?? 'api')),
          ),
        );
        const count = (choice: string) => choices.filter((each) => each === choice).length;
        const words = `Host it ${count('self-host')} · Pay per token ${count('api')} · Not yet ${count('not-yet')}`;
        await team.slack.waitFor(
          () => team.inThread(card.ts).some(({ ts, text }) => ts === board.ts && text.includes(words)),
          { what: words },
        );
      }
      for (const [user, words, tried] of [
        ['ada', 'double the volume', '→ 1B tokens'],
        ['jonas', 'and int4', '→ INT4'],
      ] as const) {
        await team.say(user, `@llmcost ${words}`, card.ts);
        const look = await team.reply(card.ts, tried);
        await Promise.all(['ada', 'jonas'].map((who) => team.press(who, look, CARD_ACTION_IDS.keep)));
        await team.drained();
      }
      expect((await team.store.threads.find(keyOf(card)))?.draft.fields).toMatchObject({
        'workload.tokensPerMonth': 1e9,
        'selfHosted.precision': 'int4',
      });
      expect((await team.store.threads.history(keyOf(card))).items).toHaveLength(3);
    } finally {
      await team.stop();
    }
  });
});

describe('a decision', () => {
  let team: Team;
  const log: string[] = [];
  beforeAll(async () => {
    team = await startTeam({ admins: ['ada'], logged: (line) => log.push(line) });
  });
  afterAll(() => team.stop());

  const decide = async (user: string, card: SeenMessage, values: Record<string, string>) => {
    await team.press(user, card, CARD_ACTION_IDS.decide);
    await team.slack.waitFor(() => team.slack.viewOf(user), { what: 'the modal' });
    return team.slack.submitView({ user, values });
  };

  it('asks to look again after a quarter where nobody says when', async () => {
    const card = await team.card(LINE);
    expect(await decide('jonas', card, { [DECISION_INPUTS.reason]: 'cheaper' })).toMatchObject({ ok: true });
    await team.reply(card.ts, 'Decided: pay per token');
    const [decision] = (await team.store.decisions.inThread(keyOf(card))).items;
    // 90 days after the clock of this team, the 23rd of November.
    expect(decision?.recheckOn).toBe('2027-02-21T12:00:00.000Z');
  });

  it('is recorded with inputs, dated prices, versions, what would change the mind, and the stances', async () => {
    const card = await team.card(LINE);
    await team.store.stances.take(keyOf(card), {
      person: team.slack.userId('priya'),
      choice: 'self-host',
      reason: 'we own racks',
      at: '2026-11-23T11:00:00.000Z',
    });
    const sent = await decide('jonas', card, {
      [DECISION_INPUTS.reason]: 'cheaper & less work',
      [DECISION_INPUTS.recheckOn]: String(Date.parse('2027-02-01T17:00:00Z') / 1000),
    });
    expect(sent).toMatchObject({ ok: true });
    const record = await team.reply(card.ts, 'Decided: pay per token');
    const words = readable(record);
    for (const part of [
      'cheaper &amp; less work',
      '2027-02-01 17:00 UTC',
      '500M tokens',
      'Prices and their dates',
      'What would change our mind',
      'we own racks',
      'Engine ',
      'catalog of 20',
      'genai-prices',
    ])
      expect(words).toContain(part);
    await expect
      .poll(async () => (await team.store.decisions.inThread(keyOf(card))).items[0])
      .toMatchObject({ choice: 'api', state: 'decided', postedTs: record.ts });

    await team.say('priya', '@llmcost what did we decide?', card.ts);
    const told = await team.reply(card.ts, 'Decided: *pay per token, ', 'priya');
    expect(told.text).toContain(`by <@${team.slack.userId('jonas')}>`);
    await team.say('priya', '@llmcost undo', card.ts);
    await team.reply(card.ts, 'A decision stands until somebody presses "Reopen"', 'priya');

    // A window opens once until it is known to be closed.
    await team.drained();
    await team.press('jonas', card, CARD_ACTION_IDS.decide);
    await team.reply(card.ts, 'This thread is decided');
  });

  /** How all that was asked since the log was emptied ended. */
  const outcomes = () =>
    log
      .map((line) => JSON.parse(line))
      .flatMap(({ msg, outcome }) => (msg === 'request' ? [outcome] : []))
      .toSorted();

  it('that may not be reopened is told in the log from words that are not understood', async () => {
    const card = await team.card(LINE);
    await decide('jonas', card, { [DECISION_INPUTS.reason]: 'because' });
    const record = await team.reply(card.ts, 'Decided: ');
    await team.drained();
    log.length = 0;
    await team.press('priya', record, DECISION_ACTION_IDS.reopen);
    await team.reply(card.ts, 'Only whoever recorded', 'priya');
    await team.say('priya', '@llmcost make it 5 frobnicators', card.ts);
    await team.say('priya', '@llmcost undo', card.ts);
    await team.drained();
    expect(outcomes()).toEqual(['not-allowed', 'not-understood', 'nothing-there']);
  });

  it('is reopened by its owner or an admin alone, and says so', async () => {
    for (const who of ['jonas', 'ada']) {
      const card = await team.card(LINE);
      await decide('jonas', card, { [DECISION_INPUTS.reason]: 'because' });
      const record = await team.reply(card.ts, 'Decided: ');
      await team.press('priya', record, DECISION_ACTION_IDS.reopen);
      expect((await team.reply(card.ts, 'Only whoever recorded', 'priya')).isEphemeral).toBe(true);
      await team.press(who, record, DECISION_ACTION_IDS.reopen);
      await team.reply(card.ts, 'reopened the decision');
      await team.slack.waitFor(() =>
        team.inThread(card.ts).some(({ ts, text }) => ts === record.ts && text.startsWith('Reopened')),
      );
      expect(await decide('priya', card, { [DECISION_INPUTS.reason]: 'again' })).toMatchObject({ ok: true });
      await team.reply(card.ts, 'Decided: ');
    }
  });

  it('wants a reason and a day to come', async () => {
    const card = await team.card(LINE);
    const sent = await decide('jonas', card, {
      [DECISION_INPUTS.reason]: ' ',
      [DECISION_INPUTS.recheckOn]: String(Date.parse('2026-11-23T11:59:00Z') / 1000),
    });
    expect(Object.keys((sent as { errors?: object }).errors ?? {}).sort()).toEqual(
      [DECISION_INPUTS.reason, DECISION_INPUTS.recheckOn].sort(),
    );
    await team.slack.closeView({ user: 'jonas', all: true });
  });

  it('that is gone, and a card that is, are told in the log from what was answered', async () => {
    const card = await team.card(LINE);
    await decide('jonas', card, { [DECISION_INPUTS.reason]: 'because' });
    const record = await team.reply(card.ts, 'Decided: ');
    await team.drained();
    await team.store.forgetWorkspace(TEAM_ID);
    log.length = 0;
    await team.press('jonas', record, DECISION_ACTION_IDS.reopen);
    await team.reply(card.ts, 'I no longer have this decision', 'jonas');
    await team.press('jonas', card, CARD_ACTION_IDS.working);
    await team.reply(card.ts, 'I no longer have what this card shows', 'jonas');
    await team.drained();
    expect(outcomes()).toEqual(['nothing-there', 'nothing-there']);
  });
});
