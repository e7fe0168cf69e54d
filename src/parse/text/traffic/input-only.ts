import { reAll } from '../../expression.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** "500M tokens of input only", "2B input tokens and no output": nothing is written, which is said as the mix that it is. */

const OUT =
  '(?:outputs?|completions?|generation|generated text|answers?|responses?|repl(?:y|ies))(?: tokens?)?';
const IN = '(?:input|prompts?|prefill)(?: tokens?)?';
const ENDS = String.raw`(?=\s*(?:$|[,;.?)]|(?:at all|vs|versus|on|with|and|or)\b|\d))`;
const NO_OUT = `(?:no|zero|without(?: any)?|0) ${OUT}`;

const ROWS: readonly Rewording[] = [
  // "input only, no output", "only prompt tokens"
  [
    reAll`(?:^| (?:of )?\(?)(?<!\b(?:cached|price|cost|per) ?)(?:(?:only|just|purely) ${IN}|${IN}[- ]only)\b(?:,? (?:and |with |but )?${NO_OUT})?(?: at all)?\)?${ENDS}`,
    ' 100% input',
  ],
  // Beside an amount of one side the other is an amount too.
  [
    reAll`(?<=\d ?[kmb]?(?: ?tok(?:en)?s?)?(?: of)? (?:in(?:put)?|prompts?)\b[^;.]{0,40}?)(?:,| and| with| but){0,2} \(?${NO_OUT}(?: at all)?\)?${ENDS}`,
    ', 0 out',
  ],
  [
    reAll`(?<=\btokens?\b[^;.]{0,24}),? \(?(?:with |but |and )?${NO_OUT}(?: at all)?\)?${ENDS}`,
    ', 100% input',
  ],
];

/** The rows, and what a line holds where they may read something; embeddings write nothing anyway. */
export const INPUT_ONLY: WordedKind = {
  holds:
    /(?:input|prompts?|prefill|tokens?)[- ]only|(?:only|just|purely) (?:input|prompt|prefill)|(?:no|zero|without|without any|0) (?:outp|compl|gener|answ|resp|repl)/i,
  beside: /^(?!.*(?:embed|rerank|bge|voyage))(?=.*\d ?[kmb]? ?(?:tok|in\b|input|prompt|req|calls))/is,
  rows: ROWS,
};
