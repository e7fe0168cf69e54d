import { findApi, findGpu } from '../../catalog/index.ts';
import { defined } from '../../defined.ts';
import { fieldsIn } from '../../domain/draft.ts';
import { plural } from '../../domain/format.ts';
import { LlmcostError, orWhyRefused } from '../../errors.ts';
import { re } from '../expression.ts';
import { GPU_NAME } from '../names/gpu-name.ts';
import { trafficAsked } from '../questions/needed-for.ts';
import { behindClaim } from '../text/claims.ts';
import { LEAD_IN } from '../text/courtesies.ts';
import { COUNT_WORD, countIn } from '../text/figures/number-words.ts';
import type { ThreadContext } from './context.ts';
import { inContext } from './in-context.ts';
import { mixSupposed } from './mix/supposed.ts';
import { isVolume } from './numbers/asked-volume.ts';
import { changeIn, isNothing, isSoAlready, type ThreadChange } from './read-change.ts';
import { isElliptical, saidToHelp, wantedIn } from './wording/speech.ts';

/** What a question may want to see instead of an answer from the card: "is 2 enough at 5B?", "what would spot be?". */

/** "what would lambda charge?": of a seller of GPUs that is not on the card. */
const CHARGES =
  /^(?:and )?(?:what|how much) (?:would|does|will|do) (?<name>[a-z][\w .-]{1,30}?) (?:charge|ask|take|want|cost)(?: us| for (?:it|that|this|them|the gpus?))*\?*$/i;

/** "is it worth it at 10B?", "can it fit on one H100?": what a question asks of another volume or fleet. */
const OF_OTHER = re`\b(?:at|with|on|for|would|does|do|if (?:we|it)(?: only)?(?: had| have| got| get| run| used| use| were| was| is)?) (?<what>(?:an?|${COUNT_WORD}|\$?\d)[^\s?]*[^?]*?)(?:,? (?:change|make|help|be|tip|flip|matter|win|fit|work|already|too|then|instead|enough|pay|anything|a difference)\b[^?]*)?\?*$`;
const isOfOther = (field: string): boolean => isVolume(field) || field === 'selfHosted.gpuCount';

const isOfVolume = ({ outright, edits, relatives }: ThreadChange): boolean => {
  const fields = fieldsIn(outright.fields);
  return (
    edits.length === 0 &&
    fields.every(isVolume) &&
    relatives.every(({ target }) => target === 'volume') &&
    fields.length + relatives.length > 0
  );
};

/** "how many GPUs for 20B?": the traffic that is asked about, in words that change the card to it. */
const trafficIn = async (line: string, context: ThreadContext): Promise<string | undefined> => {
  const much = trafficAsked(line);
  if (much === undefined) return undefined;
  for (const what of [much, `${much} the traffic`]) {
    const change = await orWhyRefused(
      inContext(what, context).then((plain) => changeIn(plain, what, context)),
    );
    if (!(change instanceof LlmcostError) && isOfVolume(change)) return what;
  }
  return undefined;
};

/** What it asks of, in words that change the card to it; undefined where the card is of that already. */
const otherIn = async (line: string, context: ThreadContext): Promise<string | undefined> => {
  const what = OF_OTHER.exec(line)?.groups?.what;
  if (what === undefined || context.before === undefined) return undefined;
  const { fields } = context.before;
  const plain = await inContext(what, context);
  const { outright, edits, relatives } = await changeIn(plain, what, context);
  const isOther = fieldsIn(outright.fields).some(
    (field) => isOfOther(field) && fields[field] !== outright.fields[field],
  );
  const isScaled = relatives.length > 0 && relatives.every(({ target }) => target === 'volume');
  return (isOther && relatives.length === 0) || isScaled
    ? edits.length === 0
      ? what
      : undefined
    : undefined;
};

