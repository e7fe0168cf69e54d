import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../src/playground/index.ts';
import { CARD_ACTION_IDS } from '../../src/wire/ids.ts';
import { readable, startTeam, type Team } from '../helpers/team-world.ts';

/** People who talk about what one of them has tried, which nobody has kept. */

const LINE = '/llmcost 2B tokens, llama 3.3 70b on 4 H100 vs gpt-5-mini and haiku 4.5';

describe('what was only tried in Slack', () => {
  let team: Team;
  beforeAll(async () => {
    // A clock that goes on tells which of two tries is the newer.
    let ms = Date.parse('2026-11-26T12:00:00.000Z');
    const now = () => {
      ms += 10;
      return new Date(ms);
    };
    team = await startTeam({ now });
  });
  afterAll(() => team.stop());

  const looks = (card: SeenMessage) =>
    team.inThread(card.ts).filter((message) => message.byApp && readable(message).includes(' tried *'));

  /** Says it, and gives what the person then hears that contains the words. */
  const hears = async (card: SeenMessage, user: string, text: string, words: string): Promise<string> => {
    await team.say(user, `@llmcost ${text}`, card.ts);
    const heard = readable(await team.reply(card.ts, words, user));
    await team.drained();
    return heard;
  };

  it('is what its asker asks of, and goes on from', async () => {
    const card = await team.card(LINE);
    await hears(card, 'priya', '5B tokens', '2B → 5B tokens');
    const cost = await hears(card, 'priya', 'what does haiku cost there?', 'Claude Haiku 4.5 is ');
    expect(cost).toContain('With the last try (2B → 5B tokens): Claude Haiku 4.5 is $8,088');
    await hears(card, 'priya', 'and the load?', 'The fleet is 17% busy');
    await hears(card, 'priya', 'double that', '5B → 10B tokens');
    await hears(card, 'priya', 'same but with 6 H100', '4 → 6 GPUs');
    await hears(card, 'priya', 'no, 8', '4 → 8 GPUs');
    const last = await hears(card, 'priya', 'how busy is that?', 'busy');
    expect(last).toContain('With the last try (2B → 10B tokens, 4 → 8 GPUs): ');
    expect(looks(card)).toHaveLength(4);
  });

  it('is what a colleague asks of who points at it, and no other', async () => {
    const card = await team.card(LINE);
    await hears(card, 'priya', 'what if 2 H100', '4 → 2 GPUs');
    const own = await hears(card, 'ada', "what's the load?", 'busy');
    expect(own).toContain('Without the last try (4 → 2 GPUs): The fleet is 6.8% busy');
    await hears(
      card,
      'jonas',
      "what's the load then?",
      'With the last try (4 → 2 GPUs): The fleet is 14% busy',
    );
    await hears(card, 'jonas', 'and what does that save?', 'Hosting costs $5,694 a month less.');
    await hears(card, 'jonas', 'scrap that', 'Only the person who tried this can take it back.');
    await hears(card, 'ada', 'and int4', 'FP8 → INT4');
    const [, adas] = looks(card);
    if (adas === undefined) throw new Error('ada has tried nothing');
    await team.press('jonas', adas, CARD_ACTION_IDS.keep);
    await team.drained();
    const kept = await hears(card, 'jonas', 'so the load?', 'The fleet is 45% busy');
    expect(kept).not.toContain('last try');
  });

  it('keeps its other APIs where one goes, and its figures where some come on top', async () => {
    const card = await team.card(LINE);
    await hears(card, 'priya', 'add sonnet', 'tried *vs Claude Sonnet');
    await hears(card, 'priya', 'drop haiku', 'tried *without Claude Haiku');
    const bill = await hears(card, 'priya', 'what does sonnet cost there?', 'Claude Sonnet 5.5 is ');
    expect(bill).toContain('With the last try');
    await hears(card, 'priya', '6 H100 not 4', '4 → 6 GPUs');
    await hears(card, 'priya', 'two more', '6 → 8 GPUs');
    await hears(card, 'priya', 'haiku is $3/$15', 'Claude Haiku 4.5 is $3/$15');
    await hears(card, 'priya', 'actually 2.5/12', 'tried *2.5/12');
    expect(looks(card)).toHaveLength(6);
  });

  it('goes on from the people whose traffic was asked about', async () => {
    const card = await team.card(LINE);
    await hears(card, 'priya', '200 users', 'What does each of');
    await hears(card, 'priya', '20 prompts a day', '2B → 165M tokens');
    await hears(card, 'priya', 'we get 15% off from azure', 'on which API?');
    await hears(card, 'priya', 'on haiku', 'tried *15% off Claude Haiku 4.5*');
  });

  it('is no longer what others point at once somebody keeps something', async () => {
    const card = await team.card(LINE);
    await hears(card, 'priya', '9B tokens', '2B → 9B tokens');
    await hears(card, 'ada', '3B tokens', '2B → 3B tokens');
    const [, adas] = looks(card);
    if (adas === undefined) throw new Error('ada has tried nothing');
    await team.press('jonas', adas, CARD_ACTION_IDS.keep);
    await team.drained();
    const cost = await hears(card, 'jonas', 'what does haiku cost then?', 'Claude Haiku 4.5 is ');
    expect(cost).toContain('Claude Haiku 4.5 is $4,853');
    expect(cost).not.toContain('last try');
    const hers = await hears(card, 'priya', 'what does haiku cost then?', 'Claude Haiku 4.5 is ');
    expect(hers).toContain('Claude Haiku 4.5 is $4,853');
  });

  it('goes on from what answers a question of ours', async () => {
    const card = await team.card(LINE);
    await hears(card, 'priya', '5 hours a month', 'What are "5 hours a month" for?');
    await hears(card, 'priya', 'people', '16h → 5h ops');
    await hears(card, 'priya', 'how many GPUs does that need?', 'Type "');
    await hears(card, 'priya', 'do it', '4 → 2 GPUs');
    expect(looks(card)).toHaveLength(2);
  });
});
