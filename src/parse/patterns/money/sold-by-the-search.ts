import { quoted, say } from '../../problems.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** Rerankers and the like that are paid by the search, of which nobody knows the tokens. */

/** Rows of what is sold by the search. */
export const SOLD_BY_THE_SEARCH: readonly RefusedPhrase[] = [
  {
    name: 'what a search costs',
    holds: /search|rerank/i,
    pattern:
      /(?:\b(?:vs\.?|versus|against) )?(?:(?:cohere|jina|voyage|amazon|azure) )?(?:rerank(?:er)?[ -]?(?:v?\d(?:\.\d)?)?,? ?(?:at|for|@|is|=)? ?)?[$€£] ?\d+(?:\.\d+)? ?(?:\/|per|for|a) ?(?:(?:1 ?k|1,?000|thousand|k|an?) ?)?search(?:es)?(?: units?)?\b|(?:\b(?:vs\.?|versus|against) )?\b(?:cohere|jina|voyage|amazon|azure) rerank(?:er)?[ -]?(?:v?\d(?:\.\d)?)?,? ?(?:at|for|@|is|=)? ?[$€£] ?\d+(?:\.\d+)? ?(?:\/|per|for|a) ?(?:1 ?k|1,?000|thousand|k|query|request|call)\b(?! ?tok)/i,
    message: (words) =>
      say`${quoted(words.trim())} is the price of a search, which may hold many documents: divide it by the tokens of one, and type it per million tokens, such as "vs $0.05/M".`,
    hints: ['vs $0.05/M'],
  },
  {
    name: 'a reranker that is sold by the search',
    holds: /rerank/i,
    pattern: /\b(?:cohere|voyage|jina|amazon|azure)(?:'s)?(?: ai)? rerank(?:er)?(?:[ -]?v?\d(?:\.\d)?)?\b/i,
    message: (words) =>
      say`${quoted(words.trim())} is sold by the search, which may hold many documents: divide what one costs by the tokens that it reads, and type that per million tokens, such as "vs $0.05/M".`,
    hints: ['vs $0.05/M'],
  },
];