/** "seems low. can we …": what is said of the card before it is asked. */
const REMARK = String.raw`(?:(?!(?:what|how|if|why|when|which)\b)[a-z][^\d?.,;]{2,50}[.,;]+ +)?`;
const IS_ENOUGH = re`^${REMARK}(?:(?:${LEAD_IN})[\s,]+)*(?:(?:is|are|would|will|do|does|can|could) )?(?:(?:just|only|the) )*(?<many>\d{1,3}|${COUNT_WORD})(?: (?:gpus?|cards?|of (?:them|those)|(?<name>${GPU_NAME})))? (?:(?:would|will|should|could|might|be|still|really|already|even|all) )*(?:enough|sufficient|suffice|needed|necessary|required|do(?: (?:it|that|the (?:job|trick)))?|work|cope|handle (?:it|that|this))(?: (?:for|at|with|if|on) (?<rest>[^,]+?))?(?:,? (?:no|right|then|too|instead|yes|or not))*\?*$`;

/** "enough for that" */
const OF_CARD = /^(?:that|it|this|us|all (?:of )?(?:that|this|it)|the (?:traffic|volume|load|model))$/i;

/** "would int4 on one H100 do?": all that would have to do it. */
const WOULD_DO = re`^${REMARK}(?:(?:${LEAD_IN})[\s,]+)*(?:would|will|does|do|can|could|might) (?<what>(?!(?:it|that|this|they|these|those|we|you|i|the|our|my|anyone|anybody|someone|somebody)\b)\S[^?]*?) (?:(?:also|still|really|even|already) )*(?:do(?: (?:it|that|the (?:job|trick)))?|work|suffice|cope|manage|be (?:enough|sufficient|ok|okay|fine))(?: (?:too|then|as well|instead|for us|here|for (?:it|that|this)))*\?*$`;

const RUNS_ON = re`^${REMARK}(?:(?:${LEAD_IN})[\s,]+)*(?:is|are|would|will|do|does|can|could|might|should) (?:it|this|that|they|we|everything|the (?:model|traffic|work))(?: (?:also|just|really|still|even|all))* (?:run|go|fit|work|live|stay|cope|manage|get (?:by|away)|(?:run|do|serve|handle|host|manage|carry) (?:it|this|that|all(?: of (?:it|that|this))?|everything)|be (?:served|hosted|done|run))(?: (?:also|just|only))* (?:with|on|onto|in|by) (?:(?:only|just) )*(?<many>\d{1,3}|${COUNT_WORD})(?: (?:gpus?|cards?|of (?:them|those)|(?<name>${GPU_NAME})))?(?: (?:instead|too|as well|then))*\?*$`;

const isOfApis = ({ edits, outright }: ThreadChange): boolean =>
  edits.length > 0 || outright.fields.apis !== undefined;

/** "would int4 on one H100 do?": what would have to, where it is no API, which others judge. */
const didIn = async (line: string, context: ThreadContext): Promise<string | undefined> => {
  const what = WOULD_DO.exec(line)?.groups?.what;
  if (what === undefined) return undefined;
  const change = await orWhyRefused(
    inContext(wantedIn(what), context).then((plain) => changeIn(plain, what, context)),
  );
  return change instanceof LlmcostError || isNothing(change) || isOfApis(change) ? undefined : what;
};

/** "is 2 enough at 5B?": so many GPUs, where the card has others, and the rest; or what else would have to do. */
const enoughIn = async (line: string, context: ThreadContext): Promise<string | undefined> => {
  const { many, rest, name } = (IS_ENOUGH.exec(line) ?? RUNS_ON.exec(line))?.groups ?? {};
  if (many === undefined) return didIn(line, context);
  const { 'selfHosted.gpuCount': has, 'selfHosted.gpu': gpu } = context.before?.fields ?? {};
  const other = name === undefined || findGpu(name)?.id === gpu ? undefined : name;
  const isSame = other === undefined && has === countIn(many);
  const those = other === undefined ? plural(countIn(many), 'GPU') : `${countIn(many)} ${other}`;
  const wish = [isSame ? '' : those, OF_CARD.test(rest ?? '') ? '' : (rest ?? '')]
    .filter((part) => part !== '')
    .join(', ');
  if (wish === '') return undefined;
  return isNothing(await changeIn(await inContext(wantedIn(wish), context), wish, context))
    ? undefined
    : wish;
};

