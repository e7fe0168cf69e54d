import { findApi, findModel } from '../../../catalog/index.ts';
import type { Draft } from '../../../domain/draft.ts';
import { PERSON } from '../../../domain/people.ts';
import { wholePercents } from '../../../domain/round.ts';
import { groupsOf, re } from '../../expression.ts';
import { sellerNamed } from '../../names/rival-seller.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { REST } from '../../rest-words.ts';
import { PART, partIn } from '../../text/figures/number-words.ts';
import { FRACTION_GOES, FRACTION_TO } from './rows.ts';
import { bare } from './split.ts';

/** Shares of the traffic, said of what is on a card: "70% on llama, the rest on sonnet", "10% goes to opus". */

/** What names point at. */
export interface Card {
  readonly before: Draft;
  readonly model?: string;
  readonly last?: readonly string[];
}

const SHARE = String.raw`(?<share>\d{1,2}(?:\.\d+)?(?= ?%)|half|third|quarter|fifth|tenth|${PART})`;
const SOME = `(?: ?%)?(?: of (?:it|that|them)| (?:of )?(?:(?:the|our|all) )*(?:traffic|volume|tokens|requests|calls|load|work|usage|tickets|e-?mails|questions|queries|prompts|chats|messages|documents|docs|cases|${PERSON}|team|company))?`;
const MOVES = `(?:(?:is|goes|go|going|runs?|stays?|keeps?|kept|still|could|can|would|should|must|has|have|be|move[sd]?|moving|shift(?:s|ed)?|switch(?:es|ed)?|migrate[sd]?|sent|served|needs?) )*`;
const TO = `(?: ${MOVES}(?:on|to|for|with|by|through|at|using|in)(?: the)?)?`;
const WITH_REST = re`^(?:(?:make|split|send|run|put|route|move|do|use|try|have) (?:it |that |them )?)?${SHARE}${SOME}${TO} (?<one>[^,;%]+?)(?:,| and| ,and|, and|;)+ (?:the |all the |everything )?(?:${REST}|else)${TO} (?<other>[^,;%]+)$`;
const PART_FIRST = re`^(?:(?:we|i|you|they) )?(?:(?:can|could|would|might|should|will) )?(?:(?:make|split|send|run|put|route|move|switch|shift|migrate|do|use|try|have|escalate|hand|pass|forward|delegate|give|offload|push|add|want|keep|leave) )?(?:an? )?${SHARE}(?:(?: ?%)? (?:slice|share|part|portion|chunk) of)?${SOME}(?: ${MOVES}(?:on|to|with|through|using|(?:answered|handled|served|done) by)| (?:still )?(?:needs?|keeps?|stays|wants?)| (?:(?:could|can|would|will|should|may|only|just) )*(?:use|get|take)s?)? (?<one>(?!off |of |less |more |cheaper )[a-z][^,;%]{1,30})$`;
/** "20% are simple, flash can do those" */
const PART_OF_KIND = re`^${SHARE}${SOME} (?:is|are) (?:[a-z]+ ){0,3}[a-z]+(?:[,;]| and) (?:so |and )?(?<one>[a-z][^,;%\d]*?[^,;%]{0,12}?) (?:(?:can|could|should|would|will|may) )?(?:do|does|handles?|takes?|serves?|has) (?:that|those|it|them|this|these)$`;
const PART_LAST = re`^(?:use |try |with )?(?<one>[a-z][^,;%\d]*?[^,;%]{0,12}?) (?:(?:(?:could|can|would|should|will) )?(?:be |is |go )?(?:for|on)|(?:(?:could|can|would|should|will|may|might) )?(?:(?:only|just|really|maybe) )*(?:does|do|takes?|handles?|serves?|gets?|absorbs?|covers?|carr(?:y|ies)|manages?)(?: (?:over|on))?(?: (?:only|just|about|around|at most))*) ${SHARE}${SOME}(?: only)?$`;

const KIND = '(?:(?:about|around|only|just|the|hard|harder|easy|easier|simple|simpler) )*';
/** "we only host the easy 60%, rest sonnet" */
const HOST_PART = re`^(?:say )?(?:(?:we|you|they) )?(?:(?:would|could|will|can|only|just|really) )*(?:self-?)?host ${KIND}(?<share>\d{1,2}(?:\.\d+)? ?%|half)(?<of>${SOME})(?: (?:ourselves|in-house))?(?=$|,| and )`;
/** "20% is too hard for llama and goes to sonnet" */
const TOO_HARD = re`^(?:about |around |the other )?${SHARE}${SOME} (?:is|are) (?:way )?too [a-z]+ for (?:the |our )?(?<host>[a-z][\w .-]{1,24}?)(?:,? (?:and|so)|,)(?: (?:it|they|that|those))? (?:(?:go|goes|needs?|stays?|must|has|have|should)(?: (?:to|go|be|on|sent))* )(?<one>[a-z][^,;%]{1,30})$`;

