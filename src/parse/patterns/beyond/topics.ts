import { re } from '../../expression.ts';
import { A_FAMILY } from '../../names/family-name.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';

/** What questions that are not ours are about. */

interface Topic {
  /** What we do not know: a clause, behind what we settle. */
  readonly unknown: string;
  readonly about: RegExp;
}

const WORK =
  '(?:cod(?:e|ing)|programming|maths?|reasoning|writing|translat(?:ion|ing)|summar\\w+|extract\\w+|classif\\w+|agents?|agentic|tool(?:s| use| calling)?|function calling|rag|chat|vision|german|french|spanish|japanese|chinese|arabic|hindi|other languages|this|that|it)';
const BENCHMARK =
  '(?:mmlu|gpqa|human-?eval|swe-?bench|aime|gsm8k|mt-?bench|live ?code ?bench|lm ?arena|chatbot arena|elo(?: score)?|hellaswag|if-?eval|bfcl|mmmu|terminal-?bench)';
const VECTOR_STORE =
  '(?:pinecone|pg-?vector|qdrant|weaviate|milvus|chroma(?:db)?|faiss|turbopuffer|vector (?:db|data ?bases?|stores?|search|index))';

/** The more particular first. */
export const OTHER_TOPICS: readonly Topic[] = [
  {
    unknown: 'what a licence or the law allows we do not know',
    about:
      /\blicen[cs](?:e|es|ed|ing)\b(?![^,;]{0,20}[$€£] ?\d)|\bcommercial(?:ly)?\b|\b(?:(?:is|are|be) (?:it |this |that |we )?(?:legal|lawful)|legal (?:in|to)|illegal)\b|\b(?:banned|forbidden|illegal) (?:in|by)\b|\bcopyright\w*|\btrademark\w*|\bterms of (?:service|use)\b/i,
  },
  {
    unknown: 'how well a model does its work we do not know',
    about: re`\b${BENCHMARK}\b|\bhallucinat\w*|\b(?:accura(?:te|cy)|benchmark (?:scores?|results?)|intelligence|quality(?! (?:assurance|control|checks?|${WORK})))\b|\b(?:better|best|worse|good|strong(?:er|est)?|smart(?:er|est)?|bad) (?:than [\w.-]+(?: [\w.-]+){0,3}? )?(?:enough )?(?:at|in|for) ${WORK}\b|\b(?:smarter|dumber|as (?:smart|good|clever|capable)|more (?:capable|intelligent)|(?:is|are) (?:an? |the )?${A_FAMILY}(?:[ -][\w.-]+){0,3} (?:any )?(?:better|worse|good|smart)) (?:as|than) (?:an? |the )?${A_FAMILY}\b`,
  },
  {
    unknown: 'what it does to the climate we do not know',
    about:
      /\bcarbon\b|\bco2e?\b|\bemissions?\b|\bclimate\b|\benvironmental\w*|\bsustainab\w+|\bwater (?:use|usage|consumption|footprint)\b/i,
  },
  {
    unknown: 'the data sheet of a machine or a model is not what we tell',
    about: re`\b(?:power (?:draw|consumption|usage)|tdp|wattage|how (?:many|much) (?:watts?|power|energy|tflops|param(?:eter)?s|layers)|(?:context|ctx) ?(?:window|length|size|limit)s?|max(?:imum)? context|release date|knowledge cut-?off)\b(?! ?(?:of |is |=|:)? ?\d)|\bwhen (?:was|is|will|did|does) (?:the |be )?(?:${A_FAMILY}|${GPU_NAME})\b[^,;?]{0,40}\b(?:released?|com(?:e|ing) out|launch\w*|available)\b`,
  },
  {
    unknown: 'what is in stock, and when it comes, we do not know',
    about:
      /\b(?:in|out of) stock\b|\bavailable (?:in|now|anywhere|right|today|from|at|on|yet)\b|\bavailability\b(?! (?:of )?\d)|\blead times?\b|\bwait(?:ing)? ?lists?\b|\bdeliver(?:y|ed|s)? (?:time|date|\d|of|from|for|an?|the|us|takes?|to)\b|\bship(?:ped|ping|ments?|s)? (?:times?|dates?|within|from)\b|\brefurbished\b/i,
  },
  {
    unknown: 'what hardware or a share will be worth later we do not know',
    about:
      /\b(?:what|how much) (?:will|would|is|are|can)\b[^,;]{0,60}\b(?:be )?worth (?:in|after|next|by|on)\b|\bre-?sale (?:value|price|market)s?\b(?! ?(?:of |is |= ?|: ?)?\d)|\bsecond-?hand (?:value|market)\b|\b(?:stocks?|shares?) (?:price|of nvidia|of amd)\b|\binvest(?:ing)? in\b/i,
  },
  {
    unknown: 'what a seller limits, promises or pays back we do not know',
    about:
      /\brate[- ]limit\w*|\b(?:tpm|rpm|tpd|rpd) limits?\b|\b(?:quotas?|usage tiers?|tier \d)\b|\b(?:what|which|any|does|do|is there an?) (?:\w+ ){0,3}?slas?\b|\b(?:uptime|outages?|down ?time|status page|penalt(?:y|ies)|refund\w*|money back|customer support (?:of|at|from|like)|support response)\b|\b(?:is|was|are) [\w.-]+(?: [\w.-]+)? down\b|\b(?:is|are) (?:my|our|the) (?:data|prompts) (?:safe|secure|private|logged|stored|kept)\b/i,
  },
  {
    unknown: 'how it is set up or programmed is not what we tell',
    about:
      /\bhow (?:do|to|can|should|would) (?:i |we |you |one )?(?:best )?(?:deploy|install|set ?up|configure|run|serve|use|call|start|build|code|write|connect|migrate|quantize|containeri[sz]e)\b|\b(?:write|give|show|send|make) (?:me |us )?(?:an? |the |some )?(?:\w+ )?(?:script|code|program|function|snippet|tutorial|guide|example|dockerfile|helm chart|yaml|email|poem|haiku about|joke|story|essay|sql)\b|\b(?:tutorial|docs|documentation) (?:for|of|on)\b/i,
  },
  {
    unknown: 'whom to hire we do not know',
    about:
      /\b(?:hire|hiring|recruit\w*|job description)\b|\b(?:consultants?|contractors?|freelancers?|agency|agencies) (?:or|vs)\b|\b(?:or|vs) (?:an? )?(?:consultants?|contractors?|freelancers?|agency)\b/i,
  },
  {
    unknown: 'what else a GPU can do we do not cost',
    about:
      /\b(?:mine|mining|miner)\b|\bbitcoin\b|\bethereum\b|\bcrypto\w*|\b(?:for|play|playing) (?:gaming|games)\b|\bfps in\b|\bblender\b|\b3d rendering\b|\bfolding@home\b|\bresnet\w*|\byolo\w*/i,
  },
  {
    unknown: 'which computer to buy for a desk we do not know',
    about:
      /\b(?:which|what|best|good|cheap(?:est)?|buy|recommend)\b[^,;?]{0,30}\b(?:laptops?|notebooks?|macbook|desktop|gaming pc|pc|monitor|mini ?pc|phone)\b/i,
  },
  {
    unknown: 'what a search index or a vector database costs we do not know',
    about: re`\b${VECTOR_STORE}\b|(?<![\d.,])\d[\d.,]{0,12} ?[kmb]? vectors\b`,
  },
];
