import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewerPrices } from '../../src/flows/deps.ts';
import { PRICE_IDS } from '../../src/wire/price-ids.ts';
import { startTeam, type Team } from '../helpers/team-world.ts';

/** Newer prices on the Home tab: since when they count, and the way back for admins. */

let counting = true;
const newerPrices: NewerPrices = {
  problem: () => 'Newer prices from <!channel> change nothing: it answers 500.',
  counts: () => (counting ? { from: 'https://prices.example/<b>', on: '2026-11-26', moved: 3 } : undefined),
  takeBack: () => {
    const did = counting;
    counting = false;
    return did;
  },
};

describe('newer prices on the Home tab', () => {
  let team: Team;
  beforeAll(async () => {
    team = await startTeam({ admins: ['ada'], newerPrices });
  });
  afterAll(() => team.stop());

  const home = async (user: string, is: (words: string) => boolean): Promise<string> =>
    team.slack.waitFor(
      () => {
        const words = JSON.stringify(team.slack.homeOf(user)?.json ?? {});
        return is(words) && words;
      },
      { what: `the Home tab of ${user}` },
    );

  it('are said to everybody, with a way back for admins alone', async () => {
    await team.slack.openHome({ user: 'priya' });
    const seen = await home('priya', (words) =>
      words.includes('have applied since 2026-11-26: 3 prices changed'),
    );
    expect(seen).not.toContain(PRICE_IDS.takeBack);
    expect(seen).not.toMatch(/<!channel>|<b>/);
    await team.slack.openHome({ user: 'ada' });
    expect(await home('ada', (words) => words.includes(PRICE_IDS.takeBack))).toContain(
      'Take newer prices back?',
    );
  });

  it('are taken back by a button, and then the tab says nothing of them', async () => {
    await team.slack.click({ user: 'ada', view: 'home', actionId: PRICE_IDS.takeBack });
    await home('ada', (words) => words.includes('change nothing') && !words.includes('applied since'));
    expect(counting).toBe(false);
  });
});
