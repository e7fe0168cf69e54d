import { re } from '../../expression.ts';
import { notUnderstood, quoted, say } from '../../problems.ts';
import { type Reading, setFields } from '../../reading.ts';
import type { Sentence } from '../looks/sentence.ts';

/** Data that nobody else may process: "must run in our data centre", "on-prem is a must", "a site without internet". */

/** Where machines of one's own stand. */
const PREMISES =
  'premises|data ?cent(?:er|re)s?|dcs?|(?:server|machine|computer) ?rooms?|racks?|cages?|sites?|buildings?|basements?|plants?|factor(?:y|ies)|warehouses?|offices?|labs?|campus|facilit(?:y|ies)|house|place|hospitals?';
/** The rest of what is one's own. */
const HELD =
  'servers?|machines?|hardware|boxes|metal|iron|gpus?|clusters?|network|vpc|infra\\w*|perimeter|firewall|walls|company|firm|organi[sz]ation|bank|agency|ministry';

const WHOSE = `(?:(?:our|my|the company'?s)(?: own)?|own)`;
/** "our own data centre", "our main server room". */
const OURS = `${WHOSE} (?:(?!(?:own|and|or|if|with|for)\\b)[a-z-]+ ){0,2}?(?:${PREMISES}|${HELD})`;
const ON_PREM = `(?:(?:fully|strictly|purely|entirely) )?(?:on[- ]?prem(?:ises?)?|on[- ]?site|in[- ]house|self[- ]?hosted|locally|internally|at home)`;

/** "has to", "may only": what leaves no choice. */
const MUST = String.raw`(?<!\b(?:not|never|no longer) |n't )\b(?:must(?: all| only| always)?|ha(?:s|ve) (?:all |only |always )?to|needs? to|should(?: all| only)?|shall(?: only)?|(?:may|can) only|(?:is |are )?only (?:be )?(?:allowed|permitted) to|got(?:ta| to))`;
const BE = '(?:stay|remain|be|run|live|reside|sit|work|operate|happen|take place)';
const DONE =
  '(?:kept|stored|processed|hosted|deployed|installed|operated|served|done|run|held|located|placed)';
const BETWEEN = "(?:(?!not\\b)[\\w']+ ){0,2}?";

const ONLY = '(?:only|just|exclusively|strictly|solely|nur|solo|seulement|uniquement)';
const IN = '(?:in|on|at|inside|within|from)';

/** "nothing leaves …", "no customer data may ever leave …" */
export const NOTHING_LEAVES = String.raw`\b(?:nothing|no (?:(?:customer|patient|user|personal|client|company|sensitive|internal|private) )?(?:data|traffic|pii|phi|prompts?|tokens?|text|documents?|records)) (?:(?:may|can|must|should|shall|will|is|be|to|allowed|ever) )*(?:leav(?:es?|ing)|exits?|(?:gets?|goes?|going) out of)`;

const BEYOND = String.raw`(?:our|the|my|this) (?:own )?(?:network|company|building|premises|infra\w*|servers?|vpc|data ?cent(?:er|re)s?|dcs?|organi[sz]ation|firm|house|office|walls|machines?|campus|site|perimeter|bank|hospital|agency|ministry|firewall)`;
const MAY_NOT =
  "(?:can(?:'|no)?t|cannot|can not|must not|mustn't|may not|never|(?:isn't |aren't )?(?:not )?(?:allowed|permitted) to|shouldn't)";

/** Machines that stand where they were said to stand are bought, unless somebody says that they are rented. */
const OWNED = re`\bown (?:servers?|machines?|hardware|gpus?|racks?|boxes|metal|iron)\b|\bon[- ]?(?:prem|site)|\b(?:data ?cent(?:er|re)|(?:server|machine|computer) ?room|dc|rack|cage|basement|plant|factory|site|ship|vessel|submarine)s?\b|\bpremises\b|\boffline\b|\bair[- ]?gap|\binternet\b|\buplink\b`;

const own = (match: RegExpExecArray, reading: Reading): void => {
  setFields(reading, { 'constraints.dataResidency': 'own-infrastructure' }, match[0]);
  if (OWNED.test(match[0])) setFields(reading, { 'selfHosted.procurement.kind': 'own' }, match[0], 'soft');
};

/** "no cloud has any left": what is to be had, and no rule. */
const IN_STOCK = String.raw`(?: (?:providers?|vendors?|sellers?|companies|company))? (?:has|have|had|got|offers?|sells?|carries|lists?|stocks?)\b(?! to\b)`;

