import type { Playground } from '../../src/playground/index.ts';

/** Pictures that have reached Slack. */
export const picturesAt = (slack: Playground): number =>
  slack.files().filter(({ name }) => name.endsWith('.png')).length;

/** Asks until a card has its picture: on a busy machine the first, which starts the thread, is late for its card. */
export const untilDrawn = async (slack: Playground, user = 'jonas'): Promise<void> => {
  for (let asked = 1; asked <= 20 && picturesAt(slack) === 0; asked += 1) {
    const cards = () => slack.messages('general', { user }).filter(({ byApp }) => byApp).length;
    const before = cards();
    await slack.runCommand({ user, channel: 'general', text: `/llmcost ${asked}B tokens A100 rental` });
    await slack.waitFor(() => cards() > before, { what: 'a card' });
  }
};
