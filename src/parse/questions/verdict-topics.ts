import { OTHER_COSTS_ALONE } from '../../domain/fields/names.ts';
import type { Topic } from '../../domain/topics.ts';
import { re } from '../expression.ts';
import { inOrder, past } from '../in-order.ts';
import { scaledNumber } from '../text/figures/short-number.ts';
import { moneyTopic, winningPricesTopic } from './details.ts';
import { A_GPU, SO } from './parts.ts';
import type { Heard, Row } from './row.ts';

/** Topics of who wins, what would turn that, and what the card counts at all. */

const WINS = '(?:win|wins|cheaper|worth|make sense|makes sense|pay|pays|better|viable)';
/** The same of a choice, which is another one then. */
const TURNS = `(?:${WINS}|flips?|tips?|turns?|(?:come|comes) out ahead|(?:costs?|pays?|be|come out|comes out|(?:is|are) (?:it|this|that|they|we|hosting|both)) (?:even|equal|level|the same))`;

/** What a fleet does, as people name it. */
const SPEED =
  '(?:tok(?:en)?s? ?\\/ ?s(?:ec)?|tps|throughput|speed|tok(?:en)?s? (?:a|per) sec(?:ond)?|how (?:much )?fast(?:er)?)';
const NEEDS = `(?:${TURNS}|break[- ]?even|beats?|match(?:es)?)`;

const VOLUME = '(?:volume|traffic|usage|scale|demand)';
/** Whom the volume would serve. */
const IT = '(?:(?:it|we|you|they|hosting|self-?hosting|that|this) )?';

/** A side that wins or loses, as people say it. */
const OUTCOME =
  '(?:wins?|beats?|loses?|cheaper|make sense|pays? off|worth (?:it|while)|match(?:es)?|come out ahead|break even|compete|a (?:better|good) (?:deal|choice))';
const HOSTS = 'hosting|self-?\\s?hosting|it|we|this|our own|(?:our |the )?(?:gpus?|cards?|hardware|fleet)';

/** A sum that is not to be passed; behind it stands no other unit. */
const SUM_AT_MOST =
  /\b(?:below|under|within|less than|down to|at most|no more than) (?:about |around )?(?<sum>\$ ?\d[\d.,]*k?|\d[\d.,]*k|\d{1,3},\d{3})\b(?![\w%/]|[.,]\d| ?(?:tok|req|h\b|ms|gb|users|people|devs|calls|questions|chats|messages|rps))/i;

const withinTopic = ({ text }: Heard): Topic => {
  const sum = SUM_AT_MOST.exec(text)?.groups?.sum ?? /\$ ?\d[\d.,]*k?|\d[\d.,]*k/i.exec(text)?.[0];
  const usd = sum === undefined ? 0 : scaledNumber(sum);
  return { about: 'within', ...(usd > 0 && { usd }) };
};

