import { defined } from '../../defined.ts';
import { LlmcostError, orWhyRefused } from '../../errors.ts';
import { blockApart } from '../benchmark/block-lines.ts';
import { refuseLong } from '../line.ts';
import { withConfigRead } from '../model-config/pasted.ts';
import { asPasted, asSaid } from '../text/plainly.ts';
import { withAmounts } from './amounts/amounts.ts';
import { isFactorOfOther } from './asked/factor-of.ts';
import { askedWhichNumber } from './asked/number-meant.ts';
import type { ThreadContext } from './context.ts';
import { apartFromWish } from './left-out.ts';
import { numbersInEnglish } from './numbers/decimal-commas.ts';
import { readAsFact } from './otherwise.ts';
import { isSoAlready, openedBy } from './read-change.ts';
import { isSaidToOthers } from './said-to-others.ts';
import { benchmarkIn, statementIn, type ThreadWords } from './statement.ts';
import { wishBehind } from './wish-behind.ts';
import { asTyped, inOneLine, isRequest, type Opened, withoutOpening } from './wording/as-typed.ts';
import { speakerIn } from './wording/speakers.ts';

export type { ThreadWords } from './statement.ts';

/** What is said in a thread that has a draft, whole: its statements, and what stands around them. */

/** What is wanted, read without the words that it began with. */
const wished = async ({ opening, rest }: Opened, context: ThreadContext): Promise<ThreadWords> => {
  const said =
    (await readAsFact(rest, (words) => statementIn(words, context))) ?? (await statementIn(rest, context));
  return said.kind === 'change' ? { ...said, ...openedBy(opening, rest, said) } : said;
};

const DONE: ReadonlySet<ThreadWords['kind']> = new Set(['change', 'start', 'undo', 'back']);

/**
 * "let's try weekdays only" is read without its beginning; "what if we …" and "can you … please" only where they are
 * not understood as they stand, or are a question that politely asks for a change.
 */
const saidOrWished = async (
  text: string,
  context: ThreadContext,
  isRequest: boolean,
): Promise<ThreadWords> => {
  const opened = withoutOpening(text);
  if (opened === undefined) return statementIn(text, context);
  if (!opened.isAsked) return wished(opened, context);
  const asItStands = await orWhyRefused(statementIn(text, context));
  const isRefused = asItStands instanceof LlmcostError;
  if (!isRefused && !(isRequest && asItStands.kind === 'question')) return asItStands;
  const rest = isRequest ? opened.rest.replace(/[?\s]+$/, '') : opened.rest;
  const change = await orWhyRefused(wished({ ...opened, rest }, context));
  if (!(change instanceof LlmcostError) && DONE.has(change.kind)) return change;
  if (isRefused) throw asItStands;
  return asItStands;
};

/** A change with how its words were read. */
const withNotes = (said: ThreadWords, notes: readonly string[]): ThreadWords =>
  said.kind === 'change' && notes.length > 0 ? { ...said, readAs: [...notes, ...(said.readAs ?? [])] } : said;

/** What is wanted behind a question that it answers by itself; where that holds already, the question is left. */
const doneBehind = async (
  text: string,
  context: ThreadContext,
  isRequest: boolean,
): Promise<ThreadWords | undefined> => {
  const { asks, wish } = wishBehind(text, context) ?? {};
  if (wish === undefined) return undefined;
  const wanted = await orWhyRefused(saidOrWished(wish, context, isRequest));
  if (wanted instanceof LlmcostError || !DONE.has(wanted.kind)) return undefined;
  const holds = wanted.kind === 'change' && isSoAlready(wanted, context.before);
  return holds ? { kind: 'question', text: `${asks}?` } : wanted;
};

/** Where a mention is not understood as it stands: what it changes, without what is said beside that. */
const saidInClauses = async (
  text: string,
  context: ThreadContext,
  isRequest: boolean,
): Promise<ThreadWords> => {
  const behind = await doneBehind(text, context, isRequest);
  if (behind !== undefined) return behind;
  const whole = await orWhyRefused(saidOrWished(text, context, isRequest));
  if (!(whole instanceof LlmcostError)) return whole;
  let asked = whole;
  for (const { text: words, notes } of await apartFromWish(text)) {
    const change = await orWhyRefused(saidOrWished(words, context, isRequest));
    if (!(change instanceof LlmcostError)) {
      // What is left out says what the factor is of, and no traffic.
      const isBare = change.kind === 'change' && change.relatives.some((relative) => relative.isBare);
      if (DONE.has(change.kind) && !(isBare && (await isFactorOfOther(text, context))))
        return withNotes(change, notes);
    } else if (asked.hints.length === 0) asked = change;
  }
  // A question that has a way on is the better one.
  throw asked.hints.length > 0 ? asked : whole;
};

/** What was typed, whoever stands in front of it. Throws `LlmcostError` with a question where it is unclear. */
const typedIn = async (pasted: string, from: ThreadContext): Promise<ThreadWords> => {
  const context = { ...from, ...defined({ before: from.before && withAmounts(from.before) }) };
  const typed = asPasted(withConfigRead(asTyped(pasted)));
  const said = asSaid(blockApart(typed) === null ? inOneLine(typed) : typed);
  refuseLong(said);
  const apart = blockApart(said);
  const { text, notes } = apart === null ? numbersInEnglish(said) : { text: said, notes: [] };
  try {
    return await (apart === null
      ? withNotes(await saidInClauses(text, context, isRequest(pasted)), notes)
      : benchmarkIn(apart.block, apart.beside, context));
  } catch (error) {
    throw await askedWhichNumber(error, text, context);
  }
};

/** Whether a refusal asks about what the name in front is part of: "Retries: 10%" is asked about as a whole. */
const asksAbout = ({ about }: LlmcostError, name: string): boolean =>
  about?.words.some((words) => words !== name && words.includes(name)) === true;

/**
 * What somebody wrote to the bot in a thread. Throws `LlmcostError` with a question for them where words are unclear:
 * in a thread nothing is guessed and nothing is left out in silence. Of several changes all are done, or none.
 */
export const parseThreadWords = async (pasted: string, from: ThreadContext = {}): Promise<ThreadWords> => {
  const speaker = isSaidToOthers(pasted) ? undefined : speakerIn(pasted);
  const whole = await orWhyRefused(typedIn(pasted, from));
  const isRefused = whole instanceof LlmcostError;
  if (speaker !== undefined && (isRefused ? !asksAbout(whole, speaker.name) : whole.kind === 'talk'))
    return typedIn(speaker.words, from);
  if (isRefused) throw whole;
  return whole;
};
