import { findApi } from '../../../catalog/index.ts';
import { monthlyGrowth } from '../../../domain/growth.ts';
import { inShort, toType } from '../../../domain/round.ts';
import { re, reAll } from '../../expression.ts';
import { WORK_HOURS } from '../../patterns/looks/hours-of-work.ts';
import { perMonthOf } from '../../period-names.ts';
import { A_SCALE } from '../../scales.ts';
import {
  PART as ANY_PART,
  BELOW_HUNDRED,
  COUNT_WORD,
  countIn,
  PART_IN_FIGURES,
  partIn,
  spokenNumber,
} from '../../text/figures/number-words.ts';
import type { Rewording } from '../../text/reworded.ts';
import { hoursBetween } from '../../text/traffic/peaks-in-words.ts';
import { MACHINES, THE } from './ways-to-say.ts';

/** Figures in words: "a third can be batched", "two engineers at half time", "70/30 mini and sonnet". */

const PART = String.raw`(half|${ANY_PART}|third|quarter|\d+(?:\.\d+)? ?%)`;
const ITS_VOLUME =
  '(?:(?:all|the|our|that|this|these|those|its) )*(?:traffic|volume|requests|calls|tokens|work|load|usage|jobs)';
const OF_VOLUME = `(?: of (?:(?:it|that|this|them)|${ITS_VOLUME}))?`;
/** "half of it", "half the traffic" */
const ITS_PART = `(?: of (?:it|that|this|them)| (?:of )?${ITS_VOLUME})?`;
const SENDS =
  '(?:(?:(?:we|they) )?(?:(?:can|could|might|will|would|should) )?(?:move|put|push|send|shift|switch|route|run|do|process) )?(?:about |around )?';

/** "a third" as "33.3333%", and what is a percentage already. */
const percentIn = (part: string): string => (part.endsWith('%') ? part : `${toType(100 * partIn(part))}%`);

/** The same as a part of one. */
const percentsOf = (part: string): number =>
  part.endsWith('%') ? Number.parseFloat(part) / 100 : partIn(part);

const opsHours = (many: string, unit: string, period: string): string => {
  const count = /^an?$|^one$/i.test(many) ? 1 : /^half/i.test(many) ? 0.5 : countIn(many);
  return `${count * (WORK_HOURS[unit.toLowerCase()] ?? 1)}h ops a ${period.toLowerCase()}`;
};

const MANY = `(an?|half an?|\\d+(?:\\.\\d+)?|${COUNT_WORD})`;
const EACH = '(?:a|per|each|every)';

const IN_WORDS = `(?:(?:an? )?(?:hundred|dozen)|${BELOW_HUNDRED})`;
const countOf = (words: string): number => spokenNumber(words.replace(/^an? /i, ''));
/** A part that is no length of time, as "a quarter" is. */
const A_PART = '(half|(?:an?|one|two|three|four)[ -](?:third|fifth|tenth)s?|(?:two|three)[ -]quarters)';

const DOWN = '(?:drops?|dropped|falls?|fell|shrinks?|shrank|declines?|declined|down)';
const UP = '(?:rises?|rose|grows?|grew|increases?|increased|up)';