/** The more particular first. */
export const VERDICT_TOPICS: readonly Row[] = [
  {
    about: [
      inOrder(
        /^(?!.*(?:\$|\b(?:costs?|bills?|prices?|peak|per person|per user)\b))/i,
        re`\b(?:what|which|how (?:much|big an?|large an?|high an?)) ${VOLUME}(?: (?:per|an?|each) (?:month|day))?(?: (?:would|could|should|must|will|makes?|do|does|is|needs?|turns?|flips?))+(?: ${IT}(?:take|need|have|make|require|pay|turn|flip|be (?:needed|required|enough)|needed|required|hosting|it|self|sense)|\s*\?*$)`,
      ),
      re`\b(?:what|how (?:much|big|large|high)) (?:would|must|does|do|should) (?:the |our )?${VOLUME} (?:have|need) to (?:be|become|get|grow|reach)\b`,
      /\bhow (?:big|large) (?:would|must|does|do) (?:it|we|they) (?:have|need) to (?:be|become|get|grow)\b/i,
      re`\b(?:does ?n'?t|will not|won'?t|wo n'?t|can'?t|cannot|could ?n'?t|never) (?:ever |really |even )?(?:pays? (?:off|back|for (?:itself|themselves))|break[- ]?even)\b`,
    ],
    asks: 'break-even',
  },
  {
    about: [
      re`^(?=.*\b(?:what|which|how|at|required|needed|necessary|min(?:imum)?)\b)(?=.*\b${SPEED}(?![\w]))(?=.*\b${NEEDS}\b)`,
    ],
    asks: 'winning-speed',
  },
  {
    about: [
      inOrder(/\bpay(?:s|ing)?[- ]?(?:off|itself|back)\b/i, /\b(?:month|long|when)/i),
      /\bpayback\b/i,
      /\broi\b/i,
      /\breturn on (?:the |our |this )?invest\w*/i,
      /\brecoup\w*/i,
      /\b(?:get|got|have|see|earn(?:ed)?|is) (?:(?:it|our|the|that|all|its|this) )+(?:money |cash |investment |spend |price )?back\b/i,
      inOrder(/\b(?:how (?:long|soon)|when)\b/i, /\bpaid (?:back|off)\b/i),
      inOrder(
        /\b(?:when|how long)\b/i,
        /\bpays? (?:(?:itself |themselves )?(?:back|off)|for (?:itself|themselves))\b/i,
      ),
    ],
    asks: 'payback',
  },
  {
    about: [
      inOrder(
        re`^(?=.*\b(?:gpus?|hour\w*|rent\w*|cards?|${A_GPU})\b)`,
        past(/\bapi\b/i),
        re`\b(?:at|below|under|for|to) (?:what|which) (?:gpu |hourly |rental |gpu[- ]hour |${A_GPU} )*(?:price|rate|rent)\b`,
        re`\b${TURNS}\b`,
      ),
      inOrder(
        /\bhow (?:cheap|low) (?:would|must|do|does|should|have|has) /i,
        re`\b(?:gpus?|rent\w*|hosting|${A_GPU})\b`,
      ),
      /\b(?:what|which) (?:gpu|hourly|rental|rent) (?:price|rate) (?:would|do|does|makes?|is needed|must)\b/i,
      re`\b(?:what|which) (?:price|rate|rent|cost)s? (?:per|an?|for an?|\/) (?:gpus?|cards?|hour|gpu[- ]hour|${A_GPU})\b[^?\d]{0,30}\b(?:would|do|does|makes?|must|is needed|needed)\b`,
      re`\bhow much (?:cheaper|less|lower) (?:must|would|should|does|do|has|have|need(?:s)?) (?:(?:the|our|an?|this) )*(?:gpus?|rents?|cards?|${A_GPU})s?\b`,
    ],
    asks: 'winning-rent',
  },
  {
    about: [
      inOrder(
        /\b(?:at|below|under|above|from|over) (?:what|which) (?:api |token |per[- ]token |list )*(?:price|rate|cost)s?\b/i,
        re`\b${TURNS}\b`,
      ),
      /\b(?:what|which|how (?:much|big|large)(?: of)?)(?: an?)? (?:api )?discounts? (?:would|do|does|must|should|is needed)\b/i,
      /\b(?:what|which) (?:api |token )?(?:price|rate)s? (?:would|do|does|must|should) (?:we|you|it|they|i) (?:need|have to|want|ask)\b/i,
      /\b(?:what|how (?:much|cheap|expensive|dear)) (?:would|must|should|does|do) (?:the |an? )?[a-z][\w. -]{1,30} (?:have|need) to (?:cost|be|charge|ask|get|become)\b/i,
    ],
    asks: winningPricesTopic,
  },
  {
    about: [
      /\bbreak[- ]?even\b/i,
      re`^${SO}from (?:where|when)(?: on)? (?:does|do|would|is|will)\b`,
      /\bpay(?:s|ing)? (?:off|itself|back)\b/i,
      /\b(?:from|at|above|beyond|past|over|below|under|beneath|until|up to) (?:what|which|how much|how many) (?:volume|traffic|point|scale|load|utili[sz]ation|size|usage|tokens|requests|calls|questions|messages|chats|tickets|queries|documents|users|demand)\b/i,
      inOrder(/\bwhen (?:does|do|would|will|is) /i, re`\b${WINS}\b`),
      inOrder(
        /\bhow (?:low|high|far|few|little|small)\b/i,
        re`\b(?:before|until|till|for|makes?|and)\b`,
        re`\b${TURNS}\b`,
      ),
      inOrder(
        /\b(?:lowest|smallest|least|minimum|min|highest|largest|maximum|max) (?:volume|traffic|usage|load|number of (?:tokens|requests))\b/i,
        re`\b${TURNS}\b`,
      ),
      inOrder(
        /\bhow (?:much|many) (?:more |less |fewer )?(?!gpus?\b|cards?\b|months?\b|years?\b)[a-z]+\b/i,
        /\b(?:until|before|for|to|does hosting|would hosting)\b/i,
        re`\b(?:host|${TURNS})`,
      ),
      /\bcross(?:es|over|ing)?\b(?![ -]?connect)/i,
      re`\b(?:never|ever) (?:be )?${WINS}\b`,
      /^(?:(?:so|and|but|ok|basically|practically|really|wait|hm+)[\s,]+)*never\b[^?\d]*\?/i,
    ],
    asks: 'break-even',
  },
  {
    about: [
      /\b(?:get|stay|keep|come|go|be|fit|end up)(?: (?:it|this|that|the bill|hosting))? (?:in|into|below|under|within|to) (?:about |around )?(?:\$ ?\d[\d.,]*k?|\d[\d.,]*k)\b(?! ?(?:tok|req|h\b|ms|gb))/i,
      SUM_AT_MOST,
      /\bwhat (?:fits|(?:can|could|would|do|does|will) (?:we|i|you|it) (?:get|afford|have|buy|run)) (?:in(?:to|side)?|for|with|within|on) (?:about |around |a budget of )?(?:\$ ?\d[\d.,]*k?|\d[\d.,]*k)\b(?! ?(?:tok|req|context|h\b|ms|gb))/i,
      /\bwithin (?:the |our )?budget\b/i,
    ],
    asks: withinTopic,
  },
  {
    about: [
      inOrder(
        /\bwhat (?:would|must|does|do|has|have|needs?|will|should|could|can|might|is)\b/i,
        /\b(?:happen|changed?|needs?|needed|takes?|true|necessary)\b/i,
        re`\b${OUTCOME}\b`,
      ),
      inOrder(
        re`\b(?:how (?:could|can|would|might|does|do|should)|what makes) (?:${HOSTS})\b`,
        re`\b${OUTCOME}\b`,
      ),
      re`\b(?:under|in|on) (?:what|which) (?:conditions?|circumstances)\b|\bwhat (?:are|would be) the conditions\b`,
    ],
    asks: 'conditions',
  },
  {
    about: [
      /\brisk\w*/i,
      /\bgo(?:es)? wrong\b/i,
      /\boptimi[sz]e\b/i,
      /\bhow far off\b/i,
      /\bwhat (?:would|could|might|will|can) (?:\w+ ){0,2}?(?:change|flip|make|tip|turn)\b/i,
      /\bwhat (?:would|does) it take\b/i,
      /\bhow close\b/i,
      inOrder(/\b(?:at|from|below|under) (?:what|which) (?:\w+ ){0,2}?(?:price|rate|cost)\b/i, /\bwins?\b/i),
      /\b(?:get|bring|push|stay|keep|go|come) (?:\w+ ){0,3}?(?:below|under|down to|cheaper)\b/i,
      /\bsensitiv\w*/i,
      /\btipping\b/i,
      /\bwhat difference (?:does|did|would|will) (?:it|that|this) make\b/i,
    ],
    asks: 'change',
  },
  {
    about: [inOrder(/\bwins?\b/i, /\b(?:at|with) half\b/i), inOrder(/\bhalf\b/i, /\bwins?\b/i)],
    asks: 'wins-at-half',
  },
  {
    about: [
      inOrder(/\bbill\b/i, /\b(?:for|of|from|on)\s*\?*$/i),
      inOrder(/\b(?:which|what|whose) (?:model|api|seller|vendor)(?:'?s)?\b/i, /\bbill\b/i),
      /\bwhose bill\b/i,
      /\b(?:what|which) (?:model|api)s? (?:are|do|did|is) (?:they|we|you|the \w+|everyone|people) (?:us(?:e|ing)|pay\w*|on)\b/i,
    ],
    asks: 'our-bill',
  },
  {
    about: [
      inOrder(
        /\b(?:which|what)(?:'?s| is| are)? (?:the )?(?:apis?|sellers?|providers?|cheapest)\b/i,
        /\bcheap(?:est|er)\b/i,
      ),
      re`^${SO}(?:who|which(?: (?:one|option|api|of (?:them|these|those)))?)(?:'?s| is| would be) (?:the )?(?:cheapest|cheaper|least expensive|dearest|dearer|most expensive|priciest)(?: (?:one|now|then|here|at this volume))*\s*\?*$`,
    ],
    asks: 'ranked',
  },
  {
    about: [
      /\b(?:apis?|hosting|who|which one|we) (?:still |really |even )?wins?\b/i,
      /\bare we winning\b/i,
      /\b(?:hosting|self-?hosting|(?:the )?apis?|it|this) (?:is|are) (?:then )?(?:dead|out|doomed|hopeless|pointless|a no-?go|off the table|dumb|nonsense)\b/i,
      /\b(?:plain|simple|one) (?:english|words|terms|sentence|line)\b/i,
      /\beli5\b/i,
      /\blike i'?m (?:five|5)\b/i,
      /\b(?:say|repeat|tell me) (?:that|it|this|again)\b/i,
      /\b(?:care|matters?) (?:about|most|here)\b/i,
      /\btake-?aways?\b/i,
      /^(?!.*\b(?:costs?|price|pay|much|per|each|one)\b)[^\d]*\b(?:summary|recap|tl[;,]? ?dr|the gist|sum (?:it |this |that )?up|summari[sz]e (?:it|this|that))\b[^\d]*$/i,
      /\b(?:is|are|would) (?:it|this|that|hosting|(?:the )?apis?|self-?\s?hosting) (?:even |really |still |actually |be )*(?:worth|viable|sensible|smart|a good (?:idea|deal)|(?:a )?no-brainer)\b/i,
    ],
    asks: 'verdict',
  },
  {
    about: [
      /^so\?+$/i,
      re`^${SO}(?:(?:basically|really|honestly|just|then|simply|clearly|it'?s|it|this|that|that'?s|hosting|is|was) )*(?:(?:is|was)(?:n't| not) |not |never |hardly |barely )?(?:(?:really|even|at all) )?(?:worth (?:it|the (?:hassle|effort|trouble|pain|money))|pointless|hopeless|a waste(?: of (?:money|time))?|a no-?brainer)(?: (?:then|right|at all|here|for us|is it))*\s*\?*$`,
      /^(?:(?:wait|sorry|huh|hm+)[\s,.!]*)*what\?*$/i,
      /^(?:(?:any|your|ok|so|and)[\s,]+)*(?:thoughts|ideas|opinions?|wdyt|what (?:do|would) you (?:think|say|do)|worth (?:it|the (?:hassle|effort|trouble|pain|money)))\b/i,
    ],
    asks: 'verdict',
  },
  {
    about: [
      /\bhow (?:do|can|should) (?:i|we) use\b/i,
      /\b(?:are|r) (?:you|u) (?:a |an )?(?:bot|ai|human|real)\b/i,
      /\bwho are you\b/i,
    ],
    asks: 'help',
  },
  {
    about: [
      /\bnot (?:included|counted|covered|in (?:it|there|the))\b/i,
      inOrder(
        past(
          re`\b(?:people|ops|engineers?|staff|power|electric\w*|cool\w*|spares?|network|${OTHER_COSTS_ALONE}|caching|cache|batch)\b`,
        ),
        /\b(?:forgot|forgets?|ignores?|misses|missed|left out|leaves out)\b/i,
      ),
      /\b(?:missing|left out|forgotten|hidden|excluded) (?:costs?|from)\b/i,
      /\bwhat (?:costs? )?(?:is|are|did you) (?:(?:we|costs?) )?(?:missing|forget|leave out)\b/i,
      /\b(?:vat|tax(?:es)?|gst)\b/i,
    ],
    asks: 'not-counted',
  },
  {
    about: [/\b(?:euros?|eur|gbp|pounds?|sterling|rupees?|inr|yen|francs?|chf)\b/i, /[€£₹]/i],
    asks: moneyTopic,
  },
];
