import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../src/playground/index.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { CARD_ACTION_IDS } from '../../src/wire/ids.ts';
import { DECISION_INPUTS } from '../../src/wire/thread-ids.ts';
import { readable, startTeam, TEAM_ID, type Team } from '../helpers/team-world.ts';

const keyOf = ({ channel, ts: threadTs }: SeenMessage) => ({ team: TEAM_ID, channel, threadTs });
const LINE = '/llmcost 500M tokens A100 rental';

describe('a what-if', () => {
  let team: Team;
  beforeAll(async () => {
    team = await startTeam();
  });
  afterAll(() => team.stop());

  const volume = async (card: SeenMessage) =>
    (await team.store.threads.find(keyOf(card)))?.draft.fields['workload.tokensPerMonth'];
  const rootOf = (card: SeenMessage) =>
    readable(team.slack.messages('general').find(({ ts }) => ts === card.ts) ?? card);
  const answers = (card: SeenMessage, user = 'jonas') =>
    team.inThread(card.ts, user).filter(({ byApp }) => byApp);
  const keep = async (user: string, look: SeenMessage) => {
    await team.press(user, look, CARD_ACTION_IDS.keep);
    await team.drained();
  };

  it('changes nothing until somebody keeps it, and the card says what the thread keeps', async () => {
    const card = await team.card(LINE);
    await team.say('priya', '@llmcost what if 2B tokens and int4?', card.ts);
    const look = await team.reply(card.ts, 'tried');
    const words = readable(look);
    expect(words).toContain(`<@${team.slack.userId('priya')}> tried *500M → 2B tokens, `);
    expect(words).toMatch(/\w+ → INT4, 4 → 6 GPUs\*/);
    expect(words).toMatch(/Still pay per token\.|Verdict flips/);
    expect(words).toMatch(/Hosting \$[\d,]+ → \$[\d,]+/);
    expect(words).toContain('Half the traffic');
    expect(look.blocks).toHaveLength(4);
    expect(look.blocks.some(({ type }) => type === 'table')).toBe(false);
    expect(await volume(card)).toBe(5e8);
    await keep('jonas', look);
    expect(await volume(card)).toBe(2e9);
    expect(rootOf(card)).toContain('Thread now:');
    expect(rootOf(card)).toContain('500M → 2B tokens');
    const kept = answers(card).find(({ ts }) => ts === look.ts);
    expect(kept?.text).toContain(`<@${team.slack.userId('jonas')}> kept`);
  });

  it.each([
    ['sonnet -> opus', 'Claude Opus'],
    ['add haiku & no spare', 'Claude Haiku'],
    ['500M -> 3B tokens', '500M → 3B tokens'],
  ])('is read as it was typed, and not as Slack writes its signs: %s', async (words, shown) => {
    const card = await team.card(`${LINE} vs sonnet`);
    await team.say('priya', `@llmcost ${words}`, card.ts);
    expect(readable(await team.reply(card.ts, 'tried'))).toContain(shown);
  });

  it('of the original is the first card again, whatever was kept', async () => {
    const card = await team.card(LINE);
    await team.say('priya', '@llmcost double the volume', card.ts);
    await keep('jonas', await team.reply(card.ts, '500M → 1B tokens'));
    expect(await volume(card)).toBe(1e9);
    await team.say('priya', '@llmcost and with two spares?', card.ts);
    await team.reply(card.ts, '1 spare → 2 spares');
    await team.say('jonas', '@llmcost back to the original but int4', card.ts);
    const back = await team.reply(card.ts, '1B → 500M tokens');
    expect(readable(back)).toContain('→ INT4');
    await keep('jonas', back);
    expect(await volume(card)).toBe(5e8);
  });

  it('of one thing as it was leaves what was kept since', async () => {
    const card = await team.card(LINE);
    await team.say('priya', '@llmcost 40% cached', card.ts);
    await keep('jonas', await team.reply(card.ts, '40% cached'));
    await team.say('priya', '@llmcost double the volume', card.ts);
    await keep('jonas', await team.reply(card.ts, '500M → 1B tokens'));
    await team.say('priya', '@llmcost put the cache back how it was', card.ts);
    await keep('jonas', await team.reply(card.ts, '40% cached → 0% cached'));
    expect(await volume(card)).toBe(1e9);
  });

  it('of two people starts from what the thread keeps; "and" goes on from one’s own', async () => {
    const card = await team.card(LINE);
    await team.say('priya', '@llmcost double the volume', card.ts);
    await team.reply(card.ts, '500M → 1B tokens');
    await team.say('jonas', '@llmcost double the volume', card.ts);
    await team.reply(card.ts, '500M → 1B tokens');
    await team.say('priya', '@llmcost and double the volume', card.ts);
    await team.reply(card.ts, '1B → 2B tokens');
    expect(await volume(card)).toBe(5e8);
  });

  it('of a figure that is only looked at is what "half of that" may be of', async () => {
    const card = await team.card(LINE);
    await team.say('priya', '@llmcost 40% cached', card.ts);
    await team.reply(card.ts, '40% cached');
    await team.say('priya', '@llmcost half of that', card.ts);
    expect(readable(await team.reply(card.ts, 'of what was said last', 'priya'))).toContain('20% cached');
  });

  it('from a button starts from the numbers of its own card', async () => {
    const card = await team.card(LINE);
    await team.tryOut('priya', card, 'half the traffic');
    const half = await team.reply(card.ts, '500M → 250M tokens');
    await keep('priya', half);
    await team.tryOut('jonas', card, 'no spare');
    const spare = readable(await team.reply(card.ts, 'no spare'));
    expect(spare).not.toContain('250M');
    expect(await volume(card)).toBe(2.5e8);
  });

  it('that holds already is said to that person alone', async () => {
    const card = await team.card(LINE);
    await team.say('priya', '@llmcost 500M tokens', card.ts);
    const told = await team.reply(card.ts, 'holds already', 'priya');
    expect(told.isEphemeral).toBe(true);
    expect(answers(card, 'ada')).toEqual([]);
  });

  it('is taken back by who tried it; undo takes back what is kept, the last first', async () => {
    const card = await team.card(LINE);
    await team.say('jonas', '@llmcost undo', card.ts);
    await team.reply(card.ts, 'nothing to take back');
    for (const [words, tried] of [
      ['double the volume', '→ 1B tokens'],
      ['4B tokens', '→ 4B tokens'],
    ] as const) {
      await team.say('jonas', `@llmcost ${words}`, card.ts);
      await keep('jonas', await team.reply(card.ts, tried));
    }
    expect(await volume(card)).toBe(4e9);
    await team.say('priya', '@llmcost 9B tokens', card.ts);
    const hers = await team.reply(card.ts, '→ 9B tokens');
    await team.press('jonas', hers, CARD_ACTION_IDS.undo);
    await team.reply(card.ts, 'Only the person who tried this', 'jonas');
    await team.say('priya', '@llmcost undo', card.ts);
    await team.reply(card.ts, 'Taken back', 'priya');
    expect(await volume(card)).toBe(4e9);
    await team.say('priya', '@llmcost undo', card.ts);
    await team.reply(card.ts, 'took back the last change');
    expect(await volume(card)).toBe(1e9);
    await team.say('priya', '@llmcost undo', card.ts);
    await team.reply(card.ts, 'took back the last change');
    expect(await volume(card)).toBe(5e8);
    await team.drained();
    expect(rootOf(card)).not.toContain('Thread now');
    await team.say('priya', '@llmcost undo', card.ts);
    await team.reply(card.ts, 'nothing to take back', 'priya');
  });

  it('that is kept is not taken back by its button beside another that was kept since', async () => {
    const card = await team.card(LINE);
    await team.say('jonas', '@llmcost double the volume', card.ts);
    const first = await team.reply(card.ts, '→ 1B tokens');
    await keep('jonas', first);
    await team.say('jonas', '@llmcost 4B tokens', card.ts);
    await keep('jonas', await team.reply(card.ts, '→ 4B tokens'));
    await team.press('jonas', first, CARD_ACTION_IDS.undo);
    const told = await team.reply(card.ts, 'More has been kept since', 'jonas');
    expect(told.isEphemeral).toBe(true);
    expect(await volume(card)).toBe(4e9);
  });

  it('is what a question of "that" is about', async () => {
    const card = await team.card(LINE);
    await team.say('jonas', '@llmcost 20h ops at $100/h', card.ts);
    await team.reply(card.ts, 'tried');
    await team.say('jonas', '@llmcost how much does that save?', card.ts);
    await team.reply(card.ts, 'Hosting costs ', 'jonas');
    await team.say('priya', '@llmcost how much does that save?', card.ts);
    await team.reply(card.ts, 'Hosting costs ', 'priya');
  });

  it('that is kept twice is kept once', async () => {
    const card = await team.card(LINE);
    await team.say('jonas', '@llmcost double the volume', card.ts);
    const look = await team.reply(card.ts, 'tried');
    await Promise.all(['jonas', 'priya', 'ada'].map((user) => team.press(user, look, CARD_ACTION_IDS.keep)));
    await team.drained();
    expect((await team.store.threads.history(keyOf(card))).items).toHaveLength(2);
  });

  it('of a decision is what was shown: the card it was opened from, or the thread’s latest', async () => {
    const card = await team.card(LINE);
    await team.say('jonas', '@llmcost 7B tokens', card.ts);
    await keep('jonas', await team.reply(card.ts, 'tried'));
    await team.press('ada', card, CARD_ACTION_IDS.decide);
    const view = await team.slack.waitFor(() => team.slack.viewOf('ada'), { what: 'the modal' });
    expect(JSON.stringify(view.json)).toContain('Which numbers do you decide on?');
    await team.slack.submitView({
      user: 'ada',
      values: { [DECISION_INPUTS.reason]: 'as on the card', [DECISION_INPUTS.numbers]: 'card' },
    });
    await team.reply(card.ts, 'Decided: ');
    await team.drained();
    const { items } = await team.store.decisions.inThread(keyOf(card));
    expect(items[0]?.answer.draft.fields).toMatchObject({ 'workload.tokensPerMonth': 5e8 });
    expect(rootOf(card)).toMatch(/Decided: .*, by <@/);
  });
});

