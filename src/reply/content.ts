import type { Message } from '../render/index.ts';
import { refusesBlocks } from '../slack/errors.ts';
import { MESSAGE_LIMITS } from '../wire/limits.ts';

/** A message as Slack takes it, and the first rungs of the ladder: as it is, then its words alone. */

/** Never a mention or an unfurled link from what people typed. */
const PLAIN = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false } as const;

/** The arguments that every way of posting shares. */
export const contentOf = ({ text, blocks }: Message) => ({ text, blocks: [...blocks], ...PLAIN });

/** The words of a message without what Slack refused of it. */
export const wordsAlone = ({ text }: Message): Message => ({
  text: [...text].slice(0, MESSAGE_LIMITS.textChars).join(''),
  blocks: [],
});

/** One way to get a message to its readers; it rejects where Slack refuses it. */
export type Way = (message: Message) => Promise<unknown>;

/**
 * Sends a message; where Slack refuses its blocks the next plainer form of it, at last its words alone. `refused` is told
 * of each refusal.
 */
export const orPlainer =
  <T>(
    way: (message: Message) => Promise<T>,
    plainer: readonly Message[] = [],
    refused: (error: unknown) => void = () => undefined,
  ) =>
  async (message: Message): Promise<T> => {
    try {
      return await way(message);
    } catch (error) {
      if (!refusesBlocks(error)) throw error;
      refused(error);
      const [next, ...rest] = plainer;
      return next === undefined ? way(wordsAlone(message)) : orPlainer(way, rest, refused)(next);
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
        await orPlainer(way)(message);
        return;
      } catch (error) {
        failures.push(error);
      }
    }
    throw failures[0];
  };