/** How many times, in figures: "ten times less", "tenfold", "times two", "a tenth", "minus a third". */
const TIMES: readonly Rewording[] = [
  [reAll`\bthrice\b`, () => '3 times'],
  [reAll`(?<![\w.-])(${IN_WORDS})(?= times\b)`, (_, words = '') => `${countOf(words)}`],
  [reAll`(?<![\w.-])(${IN_WORDS}|\d+)[ -]?fold\b`, (_, words = '') => `${countOf(words)} times`],
  [
    re`(?<=^|\b(?:traffic|volume|load|usage|it|that|this) )times (${IN_WORDS})$`,
    (_, words = '') => `times ${countOf(words)}`,
  ],
  [/^(?:[x×*]|times) ?(\d+(?:\.\d+)?)$/i, (_, times = '') => `${times}x`],
  [
    re`^((?:what )?if )?(?:(?:it|that|this|only|just|about|around|maybe|say|rather|is|it's|that's|were|was|make) )*${A_PART}(?: as much)?$`,
    (_, supposed = '', part = '') => `${supposed}${part} of it`,
  ],
  [
    re`^(up|down|minus|plus|less) (?:by )?(?:about |around )?(half|${ANY_PART})$`,
    (_, way = '', part = '') => `${/^(?:up|plus)$/i.test(way) ? 'plus' : 'minus'} ${percentIn(part)}`,
  ],
  // "volume drops by 2/3": a ratio of input to output is no way down.
  [
    re`\b((?:traffic|volume|usage|demand|load)(?: (?:is|was|goes|went|will|would|could|has|have|gone|be))* (?:${DOWN}|${UP})(?: by)?(?: (?:about|around|roughly))? )(${ANY_PART}|${PART_IN_FIGURES})$`,
    (_, way = '', part = '') =>
      `${way.replace(/ (?:(?:is|was) )?(down|up)\b(?: by)?/i, ' goes $1 by')}${percentIn(part)}`,
  ],
];

