import { fieldsIn } from '../../domain/draft.ts';
import { re } from '../expression.ts';
import { GPU_NAME } from '../names/gpu-name.ts';
import { quoted } from '../problems.ts';
import { LEAD_IN } from '../text/courtesies.ts';
import { type WishApart, withoutSaidBeside } from './said-beside.ts';
import { namesOurs, saysOurs } from './talk.ts';
import { readAlone } from './wording/alone.ts';
import { LOWER, RAISE, SWAP_VERBS, TAKE_AWAY } from './wording/verbs.ts';

/** Words around a wish that say who told it, or how sure somebody is: it is read without them where nothing reads them. */

/** A person, a team or a tool, whatever they are called. */
const WHO = String.raw`[a-zà-ÿ][\wà-ÿ'’.-]{0,24}(?: [a-zà-ÿ][\wà-ÿ'’-]{0,24}){0,4}?`;
const NO_PRONOUN =
  '(?!(?:we|i|you|they|it|he|she|who|which|what|that|this|nobody|no one|none|people|everybody|everyone) )';
const BY_THE_WAY = '(?:(?:just|also|now|still|already|really|since|finally|even|all|basically) )*';
const SAYS =
  '(?:says|said|thinks|thought|reckons|reckoned|believes|claims|claimed|insists|confirms|confirmed|estimates|estimated|guesses|guessed|tells|told|mentions|mentioned|writes|wrote|repl(?:ies|ied)|corrects|corrected|figures|reports|reported|approves|approved|signed off on|agrees on|agreed on|notes|noted|heard|hears|measured|wants|wanted|suggests|suggested|proposes|proposed|recommends|recommended|asks for|asked for|votes for|voted for|(?:is|was|keeps?) (?:telling|saying|claiming|thinking|suggesting|insisting|reporting|asking for))';
/** Where what was told begins. */
const TOLD = String.raw`(?: (?:me|us))?(?: that)?(?: (?:it'?s|it is|we'?re|we have|we need))?[:,]? (?=[\da-z$€£"“])`;
const FIGURE = String.raw`(?=[$€£]?\d|(?:it'?s|it is|we'?re|we have|we need) )`;
const SURE =
  '(?:safe|realistic|generous|honest|fair|conservative|careful|cautious|optimistic|pessimistic|clear|precise|exact|real|frank|reasonable|sensible|pragmatic)';
/** How a figure is put, whatever it is. */
const HEDGE =
  "(?:basically|essentially|effectively|actually|practically|literally|honestly|frankly|realistically|presumably|supposedly|apparently|allegedly|probably|hopefully|ideally|guess(?:ing)?|(?:it is |it'?s )?(?:closer|nearer)(?: to)?|more like|something like|in fact|as it turns out)";
const GRUNT = '(?:e+h+|u+g+h+|me+h+|arg+h+|grr+|erm?|pff+t?|hmpf|tja|duh|sigh|nvm|aw+|oi)';

/** Who told it, by a name in capitals: "Ben: ", "Ana (finance): ". `speakerIn` takes any handle before a whole mention. */
const NAME_BEFORE =
  /^\p{Lu}\p{Ll}{1,15}(?: (?:\p{Lu}\p{Ll}{1,15}|\p{Lu}\.?))?(?: ?\([^()\d$€£%]{2,30}\))?: (?=\S)/u;
/** "where they stand" */
const THERE = re`(?<=\S) where (?:they|those|these|it|that|we|(?:the|our) [a-z]+)(?:'?re)? (?:all )?(?:stand|stands|are|is|sit|sits|live|lives|run|runs|have (?:them|it))$`;

