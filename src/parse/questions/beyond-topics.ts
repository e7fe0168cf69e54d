import { plural } from '../../domain/format.ts';
import type { Topic } from '../../domain/topics.ts';
import { re } from '../expression.ts';
import { inOrder } from '../in-order.ts';
import { SOLD_FAMILY } from '../names/family-name.ts';
import { COUNT_WORD, countIn } from '../text/figures/number-words.ts';
import { API_NAME } from './apis-named.ts';
import { doubted, isDoubted, loadTopic, ofLoad, winningPricesTopic } from './details.ts';
import { A_GPU, API_MEMBER, API_SELLER_IN_ONE_WORD, SO } from './parts.ts';
import { PLACE_ROW } from './places-asked.ts';
import type { Heard, Row } from './row.ts';

/** Topics of what a card does not hold, and of what its figures leave unsaid: looked for before those of its figures. */

const SELLER_OR_IT = String.raw`(?!(?:this|that|it|these|your|the (?:card|numbers?|figures?|estimate|bot)|you)\b)`;

/** "What can two H100 serve?" */
const SO_MANY_DO = re`\b(?:what|how much|how many tokens(?: a month)?) (?:can|could|do|does|will|would) (?:(?:just|only|the) )*(?<many>\d{1,3}|${COUNT_WORD})(?: of (?:them|these|those))?(?: (?:gpus?|cards?|${A_GPU}))?(?: (?:really|actually|even))? (?:do|serve|handle|take|carry|manage|deliver)\b`;

/** What the fleet of the card serves; of another number, that it is to be seen. */
const soManyTopic = (heard: Heard): Topic => {
  const many = countIn(SO_MANY_DO.exec(heard.text)?.groups?.many ?? '');
  if (many !== heard.card.assessment.selfHosted.gpus) return { about: 'instead', wish: plural(many, 'GPU') };
  return /\bsec(?:ond)?\b|\btok\w*\/s\b/i.test(heard.text) ? { about: 'speed' } : loadTopic(heard);
};

/** What may move the bills, by what stands for it, as a question calls it, and what to try that moves it. */
const MOVERS: readonly (readonly [RegExp, string, string])[] = [
  [/\b(?:output|answers?|completions?|responses?)\b/i, 'the length of answers', 'double the output length'],
  [/\b(?:input|prompts?|context)\b/i, 'the length of prompts', 'double the input length'],
  [/\bcach\w*/i, 'caching', '40% cached'],
  [/\b(?:utili[sz]ation|load)\b/i, 'the planned load', '70% util'],
];
const moverIn = (text: string) => MOVERS.find(([word]) => word.test(text));

/** How much one figure moves the bills: of a price or the traffic the card says from where the choice turns. */
const sensitivityTopic = (heard: Heard): Topic => {
  const { text } = heard;
  const mover = moverIn(text);
  if (mover !== undefined) return { about: 'sensitivity', of: mover[1], wish: mover[2] };
  if (re`\b(?:rents?|rental|(?:gpus?|hour\w*|cards?|${A_GPU}) (?:price|rate|cost)s?)\b`.test(text))
    return { about: 'winning-rent' };
  if (/\b(?:traffic|volume|usage)\b/i.test(text)) return { about: 'break-even' };
  return /\bprices?\b/i.test(text) ? winningPricesTopic(heard) : { about: 'change' };
};

const hoursIn = ({ within, daily = '' }: Readonly<Partial<Record<string, string>>>): number => {
  const typed = (within ?? daily).replace(/ ?h(?:ours?)?$/i, '');
  return /^\d/.test(typed) ? Number(typed) : countIn(typed);
};

