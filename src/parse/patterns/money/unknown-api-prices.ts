import { re } from '../../expression.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { quoted, say } from '../../problems.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** APIs that are not sold by the token or at the price of the list, and what prices will be. */

/** What an API is for, as a line says it of the work. */
const KIND_OF_API = /moderation|classif(?:ication|ier)|summari[sz]ation|extraction|tagging|label(?:l?ing)/i;

/** Rows of prices of APIs that nobody can know from the list. */
export const UNKNOWN_API_PRICES: readonly RefusedPhrase[] = [
  {
    name: 'a translator that is paid by the character',
    holds: /translat|deepl/i,
    pattern:
      /\b(?:deepl(?:[ /](?:api|pro|free))?|(?:google|amazon|aws|microsoft|azure|bing) translat(?:e|or)(?: api)?)\b/i,
    message: (words) =>
      say`${quoted(words)} is paid by the character, not by the token: leave it out, and compare its bill with the sums on the card.`,
    hints: [],
  },
  {
    name: 'an API for one kind of work',
    holds: / (?:api|endpoint|service)/i,
    pattern: re`\b(?:vs\.?|versus|against|instead of|than) (?:(?:an?|the|some|their|a vendor's) )?(?:(?:openai|google|azure|aws|amazon|mistral|cohere)(?:'s)? )?(?:text |content )?(?:moderation|safety|(?:text )?classif(?:ication|ier)|summari[sz]ation|extraction|tagging|label(?:l?ing)|translation|perspective|sentiment|ner|entity|intent|pii)(?: detection| analysis| filter)?(?: as an?)? (?:apis?|endpoint|service)\b`,
    message: (words) =>
      say`${quoted(words)} is no API whose price we know: type the model behind it, or what it costs per million tokens, such as "vs $0.05/M", or leave it out where it is free or paid by the call.`,
    // The kind of work was said with it.
    hints: (words) => KIND_OF_API.exec(words)?.map((kind) => `for ${kind}`) ?? [],
  },
  {
    name: 'a tier with another price',
    pattern: /\b(?:flex|priority) (?:processing|tier|mode|pricing|service)\b/i,
    message: (words) =>
      say`${quoted(words)} has another price than the list: type how much less it is, such as "50% discount", or both of its prices after the name of the API.`,
    hints: ['50% discount'],
  },
  {
    name: 'prices that change',
    pattern: re`\b(?:(?:api|token|gpu|list|llm|inference|rental|${GPU_NAME}|model) ){0,4}(?:prices?|pricing|costs?)(?: (?:per token|of tokens))? (?:(?:to|will|may|might|could|would|keeps?|are|is|expected to) ){0,4}(?:fall|drop|decreas|declin|halv|doubl|ris|increas|shrink|com(?:e|ing) down|go(?:es|ing)? (?:up|down))(?:e|es|s|ing|ping|ling)?\b[^,;.]{0,40}|\b(?:rais(?:e|es|ing)|increas(?:e|es|ing)|hik(?:e|es|ing)|cuts?|cutting|lowers?|lowering|reduc(?:e|es|ing)|drops?) (?:its |their |the |api |token |list ){0,3}(?:prices?|pricing) (?:by )?\d{1,3} ?%[^,;.]{0,30}`,
    unless: ({ fields }) => fields.has('money.apiPriceFallPerYear') || fields.has('apis.priceFactor'),
    message: (words) =>
      say`${quoted(words.trim())}: what prices will be is not counted, and the answer is at those of today. Type the price that you expect beside its name, such as "sonnet at $2/$10", or how far they fall a year, such as "API prices fall 30% a year", or leave it out.`,
    hints: [],
  },
];
