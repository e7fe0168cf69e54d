import type { Message } from '../render/index.ts';
import { refusesBlocks } from '../slack/errors.ts';
import { MESSAGE } from '../wire/limits.ts';

/** A message as Slack takes it, and the first rungs of the ladder: as it is, then its words alone. */

/** Never a mention or an unfurled link from what people typed. */
const PLAIN = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false } as const;

/** The arguments that every way of posting shares. */
export const contentOf = ({ text, blocks }: Message) => ({ text, blocks: [...blocks], ...PLAIN });

/** The words of a message without what Slack refused of it. */
export const wordsAlone = ({ text }: Message): Message => ({
  text: [...text].slice(0, MESSAGE.textChars).join(''),
  blocks: [],
});

/** One way to get a message to its readers; it rejects where Slack refuses it. */
export type Way = (message: Message) => Promise<unknown>;

/** Sends a message; its words alone where Slack refuses its blocks. */
export const orWords =
  (way: Way): Way =>
  async (message) => {
    try {
      await way(message);
    } catch (error) {
      if (!refusesBlocks(error)) throw error;
      await way(wordsAlone(message));
    }
  };

/**
 * The first way that works. Throws what the first failed with where none does: it is the way to go, and its failure says
 * what is wrong; the others are stopgaps.
 */
export const firstThatWorks =
  (...ways: readonly Way[]) =>
  async (message: Message): Promise<void> => {
    const failures: unknown[] = [];
    for (const way of ways) {
      try {
        await orWords(way)(message);
        return;
      } catch (error) {
        failures.push(error);
      }
    }
    throw failures[0];
  };
