import type { Intent } from '../domain/intent.ts';
import { re } from './expression.ts';
import { LEAD_IN } from './text/courtesies.ts';

/** Lines that ask for something else than an estimate, word for word: nothing else of the grammar begins like them. */

/** What decisions and estimates can be exported as. */
type ExportFormat = 'csv' | 'json';

/** What a mention in a thread may ask for that is no change. */
export type ThreadCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'compare' }
  | { readonly kind: 'undo' }
  /** What was said first, and what became of it. */
  | { readonly kind: 'history' }
  /** What was decided, as it is recorded. */
  | { readonly kind: 'decision' }
  /** Who voted, and for what. */
  | { readonly kind: 'votes' }
  | { readonly kind: 'export'; readonly format: ExportFormat | 'both' };

/** After `/llmcost`. */
export type ListCommand = Exclude<Intent, { kind: 'estimate' | 'help' | 'form' }>;

const bare = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[?!.,]+/g, ' ')
    .replace(/\b(?:please|pls)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const EXPORT =
  /^export(?: (?:the |this |these )?(?:this|it|that|card|answer|numbers|decisions?|thread|estimates?|channel|all|(?:this )?channel'?s decisions))?(?: (?:as |to |in )?(csv|json|csv and json))?$/;

const SEND =
  /^(?:send|give|get|email|show)(?: me| us)? (?:(?:it|this|that|everything) (?:as )?)?(?:an? |the )?(?=(?:csv|json)$)/;

const exportOf = (words: string): { kind: 'export'; format: ExportFormat | 'both' } | null => {
  const plain = words.replace(/^(?:can|could|would|will) (?:you|we|i) (?:just |also )?/, '');
  const match = EXPORT.exec(plain.replace(SEND, 'export '));
  if (match === null) return null;
  const format = match[1];
  return { kind: 'export', format: format === 'csv' || format === 'json' ? format : 'both' };
};

/** What is wrong with the last change: "too much", "that was a mistake". */
const WRONG =
  "(?:(?:that|it|this)(?:'s| is| was| looks| seems)? )?(?:(?:way|far|much|a bit|really|just) )*(?:too [a-z]+|wrong|(?:a |my )?mistake|nonsense|(?:a )?bad(?: idea)?|no good|not (?:good|right|it|what i (?:meant|wanted))|worse|stupid|silly)";
/** What stands before a wish: "never mind, undo", "can you revert that". */
const BEFORE_UNDO = re`^(?:(?:${LEAD_IN}|${WRONG}|ups|whoops|ouch|argh|ugh|yikes|damn|eh|no|nope|nah|oops|sorry|actually|wait|never ?mind|nvm|my bad|can you|could you|let'?s|lets|just)[\s,:]+)+`;
const UNDO =
  /^(?:undo|(?:undo|revert|scrap|scratch|strike|cancel|reverse|roll back|take back) (?:that|it|this|my change|the change)|(?:undo|revert|scrap|scratch|strike|cancel|reverse|roll back|take back|ignore|forget|discard|drop|remove|skip|never ?mind) (?:(?:the|that|this|my) )?(?:last|previous) (?:change|step|edit|mention|message)|(?:undo|revert|scrap|scratch|strike|cancel|reverse|roll back|take back|ignore|forget|discard|never ?mind) (?:(?:the|that|this|my) )?last (?:one|thing)|(?:go|one step|step|roll) back(?: one(?: step)?| a step)?|(?:undo|revert|take back) that last (?:one|thing|change)|take (?:it|that) back|revert|back|never mind that|(?:forget|ignore|disregard|scrap|scratch) (?:what|everything|all) i (?:just )?(?:said|wrote|typed)(?: last| just now)?)(?: again)?$/;

const SET = '(?:(?:go|put|set|turn|change|switch|bring|make)(?: (?:it|that|this|everything|all))? )';
const BEFORE =
  '(?:before|previously|earlier|just now|a minute ago|(?:the )?(?:previous|last) (?:one|version|state|value|number|setting))';
/** "back to what it was before": the step before, and how the thread began where that is said. */
const AS_BEFORE = re`^${SET}?(?:back (?:to )?(?:how|what|where|the way) (?:it|that|this|we|things|everything) (?:was|were|had)(?: ${BEFORE})?|(?:back )?(?:to|as|like) ${BEFORE}|back to before (?:that|this|it)|(?:as|the way|like) (?:it|that|this|things) (?:was|were)(?: ${BEFORE})?)(?: again)?$|^${SET}how (?:it|that|this|things) (?:was|were)(?: ${BEFORE})?(?: again)?$`;

const HISTORY = re`^(?:(?:${LEAD_IN}|wait|sorry)[\s,:]+)*(?:what did (?:we|i|you) (?:start|begin|try|change)\b.*|what (?:was (?:(?:it|the \w+|that) (?:before|at first|originally|initially)|it|the (?:first|original|initial|previous)\b.*)|(?:has |have )?(?:we )?changed?(?: so far| overall| in (?:all|total)| since .*)?|(?:were|was) (?:we|it) at)|(?:did|has|have) (?:some(?:one|body)|any(?:one|body)|you) (?:changed?|touch(?:ed)?|set)\b.*|who (?:changed|decided|set|touched|said|typed|put)\b\D*|(?:show )?(?:the |me the )?(?:history|changes)(?: so far)?|(?:compare|comparison|compared?|vs|versus|difference)(?: (?:it|this|that|now))?(?: (?:with|to|against|from))* (?:the )?(?:original|start|beginning|first)(?: (?:one|card|numbers?|estimate|version|line))?)$`;

const DECISION = re`^(?:(?:${LEAD_IN}|wait|sorry)[\s,:]+)*(?:what (?:did|have|had) (?:we|they|you|the team) (?:finally )?(?:decided?|agreed?(?: (?:on|to))?|settled?(?: on)?|chosen?|choose|end(?:ed)? up with)|what(?:'?s| is| was) (?:the|our) (?:final )?decision|what was (?:decided|agreed)|why (?:did|have) (?:we|they|you|the team) (?:decided?|choo?se|chosen|go with|picked?)(?: (?:it|this|that|the apis?|apis?|hosting|self.*|to .*|on .*))?|what(?:'?s| was| is) the reason(?: (?:for|behind) .*)?|when (?:do|will|should|are) (?:we|you) (?:going to )?(?:check|look at (?:it|this)|revisit|re-?check|re-?consider|re-?evaluate|review)(?: (?:it|this|that))?|who (?:has )?decided?(?: (?:it|this|that))?|when (?:did we decide|was (?:it|this|that) decided)(?: (?:it|this|that))?|(?:(?:did|have) we|is (?:it|this|that)) (?:already )?decided?(?: (?:already|yet))?|(?:show )?(?:the |our )?decision)(?: (?:here|on this|in this thread|again|then|about (?:this|it)))?$`;

const VOTES = re`^(?:(?:${LEAD_IN}|wait|sorry)[\s,:]+)*(?:who (?:(?:has|have|all|else|already) )*(?:voted?|is (?:for|against) (?:it|this|hosting|the api))(?: (?:for|against|so far|yet|what|how|already|on)\b.*)?|(?:how|what) (?:did|has|have) (?!i\b)(?:[a-z]+ )?[a-z]+ voted?(?: (?:for|so far|yet))?|(?:show|what(?:'?s| is| are))(?: (?:us|me))? (?:the |our )?(?:votes?|vote count|poll|tally|(?:voting )?results?(?= of))(?: of the (?:vote|poll))?(?: (?:so far|now))?|how many (?:votes|people (?:have )?voted)\b.*|any votes(?: (?:yet|so far))?)$`;

/** A mention that asks for something other than a change; null for one that may change something. */
export const threadCommandOf = (line: string): ThreadCommand | null => {
  const words = bare(line);
  if (/^(?:(?:hi|hello|hey)(?: bot| there)? )?(?:help|what can you do)$/.test(words)) return { kind: 'help' };
  if (
    /^(?:compare|comparison|side by side|what (?:did|has|have) (?!we|i|you|it|this|that|they)@?[a-z][\w.-]* (?:tr(?:y|ied)|propose|suggest|change)d?|who (?:proposed|tried|suggested|changed) .*|compare (?:them|all|these|everything|the proposals|the scenarios)|(?:(?:can|could|let) (?:you|we|us) )?(?:show|put|list|see|lay|have)(?: me| us)?(?: (?:all|the|our|these|those|every|both|of))* (?:proposals?|scenarios?|options|versions|what-ifs|variants|tries|them|everything) (?:side by side|next to each other|in one table))$/.test(
      words,
    )
  )
    return { kind: 'compare' };
  const wish = words.replace(BEFORE_UNDO, '');
  if (UNDO.test(wish) || AS_BEFORE.test(wish)) return { kind: 'undo' };
  if (DECISION.test(words)) return { kind: 'decision' };
  if (VOTES.test(words)) return { kind: 'votes' };
  return HISTORY.test(words) ? { kind: 'history' } : exportOf(words);
};

/** No such line is longer, but for the words of a default. */
const COMMAND_CHARS = 80;

/** A line that asks for lists, defaults or prices; null for one that may be a question of costs. */
export const listCommandOf = (line: string): ListCommand | null => {
  const defaults = /^defaults?\b[ :]*(.*)$/is.exec(line.trim());
  if (defaults !== null) {
    const words = defaults[1] ?? '';
    return /^prices$/i.test(words.trim()) ? { kind: 'prices' } : { kind: 'defaults', words };
  }
  if (line.length > COMMAND_CHARS) return null;
  const words = bare(line);
  if (/^(?:list|recent|my estimates|list my estimates)$/.test(words)) return { kind: 'list' };
  if (/^forget(?: (?:me|my estimates|mine|all|everything))?$/.test(words)) return { kind: 'forget' };
  if (/^(?:(?:our|my|show|list) )?(?:prices|price book|price list)$/.test(words)) return { kind: 'prices' };
  return exportOf(words);
};