/** Figures that people leave to be worked out, as figures. */
export const WORKED_OUT: readonly Rewording[] = [
  ...TIMES,
  [
    re`\b(?:an?|(\d|${COUNT_WORD})) orders? of magnitude (more|less|fewer|bigger|larger|smaller|higher|lower)\b`,
    (_, many = 'one', way = '') =>
      /^(?:l(?:e|o)|f|s)/i.test(way)
        ? `1/${10 ** countIn(many)} of the volume`
        : `${10 ** countIn(many)}x the volume`,
  ],
  [
    reAll`(?<![\w.])(\d[\d.]*) ?([kmbt]),? (?:and )?not (?:in )?${A_SCALE}s?\b`,
    (_, many = '', scale = '') => `${many} ${scale}`,
  ],
  [
    /^(?:(?:we|it|they|it'?s|that'?s|our) )?(?:(?:use|split|mix|run|is) )*(?:an? )?(\d{1,2}) ?[/:-] ?(\d{1,2}) (?:(?:split|mix|of|on|between) )*(?!in\b|out|input|output)([a-z][\w.-]*(?: [\w.-]+){0,2}) (?:and|to|vs|with) (?!out|in)([a-z][\w.-]*(?: [\w.-]+){0,2})$/i,
    (words, share = '', rest = '', one = '', other = '') =>
      Number(share) + Number(rest) === 100 ? `${share}% on ${one} and the rest on ${other}` : (words ?? ''),
  ],
  [
    /^(?:it'?s |very |mostly )*(input|prompt|output|answer)[- ]heavy[,:;]? (?:(?:about|like|say|more like) )*(\d{1,2}) ?\/ ?(\d{1,2})$/i,
    (_, side = '', one = '', other = '') =>
      /^(?:in|pro)/i.test(side) === Number(one) >= Number(other) ? `${one}/${other}` : `${other}/${one}`,
  ],
  [
    /^(?:the )?cooling (?:(?:adds|is|takes|costs|needs|eats) )(?:(?:another|about|around|up to) )*(\d{1,2}) ?%(?: (?:more|extra|on top|of the power|overhead))*$/i,
    (_, percent = '') => `PUE ${1 + Number(percent) / 100}`,
  ],
  [
    re`^(?:(?:the |our )?(?:traffic|volume|usage|load|demand)|it|we|this)(?:'ll| will| should| would)? (doubles?|triples?|quadruples?) (?:again )?(?:in|within|over|every) (?:the next )?(?:(\d{1,2}|${COUNT_WORD}) )?(months?|years?|quarters?)$`,
    (_, how = '', many = '1', unit = '') => {
      const factor = /^d/i.test(how) ? 2 : /^t/i.test(how) ? 3 : 4;
      const months = countIn(many) / perMonthOf(unit);
      return `growing ${toType(100 * monthlyGrowth(factor, months))}% a month`;
    },
  ],
  [
    /^(?:only |just |it'?s )*(?:on )?(?:business|working|work|week) ?days(?: only)?(?:,| and| from| between)* (\d{1,2}) ?(?:am)? ?(?:to|-|–|until|till|and) ?(\d{1,2}) ?(?:pm)?(?: only)?$/i,
    (words = '', from = '', to = '') => {
      const end = Number(to) <= Number(from) ? Number(to) + 12 : Number(to);
      return Number(from) < end && end <= 24 ? `weekdays ${from}-${end}` : words;
    },
  ],
  [
    re`^(?:about |around |roughly )?${PART}(?: (?:of )?(?:(?:the|our|all|of) )*(?:requests|prompts?|calls|traffic|input|tokens|questions|queries|messages|tickets|chats|documents))? (?:hits?|comes? (?:out of|from)|is served from) (?:the |our )?cache$`,
    (_, part = '') => `${percentIn(part)} cached`,
  ],
  [
    /^(?:make it |it'?s |split (?:it )?)?(?:half and half|half half|fifty[ -]?fifty|an even split|evenly)$/i,
    () => '50/50',
  ],
  [
    re`^(?!(?:it|that|this|traffic|volume)\b)(?:(?:the|our|an?|one) )?[a-z]+ (?:spends?|needs|works|puts in|takes|gives)(?: (?:about|around|only|maybe|roughly))* ${MANY} (hour|day)s? ${EACH} (week|month) (?:on|for|with|to) (?:it|this|that|them|ops|the (?:gpus|cluster|boxes|servers))$`,
    (_, many = '', unit = '', period = '') => opsHours(many, unit, period),
  ],
  [
    re`^(?:(?:an?|one|our|the|some|with) )*(?:(?!another|extra|additional|more|plus|second)[a-z]+ ){0,2}(?:admin|engineer|sre|sysadmin|technician|tech|guy|girl|person|contractor|freelancer|consultant)[,:]?(?: (?:is|comes|in|here|there|about|around|works|for|only))* ${MANY} (hour|day)s? ${EACH} (week|month)$`,
    (_, many = '', unit = '', period = '') => opsHours(many, unit, period),
  ],
  [
    re`^(?:only |just )?(?:about |around )?${PART} of (?:them|the users|our users|(?:the|our) (?:people|employees|devs|team)|users) (?:(?:will|would|really|actually|ever) )*(?:use|uses|using|log|logs|show|shows|active|is active|are active|are using|try)\b([^\d]*)$`,
    // "half of them use opus" says which API they use.
    (words = '', part = '', what = '') =>
      what.split(' ').some((word) => word !== '' && findApi(word) !== undefined)
        ? words
        : `${percentIn(part)} of the traffic`,
  ],
  [
    re`(?<![\d.,])(?:1|one)(?: (?:in|out of)(?: every)?| of every) (\d{1,2}|${COUNT_WORD})(?= (?:calls?|requests?|prompts?|questions?|queries|users|tokens|chats?|tickets?)\b|$)`,
    (words = '', many = '') => (countIn(many) > 1 ? `${inShort(100 / countIn(many))}%` : words),
  ],
  [/\bby (?:an? |one )?(half|third|quarter)\b/gi, (_, part = '') => `by ${percentIn(part)}`],
  [
    /\b(?:an? )?((?:(?:one|two|three)[ -])?(?:half|third|quarter|fifth|tenth)s?) (?=(?:more|less|fewer|longer|shorter|bigger|smaller|larger|cheaper|higher|lower)\b)/gi,
    (_, part = '') => `${percentIn(part)} `,
  ],
  [
    reAll`\b(${COUNT_WORD})(?=[ -](?:years?|months?|days?|hours?|weeks?|percent)\b)`,
    (_, word = '') => `${/^one$/i.test(word) ? word : countIn(word)}`,
  ],
  [
    re`^(?:(?:we|there) (?:have|need|are|got) )?(an?|\d+|${COUNT_WORD}) (?:(?:dedicated|junior|senior|external|internal|part-?time|ml|devops|platform|infra) )*(?:engineers?|people|persons?|devs?|sres?|admins?|contractors?)(?: (?:for|on|in|doing) (?:ops|it|this))?,? (?:(?:at|with|for|spending|each|about|around) )*(?:(\d+) ?%(?: (?:of )?(?:their |the |his |her )?(?:time|each|working time|hours))?|(half|part|full)[ -]time|half (?:of )?their time)(?: each)?$`,
    (_, many = '', share, time) =>
      `${((/^an?$/i.test(many) ? 1 : countIn(many)) * (time === 'full' ? 100 : Number(share ?? 50))) / 100} FTE`,
  ],
  [
    re`(?<=^|[,;] ?|\band )${SENDS}${PART}${ITS_PART} (?:(?:can|could|may|might|will|goes|runs?|is|are|be|run|go|done|move[sd]?|shifts?|shifted|sent) )*(?:(?:overnight|nightly|at night|offline) )*(?:(?:(?:as|in|on|through|via|to) )?(?:(?:a|the|an overnight|overnight|nightly) )?batch(?:ed|able)?(?: (?:jobs?|api|mode|processing|overnight|at night))?|(?:wait|run|be done|happen)(?: (?:until|till|over|at|in|the|for))* ?(?:night|overnight|later|tomorrow|next (?:day|morning)|24 ?h(?:ours)?))(?=$|[,;]| and )`,
    (_, part = '') => `${percentIn(part)} batch`,
  ],
  [
    re`^${PART}(?: (?:the|our) (?:traffic|volume|input|prompts?|tokens))?${OF_VOLUME} (?:is|are|can be|could be) cached$`,
    (_, part = '') => `${percentIn(part)} cached`,
  ],
  [
    re`^(?:the |our )?(?:cached?|caching|cache hits?|(?:cache )?hit rate)(?: (?:part|share|input|tokens|rate))? (?:(?:is|are|at|makes|only|just|about|around|more like|really|now) )*${PART}(?: of (?:it|that|them|the input|the prompts?))?$`,
    (_, part = '') => `${percentIn(part)} cached`,
  ],
  [
    // "haiku 4.5 not 5.5": of the same family.
    /^(?:(?:it'?s|that'?s|i meant?|use|the) )*([a-z]+(?:[ -][a-z]+)?)[ -](\d[\d.]*),? (?:and )?not (?:the )?(?:\1[ -])?(\d[\d.]*)$/i,
    (words = '', name = '', now = '', before = '') =>
      [now, before].every((version) => findApi(`${name} ${version}`) !== undefined)
        ? `replace ${name} ${before} with ${name} ${now}`
        : words,
  ],
  [
    re`^(?:the |our )?(?:avg|average|mean|typical)(?: load| traffic| rate)?(?:'s| is| are) (?:(?:about|around|roughly|only|just|some|an?|one) )*${PART} (?:of )?(?:the |our )?peaks?$`,
    (_, part = '') => `peak is ${inShort(1 / percentsOf(part))}x`,
  ],
  [
    re`^(?:(?:they|it|we|all|${THE}${MACHINES})(?:'re| is| are)? )?(?:(?:turn|switch|shut|turned|switched|shut) )?(?:them |it )?(?:off|down) (?:(?:at night|overnight|nightly|every night),? )?(?:from |between )?(\d{1,2})(?::00)? ?(am|pm)? ?(?:to|till|until|and|-|–) ?(\d{1,2})(?::00)? ?(am|pm)?$`,
    (_, from = '', half, to = '', end) => `billed ${24 - hoursBetween(from, half, to, end)} hours a day`,
  ],
  [/^[/÷] ?(\d+)$/, (_, by = '') => `1/${by} of the volume`],
  [
    re`^(?:(?:we|i) )?(?:(?:can|could|will|may|might) )?batch (?:the )?${PART}${OF_VOLUME}(?: (?:that|which) (?:is ?n'?t|is not|are ?n'?t|are not|can wait|does ?n'?t)[a-z ]*)?$`,
    (_, part = '') => `${percentIn(part)} batch`,
  ],
];