/** What may stand before a wish; a mark or a beginning before it is looked for where it is used. */
const BEFORE: readonly RegExp[] = [
  NAME_BEFORE,
  re`^${GRUNT}(?:[\s,.!…:-]+)(?=\S)`,
  re`^(?:(?:${LEAD_IN}|sorry)[\s,]+)*${WHO} here(?: again)?(?: from [a-z]+(?: [a-z]+)?)?[,:.–-]+ (?=\S)`,
  re`^(?:(?:${LEAD_IN}|sorry)[\s,]+)*${NO_PRONOUN}${WHO} (?:from|in|at) [a-z]+(?: [a-z]+)?:+ (?=\S)`,
  re`^(?:(?:${LEAD_IN}|sorry)[\s,]+)*(?:a )?(?:correction|update|news|word|message|info|input|note|quote|feedback|figures?|numbers?) from ${WHO}[:,–-]+ (?=\S)`,
  re`^(?:(?:${LEAD_IN}|sorry)[\s,]+)*(?:(?:as )?(?:per|according to) ${WHO}[,:]? ${FIGURE}|according to ${WHO}[,:] (?=\S))`,
  re`^(?:(?:${LEAD_IN}|sorry)[\s,]+)*(?:my|our|his|her|their) (?:gut(?: feeling| feel)?|hunch|guess|best guess|feeling|bet|estimate|instinct)(?: is| says| would be)?:? (?=[$€£]?\d)`,
  re`^(?:(?:${LEAD_IN}|sorry)[\s,]+)*(?:let'?s be|let us be|we should be|to be|being|if we'?re|i'?m being) (?:(?:a bit|more|very|really|quite) )*${SURE}(?:[,:;.–-]+ (?=\S)| (?=[$€£]?\d))`,
  re`^(?:(?:${LEAD_IN}|sorry)[\s,]+)*as ${WHO} (?:puts?|says?|said|told (?:us|me))(?: it)?[,:]+ (?=\S)`,
  re`^(?:(?:${LEAD_IN}|sorry)[\s,]+)*${HEDGE},? (?=\S)`,
  re`^(?:(?:${LEAD_IN}|sorry)[\s,]+)*(?:we|they|i|he|she) (?:can|could|would|will|might) (?:offer|give|do|sell|let|quote)(?: (?:you|us|it|that|them))*(?: (?:at|for))? (?=[$€£]?\d)`,
  re`^(?:(?:${LEAD_IN}|sorry)[\s,]+)*${NO_PRONOUN}${WHO} ${BY_THE_WAY}(?:(?:is|will be|would be) (?:doing|spending|putting in)|does|spends|puts in|works)(?: (?:about|around|roughly|only|like|maybe))* (?=\d[\d.]* ?h(?:ours?|rs?)?\b)`,
  re`^(?:(?:${LEAD_IN}|sorry)[\s,]+)*${NO_PRONOUN}${WHO} ${BY_THE_WAY}(?:got|gets|found|can get|could get)(?: (?:us|me))?(?: (?:an?|the|some))? (?=${GPU_NAME}s? (?:for|at) )`,
  re`^(?:(?:${LEAD_IN}|sorry)[\s,]+)*${NO_PRONOUN}${WHO} ${BY_THE_WAY}${SAYS}${TOLD}`,
];

/** What may stand behind it. */
const BEHIND: readonly RegExp[] = [
  THERE,
  re`(?<![\s,–-])[\s,–-]+(?:just )?to be (?:(?:a bit|more|very|really|quite|on the) )*${SURE}(?: side| here)?$`,
  re`(?:, ?| )?\((?:(?:i|we|they|he|she) [a-z]|(?:as )?per |according to |from |source:? |says? |said |confirmed |thanks |asked |my |our )[^()\d]{2,60}\)$`,
  re`(?<![\s,–-])[\s,–-]+(?:i|we)(?: (?:was|were|am|are|have been|got|just)|'(?:m|ve been|re))? (?:told|informed|hear|heard|gather)$`,
  re`(?<![\s,–-])[\s,–-]+(?:says?|said|according to|as per|confirmed by|told by) ${WHO}$`,
  / is (?:(?:much|probably|a bit|way|far) )*(?:fairer|closer|nearer|safer|better|more (?:realistic|likely|honest|like it|accurate)|right|about right)$/i,
];