/** A store that notes where a message stands only when it is told to: until then people have seen it already. */
const slowToNote = (store: Store) => {
  let told: () => void = () => undefined;
  const noted = new Promise<void>((resolve) => {
    told = resolve;
  });
  const posted: Store['estimates']['posted'] = async (...where) => {
    await noted;
    await store.estimates.posted(...where);
  };
  let looks = 0;
  const isOnItsWay: Store['estimates']['isOnItsWay'] = async (...where) => {
    looks += 1;
    return store.estimates.isOnItsWay(...where);
  };
  const estimates = { ...store.estimates, posted, isOnItsWay };
  return { store: { ...store, estimates }, note: () => told(), looks: () => looks };
};

describe('who answers at once, before it is noted where a message stands,', () => {
  let opened: Store;
  let team: Team;
  let slow: ReturnType<typeof slowToNote>;
  beforeEach(async () => {
    opened = await openStore(IN_MEMORY);
    slow = slowToNote(opened);
    team = await startTeam({ store: slow.store });
  });
  afterEach(async () => {
    slow.note();
    await team.stop();
    await opened.close();
  });

  it('sees it kept on the very message', async () => {
    const card = await team.card(LINE);
    await team.tryOut('priya', card, 'double the volume');
    const look = await team.reply(card.ts, '→ 1B tokens');
    await team.press('jonas', look, CARD_ACTION_IDS.keep);
    const kept = `<@${team.slack.userId('jonas')}> kept`;
    await team.slack.waitFor(() => team.inThread(card.ts).find(({ text }) => text.includes(kept)));
  });

  it('is heard in the thread of the card', async () => {
    const card = await team.card(LINE);
    await team.say('priya', '@llmcost double the volume', card.ts);
    await team.slack.waitFor(() => slow.looks() > 5, { what: 'a thread that is looked for again' });
    slow.note();
    await team.reply(card.ts, '500M → 1B tokens');
    expect(team.inThread(card.ts).filter(({ byApp }) => byApp)).toHaveLength(1);
  });

  it('sees a what-if taken back by a word', async () => {
    const card = await team.card(LINE);
    await team.tryOut('priya', card, 'double the volume');
    const look = await team.reply(card.ts, '→ 1B tokens');
    await team.slack.postMessage({
      user: 'priya',
      channel: 'general',
      text: '@llmcost undo',
      threadTs: card.ts,
    });
    await team.reply(card.ts, 'Taken back', 'priya');
    slow.note();
    const shown = () => readable(team.inThread(card.ts).find(({ ts }) => ts === look.ts) ?? look);
    await team.slack.waitFor(() => !shown().includes(CARD_ACTION_IDS.keep), {
      what: 'a what-if without its buttons',
    });
  });
});

