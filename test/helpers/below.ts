import { type Talked, type Turn, talkOn, threadOfLine } from '../../src/answer/thread.ts';

const ASKED = { asOf: new Date('2026-11-26T12:00:00Z') };

/** Threads that tests have begun, by their lines: nothing in them changes, so each line is answered once a process. */
const begun = new Map<string, Promise<Turn>>();

const threadOf = (line: string): Promise<Turn> => {
  const thread = begun.get(line) ?? threadOfLine(line, ASKED);
  begun.set(line, thread);
  return thread;
};

/** A thread below a line after the last of some mentions, with the reply to that one. */
export const below = async (line: string, mentions: readonly string[]): Promise<Talked> => {
  const talked = (await talkOn(await threadOf(line), mentions, ASKED)).at(-1);
  if (talked === undefined) throw new Error('nothing was said');
  return talked;
};
