import { findGpu } from '../../../catalog/index.ts';
import { withoutDust } from '../../../domain/round.ts';
import { reAll } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { A_SECOND, TOKENS_A_SECOND } from '../../period-names.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** What engines, benchmarks and lists of parts write, in the words of a line: "ISL 2000 OSL 300", "TPOT 40ms". */

const TIME = String.raw`(?<![\d.,-])(\d{1,6}(?:\.\d{1,6})?) ?(?:ms|msec|milliseconds?)`;

/** "64 streams, 30 tok/s per stream": one at a time for each user. */
export const STREAMS: WordedKind = {
  holds: /\bstreams?\b/i,
  rows: [
    [
      /(?<![\w.,-])([2-9]|\d{2,5}) (?:(?:concurrent|parallel|simultaneous|open|active) )?streams\b(?! (?:processing|api))/gi,
      '$1 concurrent users',
    ],
    [
      reAll`(?<=\btok(?:en)?s?${A_SECOND}|\btps) ?(?:\/ ?|per |an? |each |on (?:each|every) )streams?\b`,
      ' per user',
    ],
  ],
};

const SPEED = String.raw`((?:about |around |~ ?|only |just |us )*(?<![\d.,])\d[\d.,]*k? ?(?:(?:output|total|generated) )?${TOKENS_A_SECOND}\b)`;
const SERVES_AT =
  '(?:does|did|do|gets?|got|gives?|gave|makes?|made|hits?|reach(?:es|ed)?|serves?|manages?|runs? at|is at|generates?|produces?|pushes|yields?)';

/** "each H100 does 800 tok/s": of one of them, as "800 tok/s per H100". */
export const EACH_SERVES: WordedKind = {
  holds: /^(?=.*\b(?:each|every)\b)(?=.*(?:tok|tps|t\/s))/is,
  rows: [
    [
      reAll`\b(?:each|every)(?: single| one)? (?:of (?:the|our|these) )?(gpu|card|${A_CARD}|replica|copy|instance)s? (?:(?:of ours|alone|here|itself) )?${SERVES_AT} ${SPEED}(?! ?(?:per|\/|an? ))(?: each)?`,
      (_, of = '', speed = '') => `${speed} per ${/^(?:copy|instance)$/i.test(of) ? 'replica' : of}`,
    ],
  ],
};

/** A time for each token is a speed for each user: 1,000 ÷ 40 ms = 25 tokens a second. */
const speedOf = (words: string, milliseconds: string): string => {
  const perSecond = 1000 / Number(milliseconds);
  return Number.isFinite(perSecond) ? `${withoutDust(perSecond)} tok/s per user` : words;
};

/** "TPOT 40ms": a time for each token. */
export const TOKEN_TIMES: WordedKind = {
  holds: /\d ?m(?:s|illi)/i,
  rows: [
    [
      reAll`${TIME} ?(?:\/|per|a|each) ?(?:output )?tok(?:en)?\b(?: (?:per|a|each) user\b)?`,
      (words = '', time = '') => speedOf(words, time),
    ],
    [
      reAll`\b(?:tpot|itl|inter[- ]token latency|time per (?:output )?token)(?: (?:of|under|below|is|at|max))?[ :=]{0,3}${TIME}\b`,
      (words = '', time = '') => speedOf(words, time),
    ],
  ],
};

const LENGTH = String.raw`[ _-]{0,2}(?:=|:|of|is)? ?(?<![\d.,])(\d+(?:,\d{3})*(?:\.\d+)?k?)(?![\d%]|[.,]\d)`;

const BILLIONS = String.raw`(\d{1,4}(?:\.\d{1,2})?) ?b(?:illion)?`;
/** "225B parameters, 23B active", "30B/3B active", "100B MoE with 10B active parameters": the size as names have it. */
const TOTAL_AND_ACTIVE: Rewording = [
  reAll`(?<![\d.x×])${BILLIONS}(?:[ -](?:total|in|all|param(?:eter)?s?|weights|sparse|moe|mixture|models?))*[,;]? ?[(/]? ?(?:(?:and|with|of which|but|only|just|about|~|≈) ?)*${BILLIONS}(?: are)? active(?! (?:users|people|customers|devs|developers|seats|accounts|members)\b)(?: (?:param(?:eter)?s?|weights|per token|at a time|each time))*\b\)?`,
  '$1B-A$2B',
];