/** Words that may change what stands beside them: who speaks so says more than who it was. */
export const BEARS =
  /\b(?:only|except|unless|if|when|while|until|per(?! (?:our|my|the|his|her)\b)|each|every|both|half|third|quarter|rest|others?|without|instead|not|no|never|none|than|excluding|including|minus|plus|or|nobody|double|twice|less|fewer|extra|peaks?|nights?|weekends?|hours?|totals?|average|mean|median|input|output|prompts?|max(?:imum)?|min(?:imum)?)\b|n't\b|[\d%$€£]/i;

/** Verbs of changes: what stands with one is more than who said it. */
export const WISHES = re`\b(?:${TAKE_AWAY}|${RAISE}|${LOWER}|${SWAP_VERBS}|add|use|host|rent|buy|double|halve|set|make)\b`;

/** Whether words name nothing that is costed. */
const isFiller = async (words: string): Promise<boolean> => {
  if (BEARS.test(words) || WISHES.test(words) || namesOurs(words)) return false;
  return fieldsIn((await readAlone(words))?.fields ?? {}).length === 0;
};

/** Grunts and hedges are no words that anybody would miss. */
const SAYS_NOTHING = re`^(?:(?:${LEAD_IN}|sorry)[\s,]+)*(?:${GRUNT}|${HEDGE}|is (?:[a-z]+ ?){1,3})[\s,.!…:-]*$`;
/** What a wish begins with is not who told it. */
const BEGUN = /(?: that)?(?: (?:it'?s|it is|we'?re|we have|we need))?$/i;

const MARKS = /[\s,.:;()!–-]+$|^[\s,.:;()!–-]+/g;

const oneLeftOut = async (text: string) => {
  for (const pattern of [...BEFORE, ...BEHIND]) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const words =
      pattern === NAME_BEFORE ? found[0].replace(/: $/, '') : found[0].replace(MARKS, '').replace(BEGUN, '');
    const rest = `${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`.trim();
    // A team that somebody is of is no word of a line: "Ana (finance)".
    const mayGo = pattern !== NAME_BEFORE || !saysOurs(words.replace(/ ?\(.*/, ''));
    if (rest !== '' && mayGo && (await isFiller(words))) return { words, rest };
  }
  return undefined;
};

/** As many may stand around one wish. */
const MOST = 4;

const withoutIn = async (
  clause: string,
): Promise<{ readonly rest: string; readonly words: readonly string[] }> => {
  const words: string[] = [];
  let rest = clause;
  for (let round = 0; round < MOST; round += 1) {
    const found = await oneLeftOut(rest);
    if (found === undefined) break;
    if (!SAYS_NOTHING.test(found.words)) words.push(found.words);
    rest = found.rest;
  }
  return { rest, words };
};

/** What nebius says in quotes it says as it would be typed. */
const QUOTES = /["“”„«»]/g;
const CLAUSES = /((?<![,;.:!])[,;.:!]+\s+)/;

/** A mention without them, whole or in each of its clauses; undefined where it has none. */
const withoutLeftOut = async (typed: string): Promise<WishApart | undefined> => {
  const text = typed.replace(QUOTES, '');
  const whole = await withoutIn(text);
  const pieces: string[] = [];
  const words = [...whole.words];
  for (const piece of whole.rest.split(CLAUSES)) {
    const { rest, words: out } = CLAUSES.test(piece) ? { rest: piece, words: [] } : await withoutIn(piece);
    pieces.push(rest);
    words.push(...out);
  }
  const left = pieces.join('');
  if (left === typed) return undefined;
  const names = words.map(quoted);
  const notes =
    names.length === 0
      ? []
      : [`${names.join(', ')} ${names.length > 1 ? 'are' : 'is'} left out, and changes nothing.`];
  return { text: left, notes };
};

/** A mention without what is said beside its change, without words that say nothing, and without both. */
export const apartFromWish = async (text: string): Promise<readonly WishApart[]> => {
  const beside = await withoutSaidBeside(text);
  const filler = await withoutLeftOut(text);
  const both = filler === undefined ? undefined : await withoutSaidBeside(filler.text);
  const all =
    both === undefined ? undefined : { text: both.text, notes: [...(filler?.notes ?? []), ...both.notes] };
  return [beside, filler, all].filter((one) => one !== undefined);
};