/** "what would on demand be?": what is named, where the card can be of it. */
const WOULD_BE = re`^(?:(?:${LEAD_IN})[\s,]+)*(?:what|how much) would (?<name>(?!(?:it|that|this|they|we|the|our|a)\b)[a-z][\w .-]{1,30}?) (?:be|come to|look like|cost)(?: us| instead| then)*\?*$`;

/** "and per day?" asks what a day costs, and no more. */
const OF_TIME = re`^(?:(?:${LEAD_IN}|what|how much)[\s,]+)*(?:(?:per|an?|each|every) (?:hour|day|week|month|quarter|year)|(?:hour|dai|week|month|quarter|year)ly)(?: then| now)?\s*\?+$`;

/** What a question may want instead of an answer: "mistral nemo maybe?"; of a fleet, whether that would be enough. */
export interface Wish {
  readonly wish?: string;
  readonly isEnough?: true;
}

const NONE: Wish = {};

const wishOf = async (line: string, context: ThreadContext): Promise<Wish> => {
  const asked = CHARGES.exec(line)?.groups?.name;
  const other = WOULD_BE.exec(line)?.groups?.name;
  const traffic = await trafficIn(line, context);
  if (traffic !== undefined) return { wish: traffic };
  const enough = await enoughIn(line, context);
  if (enough !== undefined) return { wish: enough, isEnough: true };
  if (asked === undefined && other === undefined && !isElliptical(line))
    return defined({ wish: await otherIn(line, context) });
  if (findApi(asked ?? other ?? '') !== undefined) return NONE;
  const wish = wantedIn(other ?? (asked === undefined ? line : `from ${asked}`));
  const change = await changeIn(await inContext(wish, context), line, context);
  const holds = other !== undefined && isSoAlready(change, context.before);
  return isNothing(change) || holds ? NONE : { wish };
};

/** What a question may want; nothing of one that asks of a time, or claims something. */
export const wishIn = async (line: string, context: ThreadContext): Promise<Wish> => {
  if (OF_TIME.test(line) || behindClaim(line) !== line) return NONE;
  const wish = await orWhyRefused(wishOf(line, context));
  return wish instanceof LlmcostError ? NONE : wish;
};

/** "what would 70% gpt-5 and 30% sonnet cost?": the mix, tried; undefined for words that ask of none. */
const triedMix = async (line: string, context: ThreadContext): Promise<ThreadChange | undefined> => {
  const mix = mixSupposed(line);
  if (mix === undefined) return undefined;
  const change = await orWhyRefused(inContext(mix, context).then((plain) => changeIn(plain, mix, context)));
  if (change instanceof LlmcostError || isNothing(change) || isSoAlready(change, context.before))
    return undefined;
  const isMix = change.outright.fields.apis?.some(({ mix: parts }) => parts !== undefined) === true;
  return isMix || change.edits.length > 0 ? { ...change, isSupposed: true } : undefined;
};

/** "would spot help?": what may help, tried; undefined where that is another API to compare with, or is so already. */
const triedToHelp = async (line: string, context: ThreadContext): Promise<ThreadChange | undefined> => {
  const what = saidToHelp(line);
  if (what === undefined) return undefined;
  const change = await orWhyRefused(
    inContext(wantedIn(what), context).then((plain) => changeIn(plain, what, context)),
  );
  if (change instanceof LlmcostError || isNothing(change) || isSoAlready(change, context.before))
    return undefined;
  return isOfApis(change) ? undefined : { ...change, isSupposed: true };
};

/** What a question asks of that is tried for it: a mix, or what may help. */
export const triedFor = async (line: string, context: ThreadContext): Promise<ThreadChange | undefined> =>
  (await triedMix(line, context)) ?? (await triedToHelp(line, context));