/** "gpt-oss 120b (5B active)", "8x7b (13B active)": names whose figures the catalog has. */
const ACTIVE_OF_KNOWN: Rewording = [
  /\b(gpt[- ]?oss[- :]?(?:20|120) ?b|8x(?:7|22)b(?:[- ]instruct)?),? ?\(?(?:~?\d{1,3}(?:\.\d{1,2})? ?b(?: (?:total|params|parameters|in all)){1,2},? ?(?:and |with )?)?~?\d{1,2}(?:\.\d{1,2})? ?b(?:illion)? active(?: (?:params|parameters|per token)){0,2}\)?/gi,
  '$1',
];

/** Arguments of serving engines, totals of a model, and lengths of a request as benchmarks name them. */
export const ARGUMENTS: WordedKind = {
  holds:
    /tpr\b|transact|txn?s?\b|\b[io]sl\b|[_ -]len|seq|max[_-](?:new|tok|model|num|running)|mem(?:ory)?[_-]|block[_-]|\btemp|top[_-]p|swap[_-]|\bep|\bdp|\b[pt]p|\bbatch\b|\bbs|b(?:illion)? (?:are )?active|lora r|put ?(?:\/|per) ?gpu|prefill|decode|\bc ?=|kv_cache/i,
  rows: [
    [/(\d ?k?) ?tpr\b/gi, '$1 tokens per request'],
    // "30 TPS (transactions)": who says what the T is means no tokens.
    [
      /(\d ?k?) ?tps\b((?: (?:avg|average|mean|sustained|peak))?),? ?\(?(?:= ?)?transactions?(?: (?:per|a) sec(?:ond)?)?\)?/gi,
      '$1 rps$2',
    ],
    [reAll`(\d ?k?) ?(?:transactions?|txn?s?)${A_SECOND}`, '$1 rps'],
    [/\btp ?[=:] ?(?=\d)/gi, 'tp'],
    [/\bc ?= ?(?=\d{1,5}\b(?! ?%))/gi, 'concurrency '],
    [/\b(?:batch ?[=:]|bs(?: ?[=:])?) ?(?=\d{1,4}\b(?!\.\d| ?%| ?[kmb]\b))/gi, 'batch size '],
    [/\bisl ?\/ ?osl[ =:]{1,3}(\d+k?) ?\/ ?(\d+k?)\b/gi, '$1 in $2 out per request'],
    [/\bthroughput ?(?:\/|per) ?gpu[ =:]{1,3}([\d,.]+k? ?tok\w*\/s(?:ec)?)\b/gi, '$1 per GPU'],
    [/\blora (?:r|rank) ?[=:]? ?\d{1,3}\b/gi, 'lora'],
    ACTIVE_OF_KNOWN,
    TOTAL_AND_ACTIVE,
    // "prefill on 2 H100, decode on 6 H100"
    [
      reAll`\b(prefill|decode)(?: (?:runs?|is|goes|sits))?:? (?:on|with|uses?) (?:our )?(\d{1,4}) ?[x×]? ?(${A_CARD})(?![\w-])`,
      '$2x $3 $1',
    ],
    [
      /\b[\d.,]{1,15}k? ?tok\w*\/s(?:ec)?( ?\/ ?gpu| per gpu)? (?:of )?prefill,? ?(?:and |\/ ?|\+ ?)?([\d.,]{1,15}k?) decode\b(?! ?tok)/gi,
      (_, each, speed) => `${speed} output tok/s${each === undefined ? '' : ' per GPU'}`,
    ],
    [
      /\bprefill(?: (?:is|of|at))*:? (\d(?:[\d.,]{0,13}\d)?k?)(?: ?tok\w*\/s(?:ec)?)?,? ?(?:and |\/ ?|\+ ?)?decode(?: (?:is|of|at))*:? (\d(?:[\d.,]{0,13}\d)?k?)(?: ?tok\w*\/s(?:ec)?)?(?= (?:on|with|per|in|for)\b|\s*(?:$|[,;.)]))/gi,
      'prefill $1 tok/s, $2 output tok/s',
    ],
    // How experts are spread over the same GPUs, what the cache may take, and the longest context are no figures of ours.
    [
      /\bdp[ =:-]?\d{1,3}[- ]att(?:entio)?n(?: ?[+,] ?| and )?|\bep[ =:-]{0,2}\d{1,3}\b(?! ?gpus)(?: ?[+,] ?| and )?/gi,
      '',
    ],
    [
      /(?:--)?\b(?:gpu[_-]mem(?:ory)?[_-]util(?:i[sz]ation)?|temp(?:erature)?|top[_-]p|mem[_-]fraction[_-]static|block[_-]size|swap[_-]space|max[_-]num[_-]batched[_-]tokens)[ =:]{1,3}\d[\d.,]*k?\b,?/gi,
      '',
    ],
    [/(?:--)?\bkv_cache_dtype[=:]/gi, 'kv cache '],
    // "gpu util 0.9, max-num-seqs 256": of what else is set of a server it is the memory.
    [
      /\bgpu[ _-]util(?:i[sz]ation)?[ =:]{1,3}0?\.\d{1,3},?(?=[^;\n]{0,60}\bmax[_-](?:num|model))|(?<=\bmax[_-](?:num|model)[_-]\w{3,4}[ =:]{1,3}\d[^;\n]{0,60})\bgpu[ _-]util(?:i[sz]ation)?[ =:]{1,3}0?\.\d{1,3},?/gi,
      '',
    ],
    [
      /(?:--)?\bmax[_-](num[_-]seqs|model[_-]len)(?:[=:]| ?(?<=_[a-z]{3,4} ?)) ?(\d[\d.,]*k?)\b,?/gi,
      'max-$1 $2,',
    ],
    // "tp=4 dp=2 8xH100": so many copies, where they are all of the GPUs.
    [
      reAll`\btp[ =:-]{0,2}(\d{1,2})[ ,x*]{1,3}dp[ =:-]{0,2}(\d{1,2})\b(?=[^;\n]{0,60}?(?<![\w.,-])(\d{1,3}) ?x? ?(?:gpus?|${A_CARD})\b)`,
      (words = '', tensor, copies, gpus) =>
        Number(tensor) * Number(copies) === Number(gpus) ? `tp${tensor}, ${copies} replicas,` : words,
    ],
    // "TP4 PP2": tensor and pipeline parallelism together spread one replica over 4 × 2 GPUs.
    [
      /\btp[ =:-]{0,2}(\d{1,2})[ ,x*]{1,3}pp[ =:-]{0,2}(\d{1,2})\b/gi,
      (_, tensor, pipeline) => `tp${Number(tensor) * Number(pipeline)}`,
    ],
    [
      reAll`(?:--(?:random-)?|\b)(?:isl|(?:input|prompt)[ _-]len(?:gth)?|input[_ -]seq(?:uence)?[_ -]len(?:gth)?)${LENGTH}`,
      '$1 input tokens per request,',
    ],
    [
      reAll`(?:--(?:random-)?|\b)(?:osl|(?:output|completion|gen)[ _-]len(?:gth)?|output[_ -]seq(?:uence)?[_ -]len(?:gth)?|max[_-](?:new[_-])?tokens)${LENGTH}`,
      '$1 output tokens per request,',
    ],
  ],
};

