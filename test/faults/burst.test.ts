import { expect, it } from 'vitest';
import { startTeam } from '../helpers/team-world.ts';

const CHANNELS = ['general', 'infrastructure'];
/** At one a second the last of them waits for seconds longer than a person is left without a word. */
const EACH = 9;

it('a burst is acknowledged, and answered once each, at the pace that Slack allows a channel', async () => {
  const team = await startTeam();
  const { slack } = team;
  try {
    slack.faults.limitPosts = true;
    const asked = CHANNELS.flatMap((channel) =>
      Array.from({ length: EACH }, (_, index) => ({
        channel,
        text: `/llmcost ${100 + index}M tokens A100 rental`,
      })),
    );
    const acks = await Promise.all(asked.map((what) => slack.runCommand({ user: 'jonas', ...what })));
    expect(acks.every(({ ok }) => ok)).toBe(true);
    await team.drained();
    for (const channel of CHANNELS) {
      const cards = slack.messages(channel, { user: 'jonas' }).filter(({ byApp }) => byApp);
      const volumes = cards.map(({ text }) => /(\d+)M tokens a month/.exec(text)?.[1]);
      expect(volumes.filter((volume) => volume !== undefined).toSorted()).toEqual(
        Array.from({ length: EACH }, (_, index) => String(100 + index)),
      );
    }
    // Whoever waited longer than a few seconds was told.
    const told = slack.messages('general', { user: 'jonas' }).filter(({ text }) => /only slowly/.test(text));
    expect(told.length).toBeGreaterThan(0);
    expect(slack.failuresShown).toEqual([]);
    // Each channel was told to wait once; from then on it kept the pace.
    expect(slack.counts.postsLimited).toBeGreaterThanOrEqual(CHANNELS.length);
    expect(slack.counts.postsLimited).toBeLessThanOrEqual(CHANNELS.length * EACH);
  } finally {
    await team.stop();
  }
});
