import { re } from '../../expression.ts';
import { PERCENT, THE, type WaysToSay } from './ways-to-say.ts';

const OF_WHAT =
  '(?: of (?:these|those|them|it|(?:all |the |our |these |those )*(?:tickets|requests|calls|questions|prompts|queries|messages|emails|documents|docs|chats|traffic|volume|load|cases)))?';
const MODEL = '(?:the |an? |any |our )?(?:model|llm|api|gpus?|ai)';
const BEFORE_IT = `(?:before (?:they |it )?(?:reach(?:es|ing)?|hits?|hitting|gets? to|getting to|see(?:s|ing)?|touch(?:es|ing)?) ${MODEL}|before ${MODEL} (?:sees|gets|touches) (?:them|it|any of (?:them|it))|without (?:touching |calling |using |needing )?${MODEL}|first|upfront|beforehand)`;
const GET = '(?:(?:is|are|get|gets|will be|would be|can be|can|being|just|simply|then|automatically) )*';
/** What is done with what comes in, by something else than a model. */
const DEALT =
  '(?:solved|answered|handled|resolved|filtered|caught|deflected|dropped|blocked|discarded|skipped|rejected|sorted|thrown|taken care of|served|weeded)(?: (?:out|away|off))?';
const BY_OTHER =
  '(?:by|from|with|in|via) (?:(?:our|the|an?|simple|own|hard-?coded) )*(?:rules?|regex(?:es)?|faqs?|faq bot|(?:keyword )?filters?|spam filters?|humans?|agents?|people|staff|(?:response |answer |semantic |own )*cache|templates?|macros?|heuristics|scripts?|search|lookup(?: table)?s?)';
const NEVER = "(?:never|do ?n'?t|does ?n'?t|wo ?n'?t|do not|does not)(?: even| ever)?";
const REACHES = '(?:reach(?:es)?|gets? to|hits?|sees?|touch(?:es)?|makes? it to|arrives? at|goes? to|needs?)';

/** What makes a part of what comes in none that a model is asked about: `part` of it is said before. */
const unsent = (part: string): readonly RegExp[] => {
  const some = `${THE}(?:(?:about|around|roughly|some) )*${part}${OF_WHAT}`;
  return [
    re`^${some} (?:(?:will|would|just) )?${NEVER} ${REACHES} ${MODEL}$`,
    re`^${some} ${GET}${DEALT} ${BEFORE_IT}$`,
    re`^${some} (?:fails?|errors? out|dies?|crash(?:es)?|times? out) ${BEFORE_IT}$`,
    re`^${some} ${GET}${DEALT} ${BY_OTHER}(?:,? ${BEFORE_IT})?$`,
    re`^${some} (?:is|are) (?:just |only )*(?:spam|duplicates?|dupes|bots?|junk|noise|tests?)(?:,| and)+ (?:(?:we|they|those|which|get|gets|is|are) )*(?:${DEALT}|skip|drop|filter|discard|ignored?)(?: (?:those|them|it|out))*$`,
    re`^${some} (?:hits?|comes? from|is served from|are served from) (?:our |the |an? )?(?:own )?(?:response|answer|semantic|result|http|redis) ?cache$`,
  ];
};

/** A part of what comes in that no model is asked about: so much less traffic. */
export const OF_UNSENT: WaysToSay = {
  '$1 less traffic': unsent(PERCENT),
  '50% less traffic': unsent('(?:an? )?half'),
  '33.33% less traffic': unsent('(?:an?|one) third'),
  '25% less traffic': unsent('(?:an?|one) quarter'),
  '20% less traffic': unsent('(?:an?|one) fifth'),
  '10% less traffic': unsent('(?:an?|one) tenth'),
};
