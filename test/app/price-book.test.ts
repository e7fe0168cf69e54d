import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defined } from '../../src/defined.ts';
import { PRICE_IDS, PRICE_INPUTS, priceOption } from '../../src/wire/price-ids.ts';
import { startTeam, TEAM_ID, type Team } from '../helpers/team-world.ts';

/** The price book on the Home tab: typed, checked, read back, kept, changed and taken away. */

const FIELD = 'gpu-hour/h100-sxm';
const EVIL = '<!channel> *bold* <https://evil.example|quote>';

describe('the price book on the Home tab', () => {
  let team: Team;
  beforeAll(async () => {
    team = await startTeam({ admins: ['ada'] });
  });
  afterAll(() => team.stop());

  const home = async (user: string, has: string | RegExp): Promise<string> =>
    team.slack.waitFor(
      () => {
        const words = JSON.stringify(team.slack.homeOf(user)?.json ?? {});
        return (typeof has === 'string' ? words.includes(has) : has.test(words)) && words;
      },
      { what: `"${has}" on the Home tab of ${user}` },
    );
  const pressed = (user: string, actionId: string, value?: string) =>
    team.slack.click({ user, view: 'home', actionId, ...defined({ value }) });
  const typed = (words: string, source: string, day: string) =>
    team.slack.submitView({
      user: 'ada',
      values: { [PRICE_INPUTS.words]: words, [PRICE_INPUTS.source]: source, [PRICE_INPUTS.day]: day },
    });
  const book = async () =>
    (await team.store.defaults.all(TEAM_ID)).filter(({ field }) => field.includes('/'));

  it('says who sets prices to whoever may not, and has no button for them', async () => {
    await team.slack.openHome({ user: 'priya' });
    const seen = await home('priya', 'Prices of this workspace');
    expect(seen).toContain(`<@${team.slack.userId('ada')}> may set them, and see the figures.`);
    expect(seen).not.toContain(PRICE_IDS.set);
  });

  it('says at each input what is wrong with it, and keeps nothing', async () => {
    await team.slack.openHome({ user: 'ada' });
    await home('ada', PRICE_IDS.set);
    await pressed('ada', PRICE_IDS.set);
    await team.modal('ada', 'Where it comes from');
    const outcome = await typed('H100 at $0/hr', 'a quote', '2026-12-24');
    expect(JSON.stringify(outcome)).toContain('is not a price');
    expect(JSON.stringify(outcome)).toContain('today or a day in the past');
    expect(JSON.stringify(await typed('ops at $140/h', 'a quote', '2026-11-20'))).toContain('not a price');
    expect(await book()).toEqual([]);
  });

  it('reads the price back beside the list’s, and keeps it with its source and day once that is confirmed', async () => {
    await typed('H100 at $1.10/hr', EVIL, '2026-11-20');
    const read = await team.modal('ada', 'Set this price?');
    expect(read).toContain('$1.10 an hour');
    expect(read).toContain('the list asks $3.90 an hour');
    expect(read).toContain('Far from the list.');
    // Beside what the window carries back to us, which nobody reads.
    const { blocks } = JSON.parse(read);
    expect(JSON.stringify(blocks)).not.toMatch(/<!channel>|<https/);
    expect(await book()).toEqual([]);

    await team.slack.submitView({ user: 'ada' });
    const seen = await home('ada', '$1.10 an hour');
    expect(seen).toContain('seen on 20 Nov 2026');
    expect(seen).not.toMatch(/<!channel>|<https:..evil/);
    expect(await book()).toMatchObject([
      { field: FIELD, value: 1.1, source: EVIL, confirmedOn: '2026-11-20', by: team.slack.userId('ada') },
    ]);
  });

  it('is what the next answer counts with, and its amount is hidden from a channel', async () => {
    const card = await team.card('/llmcost 500M tokens 4x H100 llama 70b', 'ada');
    expect(JSON.stringify(card.blocks)).not.toContain('$1.10');
    const asked = async () => {
      const { items } = await team.store.estimates.askedBy(TEAM_ID, team.slack.userId('ada'), { limit: 5 });
      return items[0]?.answer;
    };
    await expect.poll(asked).toMatchObject({
      scenario: { selfHosted: { procurement: { usdPerGpuHour: 1.1 } } },
    });
    const answer = await asked();
    const cited = answer?.evidence.sources.find(({ field }) => field.endsWith('usdPerGpuHour'));
    expect(cited).toMatchObject({ source: 'workspace default', date: '2026-11-20', stale: false });
  });

  it('shows no figure and no source to others', async () => {
    await team.slack.openHome({ user: 'priya' });
    const seen = await home('priya', 'seen on 20 Nov 2026');
    expect(seen).not.toMatch(/\$1\.10|quote/);
  });

  it('begins a change with what stands', async () => {
    await pressed('ada', PRICE_IDS.row, priceOption('change', FIELD));
    const form = await team.modal('ada', 'Where it comes from');
    expect(form).toContain('h100-sxm at $1.1/hr');
    await team.slack.closeView({ user: 'ada', all: true });
  });

  it('is taken away only after a question', async () => {
    await pressed('ada', PRICE_IDS.row, priceOption('remove', FIELD));
    await team.modal('ada', 'Remove this price?');
    expect(await book()).toHaveLength(1);
    await team.slack.submitView({ user: 'ada' });
    await home('ada', 'list prices apply');
    expect(await book()).toEqual([]);
  });
});