describe('once', () => {
  let team: Team;
  beforeAll(async () => {
    team = await startTeam({ instances: 2 });
  });
  afterAll(() => team.stop());

  const answers = (card: SeenMessage) => team.inThread(card.ts).filter(({ byApp }) => byApp);
  let sent = 0;
  const mention = (card: SeenMessage, text: string, more: object = {}) => {
    sent += 1;
    return team.slack.sendEvent({
      type: 'app_mention',
      user: team.slack.userId('priya'),
      channel: card.channel,
      text: `<@U0APPBOT00> ${text}`,
      ts: `1700000000.00${1000 + sent}`,
      thread_ts: card.ts,
      ...more,
    });
  };

  it('a mention that is edited replaces its answer, and told again changes nothing', async () => {
    const card = await team.card(LINE);
    const ts = '1700000000.000777';
    await mention(card, 'double the volum', { ts });
    await mention(card, 'double the volume', { ts, edited: { user: 'U1', ts: '1700000001.000100' } });
    const first = await team.reply(card.ts, '→ 1B tokens');
    await mention(card, 'double the volume', { ts, edited: { user: 'U1', ts: '1700000001.000200' } });
    await mention(card, 'triple the volume', { ts, edited: { user: 'U1', ts: '1700000001.000300' } });
    await team.slack.waitFor(() => answers(card).some(({ text }) => text.includes('→ 1.5B tokens')));
    await team.drained();
    const looks = answers(card).filter(({ text }) => text.includes('tried'));
    expect(looks.map(({ ts }) => ts)).toEqual([first.ts]);
  });

  it('what was kept stays as it was said, whatever its mention is edited to', async () => {
    const card = await team.card(LINE);
    const ts = '1700000000.000666';
    await mention(card, 'double the volume', { ts });
    const look = await team.reply(card.ts, '→ 1B tokens');
    await team.press('priya', look, CARD_ACTION_IDS.keep);
    await team.drained();
    await mention(card, 'triple the volume', { ts, edited: { user: 'U1', ts: '1700000001.000100' } });
    await team.reply(card.ts, 'Somebody has kept what your message said before', 'priya');
    expect(answers(card).filter(({ text }) => /→ (?:1\.5|3)B tokens/.test(text))).toEqual([]);
  });

  it('the newest edit holds, in whichever order they come', async () => {
    const card = await team.card(LINE);
    const ts = '1700000000.000888';
    const edit = (text: string, at: number) =>
      mention(card, text, { ts, edited: { user: 'U1', ts: `1700000001.000${at}` } });
    await edit('triple the volume', 300);
    await team.reply(card.ts, '→ 1.5B tokens');
    await edit('double the volume', 200);
    await mention(card, 'half the volume', { ts });
    await team.drained();
    const tried = () => answers(card).filter(({ text }) => text.includes('tried'));
    expect(tried().map(({ text }) => text.includes('→ 1.5B tokens'))).toEqual([true]);
    await edit('double the volume', 400);
    await team.slack.waitFor(() => tried().some(({ text }) => text.includes('→ 1B tokens')));
    expect(tried()).toHaveLength(1);
  });

  it('our name in it twice is one mention, and what is said to others is theirs', async () => {
    const card = await team.card(LINE);
    const others = `<@${team.slack.userId('jonas')}>`;
    await mention(card, '', { text: `${others} what do you think about that? <@U0APPBOT00>` });
    await mention(card, '', { text: '<@U0APPBOT00> <@U0APPBOT00> double the volume' });
    await team.reply(card.ts, '→ 1B tokens');
    await team.drained();
    expect(team.inThread(card.ts, 'priya').filter(({ byApp }) => byApp)).toHaveLength(1);
  });

  it('people of a connected workspace may ask what if, and neither undo nor export', async () => {
    const card = await team.card(LINE);
    await mention(card, 'double the volume', { user_team: 'T0OTHER' });
    await team.reply(card.ts, '→ 1B tokens');
    const files = team.slack.files().length;
    for (const words of ['undo', 'export csv']) await mention(card, words, { user_team: 'T0OTHER' });
    await team.drained();
    const told = team.inThread(card.ts, 'priya').filter(({ isEphemeral }) => isEphemeral);
    expect(told.map(readable).join(' ')).toMatch(/other workspaces|another workspace|connected/i);
    expect(team.slack.files()).toHaveLength(files);
    expect((await team.store.threads.find(keyOf(card)))?.version).toBe(1);
  });

  it('a button that is pressed twice answers once', async () => {
    const card = await team.card(LINE);
    const before = team.slack.files().length;
    await Promise.all([1, 2, 3].map(() => team.press('jonas', card, CARD_ACTION_IDS.export)));
    await team.slack.waitFor(() => team.slack.files().length >= before + 2);
    await team.drained();
    // The document, and its figures.
    expect(team.slack.files()).toHaveLength(before + 2);
  });

  it('other bots, and the bot itself, are never obeyed', async () => {
    const card = await team.card(LINE);
    await mention(card, 'double the volume', { bot_id: 'B0OTHER' });
    await mention(card, 'double the volume', { bot_profile: { id: 'B0OTHER' } });
    await mention(card, 'double the volume', { subtype: 'bot_message', bot_id: 'B0OTHER' });
    await mention(card, 'double the volume', { user: 'U0APPBOT00' });
    await team.drained();
    expect(answers(card)).toEqual([]);
  });

  it('a board is one, whoever of two instances is quicker', async () => {
    const card = await team.card(LINE);
    const open = async (user: string) => {
      await team.press(user, card, CARD_ACTION_IDS.stand);
      await team.slack.waitFor(() => team.slack.viewOf(user), { what: 'the modal' });
    };
    const users = ['ada', 'jonas', 'priya'];
    for (const user of users) await open(user);
    await Promise.all(
      users.map((user) => team.slack.submitView({ user, values: { 'stance-choice': 'api' } })),
    );
    await team.drained();
    const boards = answers(card).filter(({ text }) => text.includes('Host it, or pay per token?'));
    expect(boards).toHaveLength(1);
    expect(team.slack.calls.filter(({ method }) => method === 'chat.delete')).toEqual([]);
  });

  it('a decision is one, and the others are told', async () => {
    const card = await team.card(LINE);
    const users = ['ada', 'jonas', 'priya'];
    for (const user of users) {
      await team.press(user, card, CARD_ACTION_IDS.decide);
      await team.slack.waitFor(() => team.slack.viewOf(user), { what: 'the modal' });
    }
    await Promise.all(
      users.map((user) =>
        team.slack.submitView({ user, values: { [DECISION_INPUTS.reason]: `says ${user}` } }),
      ),
    );
    await team.drained();
    expect((await team.store.decisions.inThread(keyOf(card))).items).toHaveLength(1);
    expect(answers(card).filter(({ text }) => text.startsWith('Decided'))).toHaveLength(1);
  });
});
