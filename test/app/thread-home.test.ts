import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD_ACTION_IDS, MESSAGE_SHORTCUT_ID } from '../../src/wire/ids.ts';
import { DECISION_INPUTS } from '../../src/wire/thread-ids.ts';
import { readable, startTeam, type Team } from '../helpers/team-world.ts';

const LINE = '/llmcost 500M tokens A100 rental';

describe('beside the thread', () => {
  let team: Team;
  beforeAll(async () => {
    team = await startTeam({ admins: ['ada'] });
  });
  afterAll(() => team.stop());

  it('App Home shows my estimates and decisions with links, and the defaults', async () => {
    await team.slack.openHome({ user: 'priya' });
    const empty = await team.slack.waitFor(() => team.slack.homeOf('priya'), { what: 'the Home tab' });
    expect(JSON.stringify(empty.json)).toContain('None yet.');

    const card = await team.card(LINE, 'priya');
    await team.press('priya', card, CARD_ACTION_IDS.decide);
    await team.slack.waitFor(() => team.slack.viewOf('priya'));
    await team.slack.submitView({ user: 'priya', values: { [DECISION_INPUTS.reason]: 'less work' } });
    await team.reply(card.ts, 'Decided');
    await team.slack.runCommand({ user: 'ada', channel: 'general', text: '/llmcost defaults $0.15/kWh' });
    await expect.poll(() => team.store.defaults.all('T0PLAYGRND')).toHaveLength(1);
    await team.slack.openHome({ user: 'priya' });
    const home = await team.slack.waitFor(() => {
      const words = JSON.stringify(team.slack.homeOf('priya')?.json);
      return words.includes('less work') && words;
    });
    expect(home).toMatch(/<http[^|]+\|500M tokens on A100 80GB/);
    expect(home).toMatch(/<http[^|]+\|Pay per token> – less work/);
    expect(home).toContain('$0.15 per kWh');
  });

  it('the message shortcut opens the form with what it understands, whatever was written', async () => {
    for (const [text, holds] of [
      ['We burn 2B tokens a month on sonnet, 3x zorp9! Could H200 do it?', '2B'],
      ['lunch anyone? 12:30 as usual', ''],
      ['between 2 and 3B tokens, H1000, $$$', ''],
    ] as const) {
      const { ts: messageTs } = await team.slack.postMessage({ user: 'jonas', channel: 'general', text });
      await team.slack.openShortcut({
        user: 'ada',
        callbackId: MESSAGE_SHORTCUT_ID,
        channel: 'general',
        messageTs,
      });
      const view = await team.slack.waitFor(() => team.slack.viewOf('ada'), {
        what: `the form for "${text}"`,
      });
      expect(JSON.stringify(view.json), text).toContain(holds);
      await team.slack.closeView({ user: 'ada', all: true });
    }
  });

  it('the message shortcut in a thread puts the words of the message to its draft, sent as they are', async () => {
    const card = await team.card(LINE);
    const { ts: messageTs } = await team.slack.postMessage({
      user: 'jonas',
      channel: 'general',
      text: 'more like 3B tokens I would say',
      threadTs: card.ts,
    });
    await team.slack.openShortcut({
      user: 'ada',
      callbackId: MESSAGE_SHORTCUT_ID,
      channel: 'general',
      messageTs,
    });
    await team.slack.waitFor(() => team.slack.viewOf('ada'), { what: 'the form' });
    await team.slack.submitView({ user: 'ada', values: {} });
    const reply = await team.reply(card.ts, '3B');
    expect(readable(reply)).toContain('500M');
  });

  it('the working goes to whoever asks for it', async () => {
    const card = await team.card(LINE);
    await team.press('priya', card, CARD_ACTION_IDS.working);
    const working = await team.modal('priya', 'Tokens a month');
    for (const part of ['Tokens a month', '$1.79 × 730', 'half the traffic']) expect(working).toContain(part);
    await team.slack.closeView({ user: 'priya', all: true });
  });

  it('the working of negotiated prices goes to who asked alone', async () => {
    const card = await team.card(`${LINE} vs claude sonnet with 20% discount`);
    await team.press('priya', card, CARD_ACTION_IDS.working);
    await team.modal('priya', 'negotiated');
  });
});