/** What a benchmark measured, with the figure behind its unit: "output tokens/s 1900", "generation throughput 1900 tok/s". */
export const MEASURED: WordedKind = {
  holds: /output|generat|decod|completion|total|overall|aggregate|(?:throughput|speed|rate) ?\(/i,
  rows: [
    [
      /\b(throughput|speed|rate) ?\((tok(?:en)?s?\/s(?:ec)?|tokens per second)\)(?: ?[:=])? ?(\d[\d.,]*k?)(?![\w%])/gi,
      '$1 $3 $2',
    ],
    [/\b(?:generation|decod(?:e|ing)|completion)(?: tokens?)? (?=(?:throughput|speed|rate)\b)/gi, 'output '],
    // "780 tok/s generation": the side stands behind the speed.
    [
      /(\d[\d.,]{0,14}k?) ?(?=(?:tok(?:en)?s? ?(?:\/ ?|per |a )s(?:ec(?:ond)?)?|tps|t\/s) (?:of )?generation\b)([a-z]+ ?(?:\/ ?|per |a )?[a-z]*) (?:of )?generation\b(?: (?:speed|throughput|rate)\b)?/gi,
      '$1 output $2',
    ],
    [/\b(?:overall|aggregated?) (?=(?:output )?(?:tokens? )?throughput\b)/gi, 'total '],
    [
      /\b(?:(output|generated|generation|decod(?:e|ing)|completion)|total|overall|aggregated?)[ -](?:tok(?:en)?s? ?(?:\/ ?s(?:ec)?|per second|a second)|tps)(?: (?:is|was|of|at))?[ :=]{1,3}(\d[\d.,]*k?)(?![\w%])(?! ?(?:per|\/|a|each) )/gi,
      (_, side = '', speed = '') => `${speed} ${side === '' ? 'total' : 'output'} tok/s`,
    ],
    // "4012 tok/s total (1912 output)"
    [
      /\b(\d[\d.,]{0,14}k?) ?(?:total )?(?:tok(?:en)?s?\/s(?:ec)?|tokens per second|tps)(?: (?:in )?total)?[ ,]{1,2}(?:\(|of which |thereof )?(\d[\d.,]{0,14}k?)(?: (?:of (?:it|them|which)|are|is)){0,2} (?:output|generated|decode)(?: tokens)?\b\)?(?! ?(?:tok|\/|per))/gi,
      (words = '', total = '', output = '') =>
        scaledNumber(output) < scaledNumber(total) ? `${output} output tok/s` : words,
    ],
  ],
};

const namesGpu = (text: string): boolean =>
  text.split(/[^a-z0-9]+/i).some((word) => findGpu(word.replace(/^\d+x(?=[a-z])/i, '')) !== undefined);

/** A maker's server is any server beside what is in it; alone it is a machine that nobody can cost, and keeps its name. */
const serverOf = (name = '', ...groups: readonly string[]): string =>
  namesGpu((groups.at(-1) ?? '').replace(name, ' ')) ? 'server ' : name;

/** What else is in the machine, and arguments of an engine: no reading of them changes a figure. */
export const PARTS: WordedKind = {
  holds: /xe\d|poweredge|proliant|gddr|hbm|1-click|\b(?:dl|r|sr|as|sys|esc)-?\d{3}|\bblade/i,
  rows: [
    [/\b(?:dell )?(?:poweredge )?xe\d{4}\b|\bpoweredge r\d\w+|\bproliant \w+/gi, serverOf],
    // "HPE DL385 Gen11", "Dell R750xa", "Lenovo SR675 V3", "Supermicro AS-8125GS-TNHR", "a blade with 2x L40"
    [
      /\b(?:hpe? )?dl3\d{2}\w?(?: ?gen ?\d{1,2})?(?: plus)?\b|\b(?:dell )?r7\d{2}\w{0,2}\b(?! ?(?:tok|req|gpus))|\b(?:lenovo )?(?:thinksystem )?sr\d{3}\w?(?: v\d)?\b|\b(?:supermicro )?(?:as|sys)-\d{3,4}\w{1,3}(?:-\w{2,6}){0,2}|\b(?:asus )?esc\d{4}\w{0,3}(?:-\w{2,4})?\b|\bblade (?:server )?(?=with )/gi,
      serverOf,
    ],
    [/ (?:gddr\dx?|hbm\de?)\b|\b1-click\b/gi, ''],
  ],
};
