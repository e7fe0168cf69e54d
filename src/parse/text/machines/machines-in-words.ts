import { HOURS_PER_DAY, HOURS_PER_WEEK } from '../../../domain/units.ts';
import { reAll } from '../../expression.ts';
import { OPEN_FAMILY } from '../../names/family-name.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { COUNT_WORD, countIn } from '../figures/number-words.ts';
import type { WordedKind } from '../reworded.ts';

/** A card, or the size of a cloud's machine. */
const MACHINE = String.raw`(?:\d{1,2} ?x ?)?(?:${A_CARD}|[a-z]\d[a-z]{0,3}\.\d{0,2}x?large|standard_n\w+)`;

/** What cards do that serve nothing here. */
const OTHER_WORK =
  '(?:training|fine-?tuning|research|experiments|dev|development|staging|other (?:teams?|things|work|projects))';

/** Machines, and places that hold them, as people count them: "4 nodes of DGX H100", "8 H100 per region, 2 regions". */
export const MACHINES_IN_WORDS: WordedKind = {
  holds:
    /dgx|hgx|xlarge|a3-|_v\d|\d ?[x×].*(?:box|node|server|machine|rig|host|cluster|pod|system)|(?:racks?|cabinets?) (?:w|hold)|(?:per|each|every) (?:reg|sit|loc|dat|zon|rac)|of (?:which|these|those|them)|thereof|\d ?gb[a-z\d ]* each|concurrency|incl|capacity block|(?:reserved|aside|blocked|kept|back|earmarked) for|lama |(?:own|have) .{3,40} already|\blocal\b|in[- ]house|\bcompar/i,
  rows: [
    // "compare L4 L40S A100": one beside the other
    [reAll`(?<=\bcompar(?:e|ing) (?:${MACHINE}[, ]{1,2}){0,5})(${MACHINE}) (?=${MACHINE}(?![\w.]))`, '$1, '],
    // "sonnet vs local", "local or mistral large": a side of the comparison
    [
      /(?<=\b(?:vs\.?|versus|or|against)(?: (?:going|something|an?|our|it))? )(?:local|in[- ]house)(?: (?:hosting|deployment|inference|setup))?(?=\s*(?:$|[,;.?)]|(?:on|with|at|for)\b))/gi,
      'locally',
    ],
    [/(?<=^|[,;:.] )(?:local|in[- ]house)(?= (?:vs\.?|versus|or) )/gi, 'locally'],
    // "llama 8b local", "a local llama": where it runs, and no name
    [
      reAll` local(?<=\b${OPEN_FAMILY}(?:[- ]?[\w.-]{1,12}){0,3} local)(?= ?(?:$|[,;.?)]| (?:on|vs|instead|or)\b))`,
      ' locally',
    ],
    [
      reAll`\blocal (?=${OPEN_FAMILY}\b)((?:[\w.-]+ ?){1,3}?)(?= ?(?:$|[,;.?)]| (?:on|vs|instead|or|with|at)\b))`,
      '$1 locally',
    ],
    // "we own 8 A100 already"
    [/\b(we|i|they) (own|have) ([^,;.]{3,40}?) already(?=\s*(?:$|[,;.)]))/gi, '$1 already $2 $3'],
    // "16 GPUs H100, of which 4 for training": what is left for this.
    [
      reAll`(?<![\w.,-])(\d{1,4}) ?(?:x|gpus?)? ?(${A_CARD}(?: gpus?)?),? \(?(?:of which|thereof|of these|of them) (\d{1,4}) (?:(?:are|is|go|goes|used|busy|reserved|run|do) )*(?:for|on|with|to|by)? ?(?:the )?${OTHER_WORK}(?:,? (?:and )?(?:the )?(?:rest|others?|remaining)(?: (?:is|are|for|do|does|on))* (?:inference|serving|this))?\)?`,
      (words = '', all = '', cards = '', others = '') =>
        Number(others) < Number(all) ? `${Number(all) - Number(others)}x ${cards}` : words,
    ],
    // "8x H100 with 2 reserved for training", "4x H100, one set aside for staging": the same.
    [
      reAll`(?<![\w.,-])(\d{1,4}) ?(?:x|gpus?)? ?(${A_CARD}(?: gpus?)?),? (?:with |of which |but |and |where )*(${COUNT_WORD}|\d{1,4})(?:(?: of (?:them|these|those|which))?(?: gpus?)?(?: (?:is|are|being))? (?:reserved|set aside|blocked|kept|held back|earmarked) for (?!an? (?:year|month)|one (?:year|month)|\d)(?:the )?(?:[a-z-]{2,20} ){0,2}?[a-z-]{3,20}| of (?:them|these|those|which)(?: (?:is|are|go|goes|do|run))?(?: (?:for|to|on))? (?:the )?${OTHER_WORK})(?=\s*(?:$|[,;.)]|(?:on|vs|and|at|with)\b))`,
      (words = '', all = '', cards = '', others = '') => {
        const left = Number(all) - countIn(others);
        return left > 0 ? `${left}x ${cards}` : words;
      },
    ],
    // "h100 nvl pair, 94gb each": the memory of a card.
    [
      reAll`\b(${A_CARD})((?: [a-z]+){0,2}),? (?:with )?(\d{2,3}) ?gb(?: (?:v?ram|hbm\d?e?|memory))? each\b`,
      '$1 $3gb$2',
    ],
    [reAll`(?<=\b(?:\d{1,3} ?x ?)?${A_CARD}) concurrency (?=\d{1,5}\b)`, ', concurrency '],
    // "$1.2M for 32 H200s (servers included)": all that is paid once.
    [
      /([$€£] ?\d[\d.,]*[km]?)((?: [^,;()$€£]{1,40}?)?),? ?\(?(?:(?:the )?(?:servers?|hosts?|chassis|nodes?|networking|switches)(?:,| and| \+|\/)? ?){1,3}(?:are |is )?incl(?:uded|\.)?\)?(?=\s*(?:$|[,;.)]))/gi,
      '$1 total$2',
    ],
    // "capacity block for 2 weeks": machines that are there for one job.
    [
      reAll`\b(?:ec2 )?capacity blocks? (?:for|of) (\d{1,3}|${COUNT_WORD}) (day|week)s?\b`,
      (_, many = '', unit = '') =>
        `once, billed ${countIn(many) * (unit === 'week' ? HOURS_PER_WEEK : HOURS_PER_DAY)} hours a month`,
    ],
    // "p4de.24xlarge 3yr": how clouds name what is reserved.
    [
      /(?<=xlarge |_v\d ,?)([13])[ -]?(?:yr|year)s?\b(?! ?(?:reserved|commit|savings|ri\b|lease|life|deprec|old))/gi,
      '$1 year reserved',
    ],
    // "8x B200 DGX" is one machine, as "DGX B200" is.
    [reAll`\b8 ?x? ?(${A_CARD}) (dgx|hgx)\b`, '$2 $1'],
    // "4 nodes of DGX H100": of machines whose GPUs are known.
    [
      reAll`\b(\d{1,3}) ?x? (?:nodes?|servers?|machines?|boxes|systems?)(?:,? (?:of|each(?: an?)?))? (?=(?:nvidia )?(?:dgx|hgx|p[345][a-z]{0,2}\.\d+xlarge|a3-|nd\w+_v\d)\b)`,
      '$1x ',
    ],
    // "two 8xH100 boxes": machines that have so many each.
    [
      reAll`(?<![\w.,x×])(${COUNT_WORD}|\d{1,2}) (\d{1,2}) ?[x×] ?((?:nvidia |amd )?[a-z]{1,4} ?\d{2,4}[a-z]{0,2}(?: \d{2,3} ?gb)?) (?:boxes|nodes|servers|machines|rigs|hosts|clusters|pods|systems)\b`,
      '$1 nodes of $2x $3',
    ],
    // "2 racks w/ 16 H100 total": where all of them stand.
    [
      reAll`\b(?:${COUNT_WORD}|\d{1,2}) (?:racks?|cabinets?) (?:w\/|with|holding) ?(\d{1,4} ?x? ?(?:nvidia |amd )?[a-z]{1,4}\d{1,4}s?),? (?:in )?(?:total|all)\b`,
      '$1',
    ],
    // "8 H100 per region, 2 regions": the places first, as where they hold so many each.
    [
      reAll`(\b\d{1,4} ?x? ?(?:replicas?|gpus?|[a-z]{1,4}\d{1,4}s?)) (?:per|(?:in|at) (?:each|every)) (?:region|site|location|data ?cent(?:er|re)|zone|rack)(?:,| in| across| and| with| over| of)* (\d{1,2}|${COUNT_WORD}) ((?:[a-z]+ )?(?:region|site|location|data ?cent(?:er|re)|zone|rack)s)\b`,
      '$2 $3 with $1 each',
    ],
  ],
};
