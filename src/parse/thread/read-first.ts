import { askedAgain } from './asked/same-of.ts';
import { toldIn } from './asked-for.ts';
import { askedNow } from './asked-now.ts';
import { checkIn } from './checked.ts';
import type { ThreadContext } from './context.ts';
import { couldBe } from './could-be.ts';
import { crossingAsked } from './growing.ts';
import { orElseIn } from './names/or-else.ts';
import { otherwiseIn } from './otherwise.ts';
import { billsOfPeriodAlone, totalAsked } from './over-time.ts';
import type { ThreadWords } from './words.ts';

/** What is known by how it is put before it is told whether it is a question, a change or talk. */

type ReadWords = (words: string) => Promise<ThreadWords>;

/** A question whose topic its words alone tell; `plain` is the mention before a seller in it had its model. */
const ofTime = (line: string, plain: string, from: ThreadContext): ThreadWords | undefined => {
  const { before, last } = from;
  const topic =
    billsOfPeriodAlone(line, last) ??
    totalAsked(plain, before, last) ??
    totalAsked(line, before, last) ??
    crossingAsked(line);
  if (topic !== undefined) return { kind: 'question', text: line, topic };
  const now = askedNow(line, last);
  return now === undefined ? undefined : { kind: 'question', text: now };
};

/** "and haiku?": what was asked last, asked again. */
const ofAnother = async (plain: string, from: ThreadContext): Promise<ThreadWords | undefined> => {
  const again = await askedAgain(plain, from);
  return again && { kind: 'question', ...again };
};

/** What the words are read as, the more particular first; `read` reads what they wrap. undefined for all others. */
export const readFirst = async (
  line: string,
  plain: string,
  from: ThreadContext,
  read: ReadWords,
): Promise<ThreadWords | undefined> =>
  ofTime(line, plain, from) ??
  (await ofAnother(plain, from)) ??
  (await checkIn(line, from, read)) ??
  (await couldBe(line, read)) ??
  (await toldIn(line, from, read)) ??
  (await orElseIn(line, from, read)) ??
  (await otherwiseIn(line, from, read));
