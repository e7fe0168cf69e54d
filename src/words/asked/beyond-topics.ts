import type { Answer } from '../../domain/answer.ts';
import { usd } from '../../domain/format.ts';
import * as apis from './apis.ts';
import * as fleet from './fleet.ts';
import * as hardware from './hardware.ts';
import { billsInOrder } from './money.ts';
import type { Topic } from './particular-topics.ts';
import * as trust from './trust.ts';
import * as work from './work.ts';

/** Topics of what a card does not hold, and of what its figures leave unsaid: looked for before those of its figures. */

/** What is paid where nobody asks anything: a fleet costs the same, and an API nothing. */
const whenUnused = (answer: Answer): string =>
  answer.scenario.workload.oneTime === true
    ? fleet.load(answer, 'idle')
    : `With no traffic hosting is still ${usd(apis.hostingBill(answer))} a month, and an API by the token costs nothing.`;

/** The speed of an API is on no card; that of the fleet is. */
const fastest = (answer: Answer): string =>
  `How fast an API answers is not on the card, which compares cost. Of hosting it knows: ${fleet.latency(answer)}`;

/** How an interruption of spot GPUs is counted: it is not. */
const spotRisk = (answer: Answer): string => {
  const { procurement } = answer.scenario.selfHosted;
  const isSpot = procurement.kind === 'rent' && procurement.market === 'spot';
  return `Spot GPUs can be taken away at short notice, and the card counts no restarts for that. ${isSpot ? 'Type "on demand" to see GPUs that stay, or "add a spare".' : 'Nothing here is rented at spot prices.'}`;
};

/** What is hosted, on what, and what that costs beside the others. */
const hosted = (answer: Answer, question: string): string =>
  `Hosting is on the card: ${fleet.model(answer)} ${fleet.gpus(answer, question)} ${billsInOrder(answer)}`;

const SELLER_OR_IT = String.raw`(?!(?:this|that|it|these|your|the (?:card|numbers?|figures?|estimate|bot)|you)\b)`;

