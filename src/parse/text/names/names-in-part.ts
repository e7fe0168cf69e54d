import { reAll } from '../../expression.ts';
import { A_FAMILY } from '../../names/family-name.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { API_SELLER } from '../../names/seller-name.ts';
import { A_PERIOD } from '../../period-names.ts';
import type { WordedKind } from '../reworded.ts';

/** Names of models and hardware that are written in part, or with more than the name. */

/** "DeepSeek-R1-0528-FP4-v2": a packing that was done again has the same bits. */
export const PACKED_AGAIN: WordedKind = {
  holds: /(?:fp[48]|int[48]|awq|gptq)-v\d/i,
  rows: [[/(?<=-(?:(?:nv|mx)?fp[48]|int[48]|awq|gptq))-v\d\b/gi, '']],
};

/** "GPTQ-4b-128g": the bits of a weight, and how many weights share a scale. */
export const BITS_OF_GROUPS: WordedKind = {
  holds: /-[48]b(?:it)?-\d|(?:gptq|awq|bnb|hqq)-[48]b(?:it)?\b/i,
  rows: [
    [/(?<=-(?:gptq|awq|bnb|hqq)-[48])b(?:it)?(?:-\d{2,3}g)?\b(?:-actorder_true)?/gi, 'bit'],
    [/(?<=-[48]bit)-\d{2,3}g\b/gi, ''],
  ],
};

/** "runpod 4090 community": which of its two price lists, behind what is rented. */
export const RUNPODS: WordedKind = {
  holds: /run ?pod [\w. -]{1,64} (?:community|secure)\b/i,
  rows: [[/\b(run ?pod)((?: [\w.-]{1,12}){1,5}) (community|secure)(?: cloud)?\b/gi, '$1 $3$2']],
};

/** "publishers/deepseek-ai/models/…": whose model it is on Vertex, with a hyphen as on the Hub. */
export const PUBLISHED_ON_VERTEX: WordedKind = {
  holds: /publishers\/[a-z]+-/i,
  rows: [[/\bpublishers\/([a-z]{2,20}-[a-z]{2,20})\/models\/(?=[a-z])/gi, '$1/']],
};

/** "kimi-k2:1t-cloud", "glm-4.6:cloud": where Ollama runs it is no part of the model, and nothing of whose GPUs. */
export const CLOUD_TAG: WordedKind = {
  holds: /:(?:[\w.]{1,12}-)?cloud\b/i,
  rows: [[/(?<=[a-z\d]):(?:([\w.]{1,12})-)?cloud\b/gi, (_, size) => (size === undefined ? '' : `:${size}`)]],
};

/** "gemini flash / pro": the name that both have. */
export const GEMINIS: WordedKind = {
  holds: /gemini [\d. ]*(?:flash|pro)[- a-z]* ?(?:\/|and|&|or|vs\.?) ?(?:flash|pro)\b/i,
  rows: [
    [
      /\b(gemini(?: \d(?:\.\d)?)?) (flash(?:[- ]lite)?|pro) ?(\/|and|&|or|vs\.?) ?(?=(?:flash|pro)\b)/gi,
      '$1 $2 $3 $1 ',
    ],
  ],
};

const GOES_ON =
  '(?=\\s*(?:$|[,;)?]|\\.(?:\\s|$)|(?:vs|versus|on|or|and|instead|with|fp\\d+|int\\d|awq|q\\d|instruct|local(?:ly)?|self[- ]hosted)\\b))';
/** "llama 70", as "llama 405": the size without its letter, and no count of cards. */
export const SIZE_WITHOUT_LETTER: WordedKind = {
  holds: /\bllama[\d. -]* (?:8|70|405)\b/i,
  rows: [[reAll`\b(llama(?:[ -]?[34](?:\.\d)?)? (?:8|70|405))${GOES_ON}`, '$1b']],
};

/** "80% are easy (haiku) 20% sonnet": each part with its name. */
export const PART_IN_PARENS: WordedKind = {
  holds: /%[^,;.%()]{0,40}\([a-z][^()]{1,30}\) \d/i,
  rows: [[/(?<=\d ?%[^,;.%()]{0,40}\([a-z][\w .-]{1,30}\)) (?=\d{1,2} ?%)/gi, ', ']],
};