const NO_WAY_OUT = String.raw`\b(?:no|without|zero|lacks|lacking|not connected to|disconnected from|cut off from|no access to|no connection to|without (?:a )?connection to) (?:(?:any|an?|the|direct|outbound|external|public|permanent) )*(?:internet|uplink|outbound (?:traffic|connections?|access)|connectivity|network connection)\b(?! (?:search|brows\w+|tools?))(?: (?:access|connections?|connectivity|uplink|link|available|allowed|there))*`;
/** Where something stands that has no connection. */
const REMOTE =
  '(?:ships?|boats?|vessels?|submarines?|sites?|factor(?:y|ies)|plants?|mines?|bunkers?|rigs?|platforms?|planes?|aircraft|facilit(?:y|ies)|locations?|premises|camps?|bases?|stations?|hospitals?|labs?|building|warehouses?|trucks?|cars?|vehicles?|field|desert|arctic|antarctica)';

/** A place of ours that nobody here knows: "our tenant" may be one that a cloud keeps. */
const UNKNOWN_PLACE = re`${MUST} (?:be )?(?:stay|remain|live|reside|kept|stored|processed|hosted) (?:in|inside|within|on) (?:our|my) (?:own )?(?<place>[a-z][a-z-]{2,20})(?=\s*(?:$|[,;.)]))`;