/** "mini is at 80% now and 4o down to 20" */
const BOTH_SHARES = re`^(?<one>[a-z4][\w .-]{1,30}?) (?:(?:is|goes|takes|gets|does|at|up|down|to|now|for|on) )*(?<share>\d{1,2}) ?%(?: now)?(?:,| and)+ (?<other>[a-z4][\w .-]{1,30}?) (?:(?:is|goes|takes|gets|does|at|up|down|to|now|for|on|only|the other) )*(?<left>\d{1,2})(?: ?%)?$`;

const percentOf = (share: string): number => wholePercents(partIn(share)) || Number(share);

const isModel = (name: string, model: string | undefined): boolean =>
  model !== undefined &&
  (model.startsWith(name.toLowerCase().replaceAll(' ', '-')) || findModel(name)?.id === model);

/** Whether a name is that of the model that is hosted. */
export const namesHosted = (name: string, { model }: Card): boolean =>
  /^(?:hosting|self[- ]?host(?:ed|ing)?|(?:our )?(?:own )?(?:gpus?|hardware)|the open model|ourselves)$/i.test(
    name.trim(),
  ) || isModel(name.trim().replace(/^(?:our|the|my) /i, ''), model);

/** A share of one and the rest of another, beside what else is compared with. */
const split = (card: Card, share: number, one: string, other: string): string => {
  const parts = [one, other].map((name) => findApi(name)?.id);
  const rest = (card.before.fields.apis ?? []).filter(
    ({ id, mix }) => mix === undefined && !parts.includes(id),
  );
  const beside = rest.map(({ id }) => `, vs ${id}`).join('');
  if (namesHosted(one, card)) return `${share}/${100 - share} between ${card.model} and ${other}${beside}`;
  if (namesHosted(other, card)) return `${share}/${100 - share} between ${one} and ${card.model}${beside}`;
  return `vs ${share}% ${one} ${100 - share}% ${other}${beside}`;
};

const NAME_FIRST = re`^(?:use )?(?<one>[a-z][^,;%]*?) (?:(?:only|just) )?(?:for|on|at|takes?|gets?|does|keeps?|is at|handles?) (?:(?:only|just|about|the|hard|harder|hardest|difficult|easy|easier|complex|simple|urgent|important|remaining|top|other|first|last) )*${SHARE}${SOME}(?=,| and)`;
/** "haiku for the rest" */
const REST_LAST = re`(?<=[,;]|\band) ?(?<other>\d?[a-z][^,;%\d]{0,40}?[^,;%]{0,12}?) (?:(?:for|on|takes|gets|does|keeps|has|handles) )?(?:the |all the )${REST}$`;

/** Two shares or more, and what takes the rest of them as a name alone. */
const SEVERAL =
  /(?:\d ?%|\b(?:half|third|quarter|fifth|tenth)\b)[^%]*(?:\d ?%|\b(?:half|third|quarter|fifth|tenth)\b)/i;
const REST_BY_NAME = re`(?<=[,;]|\band) ?(?:the )?${REST} (?=[a-z\d][^,;%]*$)(?!(?:on|to|for|with|by|via|goes?|is|are|stays?)\b)`;

/** "10% stays on mini" of all that is on mini now: the rest is hosted. Throws that as a question for other words. */
const hostingRest = (line: string, rest: string): string => {
  if (/\b(?:keeps?|stays?|still|leave|remains?)\b/i.test(line)) return rest;
  throw notUnderstood(ask`${quoted(line)}: and is the rest hosted? Type where it goes.`, [rest]);
};

/** "mini is at 80% and 4o at 20" as a share and the rest. */
const asShareAndRest = (line: string): string => {
  const { one, share, other, left } = BOTH_SHARES.exec(line)?.groups ?? {};
  return one !== undefined && Number(share) + Number(left) === 100
    ? `${share}% on ${one} and the rest on ${other}`
    : line;
};

/** A share of an API that no other of the card stands beside: the rest is hosted. */
const shareAlone = (line: string, name: string, percent: number, card: Card): string => {
  const apis = card.before.fields.apis ?? [];
  const id = findApi(name)?.id;
  return apis.some((api) => api.id === id) && card.model !== undefined
    ? hostingRest(line, split(card, 100 - percent, card.model, name))
    : line;
};

/** A share of one, where the rest is left to what is compared with. */
const shareOfMix = (line: string, name: string, percent: number, card: Card): string => {
  const id = findApi(name)?.id;
  // "12% with openai" is as likely a discount.
  const isSellerAlone =
    id !== undefined && sellerNamed(name)?.id === id.slice(0, id.indexOf('/')) && !id.includes(`/${name}`);
  if (isSellerAlone || (id === undefined && !namesHosted(name, card))) return line;
  const apis = card.before.fields.apis ?? [];
  const rivals = apis.filter((api) => api.mix === undefined && api.id !== id);
  const [only, ...more] = rivals;
  if (only === undefined) return shareAlone(line, name, percent, card);
  if (more.length === 0) return split(card, percent, name, only.id);
  throw notUnderstood(
    ask`${quoted(line)}: and which takes the other ${100 - percent}%?`,
    rivals.map((rival) => split(card, percent, name, rival.id)),
  );
};

