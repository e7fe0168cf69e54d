import { findCurrency } from '../../catalog/index.ts';
import { fieldsIn } from '../../domain/draft.ts';
import { LlmcostError, orWhyRefused } from '../../errors.ts';
import { re } from '../expression.ts';
import { notUnderstood, quoted, say } from '../problems.ts';
import type { ThreadContext } from './context.ts';
import { isSoAlready } from './read-change.ts';
import { readAlone } from './wording/alone.ts';
import { NAMES_FIGURE } from './wording/said-to-us.ts';
import type { ThreadWords } from './words.ts';

/** A question that a wish to be told wraps: "just tell me the break even", alone or behind something else. */

const ONLY = '(?:(?:just|only|simply|really|now|then|and|so|please|pls|ok(?:ay)?)[\\s,]+)*';
const TELL = '(?:tell|show|give)(?: (?:me|us))?|let (?:me|us) (?:see|know)';
const WANT =
  "(?:i|we)(?:'?d| would)? (?:(?:just|only|simply|really) )*(?:want|need|like)(?: to (?:know|see|have|hear))?|want to (?:know|see)|what(?:'?s| is)";
const TOLD = re`^${ONLY}(?:${TELL})(?: (?:just|only))*(?: (?<told>\S.*))?$`;
const WANTED = re`^${ONLY}(?:(?:${WANT}) )?(?:(?:just|only) )*(?<wanted>\S.*)$`;
const MARKS = /[\s?.!]+$/;
/** In what the bills are shown, and with what, are changes. */
const CHANGES = /\d|^(?:(?:it|this|that|me|us|all|everything|the bills) )*(?:in|with|without|on|at|for)\b/i;

/** The question of a mention that only wishes to be told something; undefined for other words. */
const askedFor = async (line: string): Promise<string | undefined> => {
  const plain = line.replace(MARKS, '');
  const wanted = WANTED.exec(plain)?.groups?.wanted ?? '';
  const told = TOLD.exec(plain);
  const what = told?.groups?.told ?? wanted;
  const figure = what.replace(/^an? /i, '');
  if (NAMES_FIGURE.test(figure)) return `tell me ${figure}`;
  // "show CHF" wants the bills in it.
  if (told === null || CHANGES.test(what) || findCurrency(what.replace(/ .*/, '')) !== undefined)
    return undefined;
  const fields = (await readAlone(what))?.fields ?? {};
  return fieldsIn(fields).length === 0 ? `tell me ${what}` : undefined;
};

const JOINT = String.raw`(?:(?<![\s,;.:\u2013-])[\s,;.:\u2013-]*[,;.:\u2013-]\s*(?:(?:and|then|but|so) )*|(?<!\s)\s+(?:and|then|but)(?: then)? )`;
const BEHIND = re`^(?<head>\S.*?)${JOINT}(?<asks>${ONLY}(?:${TELL}|${WANT})(?: (?:just|only))* (?<figure>[^,;]+))$`;

/** "we'd go with H200s then, how many do we need?" */
const HOW_MANY_BEHIND =
  /^(?<head>[^?]{2,80}?)[,;.:–-]+ (?:(?:and|so|then) )?how many(?: (?:gpus?|cards?|of (?:them|those)))?(?: (?:do|does|would|will|are|is|should|must) (?:(?:we|it|that|this|they) )?(?:(?:be|need|needed|take|want|required) ?){0,2})?(?: then| (?:is|are) (?:that|it))?\?+$/i;

/** A mention apart from the figure that it asks for behind something else; undefined where it does not. */
const figureBehind = (line: string): { readonly head: string; readonly question: string } | undefined => {
  const many = HOW_MANY_BEHIND.exec(line)?.groups?.head;
  if (many !== undefined) return { head: many, question: 'how many GPUs do we need?' };
  const { head, figure = '' } = BEHIND.exec(line.replace(MARKS, ''))?.groups ?? {};
  const named = figure.replace(/^an? /i, '');
  return head === undefined || !NAMES_FIGURE.test(named) ? undefined : { head, question: `tell me ${named}` };
};

/** "cfo asks what it costs per day", "our CTO wants to know how many GPUs we need" */
const ASKED_BY = re`^${ONLY}(?!(?:what|how|which|who|why|where|when|i|we|you)\b)(?:(?:the|our|my|their) )?[a-z][\w'’.-]{1,20}(?: [a-z][\w-]{1,20})? (?:(?:is|are|also|always|keeps?|would) ){0,2}(?:asks?|asked|asking|wonders?|wondering|(?:wants?|wanted|needs?|likes?) to (?:know|see|hear|understand))(?: (?:me|us))?[:,]? (?<question>(?:what|how|which|who|why|where|when|is|does|do)\b.*)$`;

const asks = (text: string): ThreadWords => ({ kind: 'question', text });

/**
 * What a mention wishes to be told; undefined for other words. What stands before that is read by `read`: where it
 * changes nothing, as "forget the growth" where nothing grows, the question is left. Throws a question where both are
 * wanted at once.
 */
export const toldIn = async (
  line: string,
  { before }: ThreadContext,
  read: (words: string) => Promise<ThreadWords>,
): Promise<ThreadWords | undefined> => {
  const question = ASKED_BY.exec(line.replace(MARKS, ''))?.groups?.question;
  if (question !== undefined) return read(`${question}?`);
  const whole = await askedFor(line);
  if (whole !== undefined) return asks(whole);
  const { head, question: asked } = figureBehind(line) ?? {};
  if (head === undefined || asked === undefined) return undefined;
  const said = await orWhyRefused(read(head));
  if (said instanceof LlmcostError && /\d/.test(head)) throw said;
  if (said instanceof LlmcostError || said.kind === 'talk') return asks(asked);
  if (said.kind === 'question') return said;
  if (said.kind === 'change' && isSoAlready(said, before)) return asks(asked);
  throw notUnderstood(
    say`${quoted(line)} changes something and asks for a figure: type one, and then the other. Nothing was changed.`,
    [head],
  );
};