/** After the rows of places by their names. */
export const OWN_PREMISES: readonly Sentence[] = [
  {
    name: 'data that stays with us',
    holds:
      /stay|remain|kept|live|home|inside|\bus\b|cloud|\bown\b|in[- ]house|on[- ]prem|internal|within|local|self[- ]hosted|vpc|network|premises|cent(?:er|re)/i,
    pattern: re`\b(?:data|everything|prompts|documents|records|pii|traffic) (?:stays?|remains?|is (?:kept|stored)|kept|lives?) (?:on[- ]prem\w*|in[- ]house|inside|internal|local|with us|at home)\b|${MUST} (?:stay|remain|be kept) with us(?=$|[\s,.;:!?)])|\b(?:no|without|never|not (?:in )?(?:the|a)) (?:public |any )?cloud(?! ?(?:gpus?|act)\b)(?!${IN_STOCK})(?: (?:allowed|permitted|possible|please|whatsoever))?\b|\b(?:public )?cloud (?:(?:is|are) )?(?:not (?:allowed|permitted|possible|an option)|isn't (?:allowed|permitted|possible|an option)|no option|forbidden|prohibited|banned|off[- ]limits|out of the question)\b|${MUST} ${BE} ${BETWEEN}(?:(?:in|on) our own|own|internal)\b(?: (?:servers?|machines?|hardware|network|infra\w*|premises|gpus?|datacenter|data center|vpc))?\b|\b(?:fully local|local[- ]only|locally only|everything local|self[- ]hosted only|only self[- ]hosted|strictly local)\b`,
    says: own,
  },
  {
    name: 'data that stays in the house',
    holds: /stay|remain|keep|kept|have/i,
    pattern: re`(?<!\b(?:not|never) (?:(?:all|any|the|our) )?|n't )\b(?:data|everything|prompts|documents|records|pii|traffic|it|all|this) (?:(?:must|has|have|needs?|should|to|shall|be|is|are|all) ){0,5}(?:stays?|remains?|kept) ${IN} (?:the|our|this) (?:own |four )?(?:${PREMISES}|${HELD})\b|${MUST} (?:keep|have) (?:(?:it|all|everything|our|the|data|this|that) ){1,5}${IN} (?:the|our) (?:own |four )?(?:${PREMISES}|${HELD})\b|(?<!n't |\bnot |\bto |\bwe |\bthey |\bi |\bwho )\bkeep (?:it|all|everything|(?:(?:our|the|all|this|that|customer|user|patient) ){0,3}(?:data|prompts|documents|records|traffic)) ${IN} (?:the|our) (?:own |four )?(?:${PREMISES}|${HELD})\b`,
    says: own,
  },
  {
    name: 'what has to run at our place',
    holds:
      /must|ha(?:s|ve) |need|should|shall|only|got|just|exclusiv|strict|solely|nur|solo|seulement|uniquement/i,
    pattern: re`${MUST} (?:${BE}|be ${DONE}) ${BETWEEN}(?:${IN} ${OURS}|${ON_PREM})\b(?! ?(?:or|and) )|\b${ONLY} (?:be )?(?:(?:run|hosted|deployed|processed) )?${IN} ${WHOSE} (?:${PREMISES}|${HELD})\b|\b${IN} ${WHOSE} (?:${PREMISES}|${HELD}) ${ONLY}\b(?! ?[\d$€£])`,
    says: own,
  },
  {
    name: 'on premises alone',
    holds: /on[- ]?prem|on[- ]?site|in[- ]house|self[- ]?host|locally|internally|at home/i,
    pattern: re`(?<!\b(?:not|no|without|any|n't) )\b(?:${ONLY} ${ON_PREM}(?: (?:is|are|hosting|deployment|solutions?|options?))*(?: (?:allowed|permitted|possible|accepted|acceptable|works|erlaubt))?|the only (?:option|way|choice) is ${ON_PREM}|${ON_PREM}(?: (?:hosting|deployment|installation|setup|operation))?(?:,| is| are|:)? (?:an? |the |our |absolutely |simply )*(?:(?:hard|strict|absolute|firm|legal|fixed) )?(?:must(?:[- ]have)?|requirement|mandatory|required|compulsory|obligatory|non[- ]negotiable|not negotiable|no exceptions?|only (?:option|way|choice)|only))\b(?! (?:not|be)\b)`,
    says: own,
  },
  {
    name: 'a place without a connection',
    holds: /offline/i,
    pattern: re`(?<!\bnot )\b(?:${MUST} (?:be |run |work |operate |function |be able to run |be able to work )(?:(?:fully|completely|entirely|100 ?%) )?offline|(?:fully|completely|entirely|permanently|strictly|totally) offline|(?:runs?|works?|operates?|deployed|installed|used)? ?offline (?:on|in|at|aboard) (?:(?:an?|the|our|board) )*(?:[a-z-]+ )?${REMOTE}|offline (?:[a-z-]+ )?(?:${REMOTE}|deployment|environment|network|installation|setup|use only))\b`,
    says: own,
  },
  {
    name: 'no way out to the net',
    holds: /internet|uplink|outbound|connectivity|network connection/i,
    pattern: re`${NO_WAY_OUT}`,
    says: own,
  },
  {
    name: 'offline for want of a net',
    holds: /offline/i,
    pattern: /\b(?:(?:runs?|works?|operates?|is|are) )?offline\b(?! (?:batch|jobs?|processing))/i,
    applies: (_, { text }) => re`${NO_WAY_OUT}`.test(text),
    says: own,
  },
  {
    name: 'data that must not leave us',
    holds: /leav|outside|exit|\bout\b/i,
    pattern: re`\b(?:no|nothing|never|not)(?: (?:data|traffic|pii|prompts|tokens|customer data|phi))?(?: (?:may|can|must|should|is|be|to|allowed|permitted|stored|processed|sent|goes|go|leaves))* outside(?: of)? ${BEYOND}\b|\b(?:can(?:'|no)?t|cannot|must not|mustn't|may not|never|not allowed to|shouldn't) (?:ever )?leave us(?=$|[\s,.;)])|\b(?:${MAY_NOT}|not permitted to) (?:ever )?(?:leaves?|go outside|exit|be sent out(?:side)?|send (?:any |our |the |customer |user |this |that )*(?:data|prompts?|text|it|anything) (?:out|outside)) (?:of )?${BEYOND}\b|${NOTHING_LEAVES} ${BEYOND}\b|${NOTHING_LEAVES} us(?=$|[\s,.;)])`,
    says: own,
  },
  {
    name: 'data that must not be sent to others',
    holds: /\b(?:send|share|give|expose|upload)\b/i,
    pattern:
      /\b(?:can(?:'|no)?t|cannot|can not|must not|mustn't|may not|never|not allowed to|don't want to|won't) (?:ever )?(?:send|share|give|expose|upload) (?:any |our |the |customer |user |this |that |its )*(?:data|prompts?|text|documents?|it|anything) (?:outside|out|externally|anywhere|to (?:any |a |other )?(?:third part(?:y|ies)|others|anyone|outsiders|external (?:apis?|parties|vendors|services)|vendors?|outside))(?=$|[\s,.;)])(?! of (?:the )?[a-z]+ (?:eu|us))/i,
    says: own,
  },
  {
    name: 'a place of ours that may be anywhere',
    holds: /\b(?:our|my)\b/i,
    pattern: UNKNOWN_PLACE,
    applies: (_, { fields }) => !fields.has('constraints.dataResidency'),
    says: (match) => {
      throw notUnderstood(
        say`${quoted(match[0])}: does that rule out every API, or is it with a cloud that may process it too? Type "own infrastructure only" where no API may see it, or "no data residency".`,
        ['own infrastructure only', 'no data residency'],
      );
    },
  },
];