/** "30% of sonnet could go to haiku", where all is on the one: the other takes that share of it. */
const ofOneToOther = (line: string, card: Card, calledSo: (name: string) => string): string | undefined => {
  const {
    share = '',
    from = '',
    to = '',
  } = (FRACTION_TO.exec(line) ?? FRACTION_GOES.exec(line))?.groups ?? {};
  const [one, other] = [from, to].map((name) => calledSo(bare(name)));
  const [left, taken] = [one, other].map((name = '') => findApi(name)?.id);
  const apis = (card.before.fields.apis ?? []).map(({ id }) => id);
  if (left === undefined || !apis.includes(left) || one === undefined || other === undefined)
    return undefined;
  const percent = percentOf(share);
  if (namesHosted(other, card) && card.model !== undefined) return split(card, percent, card.model, left);
  return taken === undefined || taken === left ? undefined : split(card, 100 - percent, left, taken);
};

/** "half on api half on our gpus", "60% api 40% us": two shares with nothing between them. */
const TWO_SHARES = re`^(?:(?:make|split|send|run|put|do|use|try) (?:it )?)?${SHARE}(?: ?%)?(?: (?:goes|on|to|with|via|by))* (?<one>[a-z][^,;%\d]*?)(?:,| and)? (?:half|(?<left>\d{1,2}) ?%)(?: (?:goes|on|to|with|via|by))* (?<other>[a-z][^,;%\d]*)$`;
const ANY_API = /^(?:the |an? )?(?:apis?|tokens?|per token|vendors?|providers?|cloud)$/i;

/** Both with their names, where one is the API that the card compares with. Throws a question where there are several. */
const twoShares = (line: string, card: Card): string | undefined => {
  const { share = '', left, one = '', other = '' } = TWO_SHARES.exec(line)?.groups ?? {};
  const percent = percentOf(share);
  if (one === '' || (left === undefined ? 50 : 100 - Number(left)) !== percent) return undefined;
  const [isFirst, isSecond] = [one, other].map((name) => ANY_API.test(name.trim()));
  const hosted = isFirst === true ? other : one;
  if (isFirst === isSecond || !namesHosted(hosted, card) || card.model === undefined) return undefined;
  const moved = isFirst === true ? 100 - percent : percent;
  const rivals = (card.before.fields.apis ?? []).filter(({ mix }) => mix === undefined);
  const [only, ...more] = rivals;
  if (only === undefined) return undefined;
  if (more.length === 0) return split(card, moved, card.model, only.id);
  throw notUnderstood(
    ask`${quoted(line)}: on which API?`,
    rivals.map(({ id }) => split(card, moved, card.model ?? '', id)),
  );
};

/**
 * A share and what takes the rest: that which is named, or the one that is compared with. `calledSo` is the API of the
 * card that a size alone names. Throws a question where it is not said what takes the rest.
 */
export const withParts = (typed: string, card: Card, calledSo: (name: string) => string): string => {
  const moved = ofOneToOther(typed, card, calledSo) ?? twoShares(typed, card);
  if (moved !== undefined) return moved;
  const hard = TOO_HARD.exec(typed)?.groups;
  if (hard?.one !== undefined && namesHosted(calledSo(hard.host ?? ''), card) && card.model !== undefined)
    return split(card, 100 - percentOf(hard.share ?? ''), card.model, calledSo(hard.one));
  const line = asShareAndRest(typed)
    .replace(HOST_PART, (words, ...said) => {
      const { share = '' } = groupsOf([words, ...said]);
      return card.model === undefined ? words : `${share} on ${card.model}`;
    })
    .replace(NAME_FIRST, (...said) => {
      const { one = '', share = '' } = groupsOf(said);
      return `${share}${/\d/.test(share) ? '%' : ''} on ${one}`;
    })
    .replace(REST_LAST, ' the rest on $<other>');
  const { share, one, other } = WITH_REST.exec(line)?.groups ?? {};
  if (share !== undefined && one !== undefined && other !== undefined)
    return split(card, percentOf(share), calledSo(one), calledSo(other));
  // "70% haiku, 20% sonnet, rest opus"
  if (SEVERAL.test(typed)) return typed.replace(REST_BY_NAME, ' the rest on ');
  const part = [PART_OF_KIND, PART_FIRST, PART_LAST]
    .map((row) => row.exec(line))
    .find((found) => found !== null)?.groups;
  if (part?.share === undefined || part.one === undefined) return typed;
  const said = shareOfMix(line, calledSo(part.one), percentOf(part.share), card);
  return said === line ? typed : said;
};
