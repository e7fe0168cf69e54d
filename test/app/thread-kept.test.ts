import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD_ACTION_IDS, FORGET_ACTION_ID } from '../../src/wire/ids.ts';
import { DECISION_INPUTS } from '../../src/wire/thread-ids.ts';
import { readable, startTeam, type Team } from '../helpers/team-world.ts';

const LINE = '/llmcost 500M tokens A100 rental';

describe('what is kept', () => {
  let team: Team;
  beforeAll(async () => {
    team = await startTeam({ admins: ['ada'] });
  });
  afterAll(() => team.stop());

  const whispered = async (line: string, user: string) => {
    const message = await team.card(line, user);
    expect(message.isEphemeral, line).toBe(true);
    return readable(message);
  };

  it('is listed with links to whoever asked, and forgotten on demand', async () => {
    expect(await whispered('/llmcost list', 'priya')).toContain('asked nothing yet');
    await team.card(LINE, 'priya');
    await expect
      .poll(
        async () =>
          (await team.store.estimates.askedBy('T0PLAYGRND', team.slack.userId('priya'))).items[0]?.postedTs,
      )
      .toBeTruthy();
    const list = await whispered('/llmcost list', 'priya');
    expect(list).toMatch(/<http[^|]+\|500M tokens on A100 80GB: /);
    expect(list).toContain('500M tokens A100 rental');
    expect(await whispered('/llmcost list', 'jonas')).toContain('asked nothing yet');
    const asked = await team.card('/llmcost forget', 'priya');
    expect(asked.text).toMatch(/^Forget your/);
    await team.press('priya', asked, FORGET_ACTION_ID);
    expect((await team.hears('priya', 'I forgot your estimate')).isEphemeral).toBe(true);
    expect(await whispered('/llmcost list', 'priya')).toContain('asked nothing yet');
  });

  it('stays listed while its card is being posted, and the list stays whatever is removed from it', async () => {
    const of = { team: 'T0PLAYGRND', user: team.slack.userId('priya') };
    const newest = async () => {
      const [estimate] = (await team.store.estimates.askedBy(of.team, of.user)).items;
      if (estimate === undefined) throw new Error('no estimate');
      return estimate;
    };
    const remove = async () => {
      const list = await team.card('/llmcost list', 'priya');
      await team.press('priya', list, CARD_ACTION_IDS.remove);
      return list;
    };
    const stands = (ts: string) =>
      team.slack.messages('general', { user: 'priya' }).some((one) => one.ts === ts);
    await team.card(LINE, 'priya');
    await expect.poll(async () => (await newest()).postedTs).toBeTruthy();
    const { postedTs: _, ...posting } = await newest();
    await team.store.estimates.save(posting);
    const whilePosting = await remove();
    await team.hears('priya', 'being posted');
    expect((await newest()).id).toBe(posting.id);
    // Where the bot is no member, nobody can take its card away.
    await team.store.estimates.save({ ...posting, postedTs: '' });
    const asGuest = await remove();
    await team.hears('priya', 'The card itself stays');
    expect((await team.store.estimates.askedBy(of.team, of.user)).items).toEqual([]);
    expect([stands(whilePosting.ts), stands(asGuest.ts)]).toEqual([true, true]);
  });

  it('sets defaults for admins alone, each with who and when, and says so on the next card', async () => {
    expect(await whispered('/llmcost defaults ops at $140/h', 'priya')).toContain(
      'You may not set the defaults',
    );
    expect(await whispered('/llmcost defaults', 'priya')).toContain(
      `<@${team.slack.userId('ada')}> may set them.`,
    );
    const set = await whispered('/llmcost defaults ops at $140/h, 1 spare', 'ada');
    expect(set).toContain('$140 an hour');
    expect(set).toContain(`set by <@${team.slack.userId('ada')}> on <!date^`);
    await whispered('/llmcost defaults H200 at $2.10/hr', 'ada');
    const seen = await whispered('/llmcost defaults', 'priya');
    expect(seen).toContain('Rent of H200');
    expect(seen).not.toContain('$2.10');
    const card = readable(await team.card('/llmcost 2B tokens H200', 'priya'));
    expect(card).toContain('$140/h (workspace default)');
    expect(card).not.toContain('$2.10');
    expect(await whispered('/llmcost defaults remove ops rate', 'ada')).toContain('Removed 1');
    expect(await whispered('/llmcost defaults 2B tokens', 'ada')).toContain('cannot be a default');
    await whispered('/llmcost defaults remove all', 'ada');
  });

  it('leaves as files where it was asked: an estimate, a thread, this channel’s decisions', async () => {
    const card = await team.card('/llmcost 500M tokens A100 rental', 'jonas');
    await team.say('priya', '@llmcost double the volume', card.ts);
    await team.reply(card.ts, 'tried');
    const files = () => team.slack.files().flatMap(({ name, bytes }) => (bytes?.length ? [name] : []));
    await team.press('jonas', card, CARD_ACTION_IDS.export);
    await team.slack.waitFor(() => files().includes('llmcost-estimate.json'));
    await team.say('jonas', '@llmcost export as csv', card.ts);
    await team.slack.waitFor(() => files().includes('llmcost-thread.csv'));
    expect(files()).not.toContain('llmcost-thread.json');
    const csv = Buffer.from(
      team.slack.files().find(({ name }) => name === 'llmcost-thread.csv')?.bytes ?? [],
    ).toString();
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toContain('double the volume');

    expect(await whispered('/llmcost export', 'ada')).toContain('Nothing has been decided');
    await team.press('jonas', card, CARD_ACTION_IDS.decide);
    await team.slack.waitFor(() => team.slack.viewOf('jonas'));
    await team.slack.submitView({ user: 'jonas', values: { [DECISION_INPUTS.reason]: '=cmd|calc' } });
    await team.reply(card.ts, 'Decided');
    await team.slack.runCommand({ user: 'ada', channel: 'general', text: '/llmcost export' });
    await team.slack.waitFor(() => files().includes('llmcost-decisions.csv'));
    const decisions = team.slack.files().find(({ name }) => name === 'llmcost-decisions.csv');
    expect(Buffer.from(decisions?.bytes ?? []).toString()).toContain("'=cmd|calc");
    await team.slack.runCommand({ user: 'ada', channel: 'infrastructure', text: '/llmcost export' });
    await team.slack.waitFor(() =>
      team.slack
        .messages('infrastructure', { user: 'ada' })
        .some(({ text }) => text.includes('Nothing has been decided')),
    );
  });

  it('leaves as text where no file can be sent', async () => {
    const card = await team.card('/llmcost 500M tokens A100 rental', 'jonas');
    team.slack.faults.failUploads = 20;
    await team.press('jonas', card, CARD_ACTION_IDS.export);
    const text = await team.reply(card.ts, 'llmcost-estimate.csv');
    expect(text.isEphemeral).toBe(true);
    expect(readable(text)).toContain('tokens_per_month');
    team.slack.faults.failUploads = 0;
  });
});

describe('what is listed', () => {
  let team: Team;
  beforeAll(async () => {
    team = await startTeam();
  });
  afterAll(() => team.stop());

  it('are words as they were typed, and not as Slack writes them', async () => {
    await team.card('/llmcost R&D: 600M tokens A100 rental', 'priya');
    // Escaped once, for Slack.
    expect(readable(await team.card('/llmcost list', 'priya'))).toContain('R&amp;D: 600M tokens A100 rental');
  });

  it('is the catalog for whoever mentions the bot, too', async () => {
    const { ts } = await team.slack.postMessage({
      user: 'priya',
      channel: 'general',
      text: '@llmcost models qwen3 coder',
    });
    expect(readable(await team.reply(ts, 'qwen3-coder', 'priya'))).toContain('Qwen3-Coder 30B-A3B');
  });
});