const SO_LONG = String.raw`(?:\d{1,2}(?:\.\d)?|${COUNT_WORD}) ?h(?:ours?)?\b`;
const KEEPS_UP = re`^(?=.*\b(?:cope|keeps? up|holds?(?: up)?|enough|handle|manage|works?|serve|fits?)\b)(?=.*\b(?:does|do|will|would|can|could|is|are)\b).*\b(?:(?:at|in|with|within|on|for|over) (?:(?:only|just|the|about|those|these) )*(?<within>${SO_LONG})(?! (?:of|ops|cach|ttl|(?:a|per) (?:week|month)))|(?<daily>${SO_LONG})(?= (?:a|per|each|every) day))`;

/** Whether the traffic of a day comes through in so many hours. */
const keepsUpTopic = ({ text }: Heard): Topic => ({
  about: 'keeps-up',
  hours: hoursIn(KEEPS_UP.exec(text)?.groups ?? {}),
});

/** The more particular first. */
export const BEYOND_TOPICS: readonly Row[] = [
  PLACE_ROW,
  {
    about: [
      re`^${SO}(?:why|how come|why (?:so|is that|that))(?: (?:tho|though|then|exactly))*\?*$`,
      re`^${SO}(?:why|how come) (?:does|do|did|would|is|are) (?:the |an? )?(?:${API_NAME}|apis?|hosting|self-?hosting|it|that|this|they|we) (?:(?:always|still|even|really|so) )*(?:wins?|loses?|beats?|better|winning|losing|the (?:choice|winner|best))\b`,
    ],
    asks: 'why',
  },
  {
    about: [
      /^(?!.*(?:\$|\b(?:costs?|fees?|pay|price|count\w*|includ\w*|much|forg[eo]t\w*|miss\w*|ignore\w*|left out|leaves? out|add\w*)\b)).*\b(?:licen[cs]es?|licen[cs](?:ed|ing)|commercial(?:ly)?(?: use)?)\b/i,
    ],
    asks: 'licence',
  },
  { about: [/\bcpus?\b(?! (?:util|load|cores?|ram))/i], asks: 'processors' },
  {
    about: [
      /\b(?:run|running|runs) out of (?:the |our )?(?:gpus?|cards?|capacity|room|headroom|space|machines?)\b/i,
      inOrder(
        /\b(?:when|how (?:long|soon|many months)|(?:which|what) month)\b/i,
        /\b(?:full(?=\s*[?.!]*$| (?:then|at|with|if|now)\b)|maxed|at (?:the |its |their )?(?:limit|capacity)|too small|outgrow\w*)\b/i,
      ),
    ],
    asks: 'full',
  },
  { about: [KEEPS_UP], asks: keepsUpTopic },
  {
    about: [
      re`^(?!.*(?:\$|\d ?k\b|\b(?:expensive|money|pay|costs?|tokens?)\b))(?=.*\b(?:gpus?|cards?|(?<![-.])\d{1,3}|${COUNT_WORD}|${A_GPU})\b).*\b(?:overkill|too (?:many|much|large|big)|oversized|more than (?:enough|(?:we|it|you|they) needs?))\b`,
    ],
    asks: loadTopic,
  },
  {
    about: [
      /\bsensitiv\w* /i,
      inOrder(
        /\bhow (?:much|far|strongly) (?:does|do|would|will) /i,
        /\b(?:matter|influence|affect|weigh|move (?:it|this|that|the \w+)|change (?:it|this|that|the (?:result|verdict|outcome|bills?|numbers?|picture)))\b/i,
      ),
      inOrder(
        /^(?:does|do|would|will) (?:the |our )?(?=[^?]*\b(?:length|size|utili[sz]ation|load|cach\w*)\b)/i,
        /\b(?:matter|influence|affect|change (?:it|this|that|the (?:result|verdict|outcome|bills?|numbers?|picture)))\b/i,
      ),
    ],
    asks: sensitivityTopic,
  },
  {
    about: [
      /\bwho (?:has |have )?(?:asked|made|started|created|posted|wrote|opened|requested|typed|ran|began) (?:(?:for|the|this|that|it|our) )*(?:cards?|estimates?|questions?|threads?|lines?|request)\b/i,
    ],
    asks: 'asker',
  },
  { about: [/\boff[- ]?peak\b(?!.*\b(?:power|electric\w*|energy|kwh)\b)/i], asks: 'off-peak' },
  {
    about: [
      /^(?:(?:please|also|and|can you|now|then|ok)[\s,]+)*(?:add|include|show|compare(?: (?:it )?with)?|with|vs|versus|what about) (?:an? |the |our )?(?:self-?\s?host(?:ing|ed)|hosting|own gpus?|our own)\b/i,
      /\b(?:can|could|should) (?:we|i) (?:\w+ )?(?:self-?\s?host|host)(?: (?:it|this|that|for (?:it|this|that|less)|ourselves|instead))*\s*\?*$/i,
      /\bwhat (?:would|do|does|will) (?:we|it|that|i) need(?: for (?:that|it|this))?\s*\?*$/i,
      re`^${SO}(?:on|with) what(?: hardware| gpus?)?\s*\?*$`,
    ],
    asks: doubted('hosted'),
  },
  {
    about: [
      inOrder(
        /^(?=.*\b(?:spot|preempt\w*|pre-empt\w*|evict\w*)\b)/i,
        /\b(?:risk\w*|safe|reliab\w*|stable|interrupt\w*|often|lose|lost|taken|happens|trust|preempt\w*|pre-empt\w*|evict\w*)\b/i,
      ),
    ],
    asks: 'spot-risk',
  },
  {
    about: [
      /\b(?:when|if|while|where) (?:nobody|no ?one|no-one) (?:is )?(?:us\w+|asks?|asking|calls?|calling|there)\b/i,
      /\b(?:with|at|for) (?:no|zero) (?:traffic|usage|volume|users|requests|load)\b/i,
    ],
    asks: 'unused',
  },
  {
    about: [
      /\b(?:how )?reliab(?:le|ility)\b/i,
      re`\b(?:is|are|can|could) ${SELLER_OR_IT}\S+(?: \S+)? (?:trustworthy|legit|safe|serious|stable)\b`,
      /\b(?:slas?|uptime|downtime|availability)\b/i,
      /\bwho (?:is|are) (?:behind )?(?!cheap|fast|the cheap|the fast|we\b|using|on call)[a-z][\w.-]*\??$/i,
      re`\btrust ${SELLER_OR_IT}(?!(?:the |your |this |that )?(?:[a-z]+ )?(?:price|rate|number|figure|throughput|speed|rent|bill)s?\b)[a-z]`,
    ],
    asks: ({ text }) => ({
      about: /\bhow reliable (?:is|are) (?:this|that|it|the|these|your)\b/i.test(text)
        ? 'confidence'
        : 'seller-terms',
    }),
  },
  {
    about: [
      inOrder(/\b(?:who|which|what|whose)\b/i, /\bfast(?:est|er)\b/i),
      /\bfast(?:est|er) (?:apis?|sellers?|providers?|one)\b/i,
      re`^${SO}(?:the )?(?:fastest|slowest)(?: (?:of (?:them|these|those|all|the \w+)|option|here|now))*\s*\?*$`,
      re`\b(?:slower|faster) than (?:the )?(?:apis?|${SOLD_FAMILY}|${API_MEMBER})\b`,
      re`\bhow (?:fast|slow) (?:is|are|would|does) (?:the )?(?:apis?|${SOLD_FAMILY}|${API_MEMBER}|${API_SELLER_IN_ONE_WORD})\b`,
    ],
    asks: 'fastest',
  },
  {
    about: [
      inOrder(
        /\b(?:fine-?tuning|(?:re)?training|(?:re)?train(?:ed|s)?)\b/i,
        /\b(?:cost\w*|pric\w+|count\w*|includ\w*|much|in (?:it|there|the))\b/i,
      ),
      inOrder(/\b(?:cost\w*|pric\w+|count\w*|includ\w*|much)\b/i, /\b(?:fine-?tuning|(?:re)?training)\b/i),
    ],
    asks: 'training',
  },
  {
    about: [
      re`^(?!.*\b(?:gpus?|cards?|tokens?|input|output|traffic|model|prompts?|tensor|parallel\w*|tp)\b).*\b(?:split|divide|share) (?:(?:the|our|all|this|that|it|up) ){0,2}(?:(?:bills?|costs?|invoice|price|money) )?(?:up )?(?:with|between|among|across) (?!(?:the |our )?(?:channel|thread|everyone|everybody)\b)(?:an? |the |our |two |three |other )?[a-z]`,
      /\bshare (?:it|this|that|them|the (?:gpus?|fleet|cards?|box|machines?|costs?|bill)) (?:with|between|across|among) (?:an)?(?:other|a second|two|the other|some|several|more)\b/i,
    ],
    asks: 'sharing',
  },
  {
    about: [
      /\b(?:what|how much|how many tokens) (?:can|could|does|do|will|would) (?:(?:just|only|the) )*(?:one|1|an?|each|every|single)(?: single)?(?: of (?:them|these|those))?(?: (?!replica)[a-z]+\d*\w*){0,2} (?:really |actually |even )?(?:do|does|serve|handle|take|carry|manage|deliver)\b/i,
    ],
    asks: ofLoad('each-gpu'),
  },
  {
    about: [SO_MANY_DO],
    asks: soManyTopic,
  },
  {
    about: [
      inOrder(
        /\b(?:what(?:'?s| is) the )?max(?:imum)?\b/i,
        /\b(?:serve|do|handle|take|volume|traffic|capacity|tokens)\b/i,
      ),
      inOrder(
        /\bhow (?:high|far|much (?:more|further|higher)) (?:can|could|may)\b/i,
        /\b(?:another|more|next|second|third|extra) (?:gpus?|cards?|nodes?|box(?:es)?|replicas?)\b/i,
      ),
      /\bhow (?:many|much) (?:tokens|traffic|volume) (?:can|could)\b/i,
      /\b(?:gpus?|fleet|it|they|cards?|machines?) (?:is|are|be|gets?|runs?)? ?(?:full|maxed(?: out)?|at (?:the |its |their )?limit)\b/i,
      /\b(?:is|are|be) (?:the |our )?(?:gpus?|fleet|it|they|cards?|machines?) (?:full|maxed(?: out)?|at (?:the |its |their )?limit)\b/i,
    ],
    asks: loadTopic,
  },
  {
    about: [
      inOrder(
        /\b(?:pay(?:ing)?|billed|charged|rented|paid for)\b/i,
        /\b(?:at night|(?:on |at |over )?weekends|(?:the )?nights?|(?:the )?day(?:time)?|(?:the )?weekends?|off[- ]hours|out of hours|(?:when|while|if) (?:it|they|the \w+|nothing) (?:is|are|runs?|sits?)\b.*)(?: too| as well| also)?\??$/i,
      ),
      inOrder(/\bhow many\b/i, /\b(?:at night|overnight|(?:on|at|over) (?:the )?weekends?|off-?peak)\b/i),
    ],
    asks: ({ text }) => ({ about: 'night', isCount: /\bhow many\b/i.test(text), isDoubted: isDoubted(text) }),
  },
  {
    about: [
      inOrder(/\b(?:switching|migrat\w+|moving(?: over)?)\b/i, /\bcosts?\b/i),
      inOrder(/\bcosts?\b/i, /\b(?:to (?:switch|migrate)|of (?:switching|migrat\w+|moving))\b/i),
    ],
    asks: doubted('moving'),
  },
  {
    about: [
      /\bwhat(?:'?s| is) (?:the |our )?(?:max(?:imum)? )?context\b(?! (?:of|here|for) )/i,
      /\bhow (?:long|large|big) (?:can|may|could) (?:a |the |our |an )?(?:prompts?|requests?|inputs?|context|documents?)\b/i,
    ],
    asks: 'context',
  },
];