/** "openai on 4.1", "openai 5.1": the maker and what stands for its model. */
export const MAKERS_VERSION: WordedKind = {
  holds: /\bopenai(?:'s)? (?:on |with |using )?(?:\d\.\d|4o)/i,
  rows: [
    [
      /\b(openai)(?:'s)? (?:on |with |using )?(4\.1|4o|5\.\d)(?:[ -](mini|nano))?\b(?![\d.]|[- ]?[a-z]*\d| ?(?:[kmb%$€£x/]|mio|tok|req|rps|per|cents?|usd|dollars?|million|billion|in\b|out\b|input|output))/gi,
      (_, maker, version, size) => `${maker} gpt-${version}${size === undefined ? '' : `-${size}`}`,
    ],
  ],
};

/** "openai 3-small", "openai large" beside embeddings: the maker and what tells its models of vectors apart. */
export const EMBEDDINGS_IN_PART: WordedKind = {
  beside: /^(?=.*(?:embed|vector|index))(?=.*\b(?:openai|3-)(?:'s)?.{0,24}(?:small|large)\b)/is,
  rows: [
    [
      /\b(?:openai(?:'s)?,? )(?:(?:embeddings?|text|model|v|te|ada)[ -]*){0,2}(?:3[ -]?)?(small|large)\b|(?<![\w.-])(?:text-)?3-(small|large)\b/gi,
      (_, one, other) => `text-embedding-3-${(one ?? other ?? '').toLowerCase()}`,
    ],
  ],
};

/** "gpt-5-nano 70 / gpt-5 30 split": shares behind their names, without their sign. */
export const SPLIT: WordedKind = {
  holds: /\d (?:split|mix|ratio)\b/i,
  rows: [
    [
      /\b(\d{1,2}) ?(\/|,|and) ?([a-z][\w. -]{1,30}?) (\d{1,2}) (?=(?:split|mix|ratio)\b)/gi,
      (words = '', one, link, name, other) =>
        Number(one) + Number(other) === 100 ? `${one}% ${link} ${name} ${other}% ` : words,
    ],
  ],
};

/** "OpenAI-Rechnung", "claude-bill": a name and what is said of it. */
export const NAME_AND_BILL: WordedKind = {
  holds: /[a-z\d]-(?:rechnung|abrechnung|kosten|ausgaben|verbrauch|bill|invoice|spend|usage)/i,
  rows: [
    [
      /(?<=\b[a-z][\w.]{2,30})-(?=(?:ab)?rechnung(?:en)?\b|(?:kosten|ausgaben|verbrauch|bills?|invoices?|spend|usage)\b)/gi,
      ' ',
    ],
  ],
};

/** "OpenAI $9k a month (gpt-5)": who is paid, how much, and what for. */
export const PAID_SELLERS: WordedKind = {
  holds: /^(?=.*[$€£])(?=.*\([a-z])/is,
  rows: [
    [
      reAll`\b(${API_SELLER})[: ] ?([$€£] ?\d[\d.,]*[km]?${A_PERIOD}?) \(([a-z][\w .:-]{1,28}[a-z\d])\)`,
      '$2 on $1 $3',
    ],
  ],
};

/** What stands before an API, and behind its name. */
const BEFORE_API =
  '(?:^|[,;:/&+%(]|->|=>|→|\\b(?:vs\\.?|versus|and|or|add|drop|remove|without|not|no|keep|only|just|use|try|take|to|on|with|for|by|from|than|between|against|of|about|replace|swap|include|like)) ?(?:the )?';
const BEHIND_API =
  '(?=\\s*(?:$|[,;:?!)/&+%]|->|=>|→|\\.(?:\\s|$)|(?:and|or|vs|versus|instead|too|as well|is|for|at|in|on|to|by|with|if|does|takes?|gets?|costs?|would|could|can|should|then|now|again|please|rather|\\d)\\b))';

/** "vs haiku and flash": a line of Gemini goes by its own name. */
export const FLASH: WordedKind = {
  holds: /flash/i,
  rows: [[reAll`(?<=${BEFORE_API})flash${BEHIND_API}`, 'gemini flash']],
};

/** "vertex flash", "our idle 4xA10G": what a name leaves out, and hardware that is there. */
export const LEFT_OUT: WordedKind = {
  holds:
    /\b(?:vertex|google) flash| idle |(?:amazon|aws|bedrock): |(?:gcp|cloud|aws|amazon|azure|microsoft):? (?:vertex|amazon|aws|bedrock|azure)/i,
  rows: [
    [/\b(vertex|google) (?=flash\b)/gi, '$1 gemini '],
    // "amazon: nova pro"
    [reAll`\b(amazon|aws|bedrock): (?=(?:nova|titan|${A_FAMILY})\b)`, '$1 '],
    // "GCP: Vertex AI Gemini 2.5 Pro": whose service it is.
    [
      /\b(?:gcp|google cloud|aws|amazon|azure|microsoft):? (?=(?:vertex(?: ai)?|(?:amazon |aws )?bedrock|azure openai) )/gi,
      '',
    ],
    [reAll`\b(?:our|some|the|my) idle (?=(?:\d+ ?x? ?)?(?:${A_CARD}|gpus?)\b)`, 'already owned '],
  ],
};

const IN_ITS_SERVICE =
  '\\b(?:serv|host|deploy|expos|offer|run|provid|publish)(?:e|es|ed|ing|s|ning)?\\b[^,;.]{0,40}';
const NEXT_WAY = String.raw`(?=\s*(?:$|[,;?)/]|\.(?:\s|$)|(?:or|vs\.?|versus|and|instead|rather|against|than|compared|ou|oder|of|contre|gegen)\b|[ou] ))`;
/** "mistral large via API or 8 H100s": bought per token, as "mistral large api" is. A model that is served by an API of ours is not. */
export const BY_API: WordedKind = {
  holds: /apis?\b/i,
  rows: [
    [
      reAll`(?<!${IN_ITS_SERVICE})(?<=[a-z\d]) (?:via|through|over|thru|par|(?:ü|ue)ber|por|vía|tramite|by|as) (?:(?:the|an|their|its|die|eine|l'|la|una|une|uma|de) ?)?apis?${NEXT_WAY}`,
      ' api',
    ],
    // "keep using the api (deepseek)": which one, in brackets behind it.
    [
      reAll`(?<!${IN_ITS_SERVICE})\b(?:(?:the|an|our|their) )?apis? ?\((${A_FAMILY}(?:[ -][\w.-]{1,12}){0,3})\)`,
      '$1 api',
    ],
  ],
};