/** The more particular first. */
export const BEYOND_TOPICS: readonly Topic[] = [
  {
    about:
      /^(?:(?:please|also|and|can you|now|then|ok)[\s,]+)*(?:add|include|show|compare(?: (?:it )?with)?|with|vs|versus|what about) (?:an? |the |our )?(?:self-?\s?host(?:ing|ed)|hosting|own gpus?|our own)\b|\b(?:can|could|should) (?:we|i) (?:\w+ )?(?:self-?\s?host|host)(?: (?:it|this|that|for (?:it|this|that|less)|ourselves|instead))*\s*\?*$|\bwhat (?:would|do|does|will) (?:we|it|that|i) need(?: for (?:that|it|this))?\s*\?*$|^(?:(?:and|so|but)[\s,]+)*(?:on|with) what(?: hardware| gpus?)?\s*\?*$/i,
    answer: hosted,
  },
  {
    about:
      /(?=.*\b(?:spot|preempt\w*|pre-empt\w*|evict\w*)\b).*\b(?:risk\w*|safe|reliab\w*|stable|interrupt\w*|often|lose|lost|taken|happens|trust|preempt\w*|pre-empt\w*|evict\w*)\b/i,
    answer: spotRisk,
  },
  {
    about:
      /\b(?:when|if|while|where) (?:nobody|no ?one|no-one) (?:is )?(?:us\w+|asks?|asking|calls?|calling|there)\b|\b(?:with|at|for) (?:no|zero) (?:traffic|usage|volume|users|requests|load)\b/i,
    answer: whenUnused,
  },
  {
    about: new RegExp(
      String.raw`\b(?:how )?reliab(?:le|ility)\b|\b(?:is|are|can|could) ${SELLER_OR_IT}\S+(?: \S+)? (?:trustworthy|legit|safe|serious|stable)\b|\b(?:slas?|uptime|downtime|availability)\b|\bwho (?:is|are) (?:behind )?(?!cheap|fast|the cheap|the fast|we\b|using|on call)[a-z][\w.-]*\??$|\btrust ${SELLER_OR_IT}[a-z]`,
      'i',
    ),
    answer: (answer, question) =>
      /\bhow reliable (?:is|are) (?:this|that|it|the|these|your)\b/i.test(question)
        ? trust.confidence(answer)
        : `How reliable a seller is, and its terms, is not on the card, which compares cost. "no NAME" leaves a seller out, such as "no Novita".`,
  },
  {
    about:
      /\b(?:who|which|what|whose)\b.*\bfast(?:est|er)\b|\bfast(?:est|er) (?:apis?|sellers?|providers?|one)\b|\b(?:slower|faster) than (?:the )?(?:apis?|claude|sonnet|opus|haiku|gpt|gemini|flash|mini)\b|\bhow (?:fast|slow) (?:is|are|would|does) (?:the )?(?:apis?|claude|sonnet|opus|haiku|gpt|gemini|flash|grok|deepseek|mistral|kimi|novita|groq|bedrock|together|fireworks|deepinfra)\b/i,
    answer: fastest,
  },
  {
    about:
      /\b(?:fine-?tuning|(?:re)?training|(?:re)?train(?:ed|s)?)\b.*\b(?:cost\w*|pric\w+|count\w*|includ\w*|much|in (?:it|there|the))\b|\b(?:cost\w*|pric\w+|count\w*|includ\w*|much)\b.*\b(?:fine-?tuning|(?:re)?training)\b/i,
    answer: () =>
      'Training is not counted: the card costs answers. Type what it comes to a month, such as "other $500/month".',
  },
  {
    about:
      /\bshare (?:it|this|that|them|the (?:gpus?|fleet|cards?|box|machines?|costs?|bill)) (?:with|between|across|among) (?:an)?(?:other|a second|two|the other|some|several|more)\b/i,
    answer: () =>
      'The card knows one fleet and all that it serves: type the traffic of everybody together, such as "2x the traffic", and share its bill by hand.',
  },
  {
    about:
      /\b(?:what|how much|how many tokens) (?:can|could|does|do|will|would) (?:(?:just|only|the) )*(?:one|1|an?|each|every|single)(?: single)?(?: of (?:them|these|those))?(?: (?!replica)[a-z]+\d*\w*){0,2} (?:really |actually |even )?(?:do|does|serve|handle|take|carry|manage|deliver)\b/i,
    answer: fleet.ofEach,
  },
  {
    about:
      /\b(?:what(?:'?s| is) the )?max(?:imum)?\b.*\b(?:serve|do|handle|take|volume|traffic|capacity|tokens)\b|\bhow (?:many|much) (?:tokens|traffic|volume) (?:can|could)\b|\b(?:gpus?|fleet|it|they|cards?|machines?) (?:is|are|be|gets?|runs?)? ?(?:full|maxed(?: out)?|at (?:the |its |their )?limit)\b|\b(?:is|are|be) (?:the |our )?(?:gpus?|fleet|it|they|cards?|machines?) (?:full|maxed(?: out)?|at (?:the |its |their )?limit)\b/i,
    answer: fleet.load,
  },
  {
    about:
      /\bpay(?:ing)?\b.*\b(?:at night|(?:the )?nights?|(?:the )?day(?:time)?|(?:the )?weekends?|off[- ]hours|out of hours|(?:when|while|if) (?:it|they|the \w+|nothing) (?:is|are|runs?|sits?)\b.*)(?: too| as well| also)?\??$|\bhow many\b.*\b(?:at night|overnight|(?:on|at|over) (?:the )?weekends?|off-?peak)\b/i,
    answer: (answer, question) =>
      /\bhow many\b/i.test(question)
        ? `${fleet.gpus(answer, question)} The card counts one fleet for all hours. ${hardware.hours(answer).replace(/^(?:Yes|No): t/, 'T')}`
        : hardware.hours(answer),
  },
  {
    about:
      /\b(?:switching|migrat\w+|moving(?: over)?)\b.*\bcosts?\b|\bcosts?\b.*\b(?:to (?:switch|migrate)|of (?:switching|migrat\w+|moving))\b/i,
    answer: (answer, question) =>
      `The work of moving is the hours of set-up. ${fleet.ops(answer, question).replace(/^Yes: /, '')}`,
  },
  {
    about:
      /\bwhat(?:'?s| is) (?:the |our )?(?:max(?:imum)? )?context\b(?! (?:of|here|for) )|\bhow (?:long|large|big) (?:can|may|could) (?:a |the |our |an )?(?:prompts?|requests?|inputs?|context|documents?)\b/i,
    answer: (answer) => `The card does not say how long a context the model takes. ${work.mix(answer)}`,
  },
];
