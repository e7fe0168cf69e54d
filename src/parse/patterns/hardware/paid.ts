import { toWhole } from '../../../domain/round.ts';
import { DAYS_PER_MONTH, HOURS_PER_MONTH, OFFICE_HOURS_PER_MONTH } from '../../../domain/units.ts';
import { re } from '../../expression.ts';
import { namesHardware } from '../../facts.ts';
import { MONTH_NAME, monthNumber } from '../../month-names.ts';
import { KIND } from '../../paying-fields.ts';
import { quoted } from '../../problems.ts';
import { setField } from '../../reading.ts';
import { type Sentence, useSpan } from '../looks/sentence.ts';
import {
  cardsCalled,
  HAVE,
  hardwareHad,
  isOfCards,
  isOfDesk,
  isOne,
  isOneOfDesk,
  MINE,
} from './cards-had.ts';
import { PARTLY_FREE } from './partly-free.ts';

/** Hardware that is there already, and until when it is paid. */

const monthOf = (groups: Readonly<Record<string, string | undefined>>): string | undefined => {
  if (groups.last !== undefined) return `${groups.last}-12`;
  const year = groups.year ?? groups.iso?.slice(0, 4);
  const number = groups.iso === undefined ? monthNumber(groups.month ?? '') : Number(groups.iso.slice(5));
  return year === undefined || number < 1 || number > 12
    ? undefined
    : `${year}-${String(number).padStart(2, '0')}`;
};

const CARDS = String.raw`\d{0,6} ?x? ?(?:[a-z][\w-]{0,24}(?: ?\d{1,4}gb)?s?)`;

const NIGHTS = '(?:nights?|night ?times?|overnight|evenings?)';
const WHEN_SPARE = re`\b(?:(?:on|at|during|over|in) )?(?:the )?(?:${NIGHTS}(?: ?(?:and|&|\+|\/|,|or) ?(?:the )?weekends?)?|weekends?(?: ?(?:and|&|\+|\/|,|or) ?${NIGHTS})?|outside (?:of )?(?:office|business|working) hours|off[- ]hours)\b`;

/** Hours a month of nights of 12 hours, of weekends, or of both. */
const spareHours = (words: string): number => {
  if (/hours/i.test(words)) return HOURS_PER_MONTH - OFFICE_HOURS_PER_MONTH;
  const weekends = (HOURS_PER_MONTH * 2) / 7;
  const isNights = /night|evening/i.test(words);
  if (!isNights) return weekends;
  return /weekend/i.test(words) ? weekends + (12 * DAYS_PER_MONTH * 5) / 7 : 12 * DAYS_PER_MONTH;
};

/** Those who run it, as people call them. */
const WHO =
  '(?:(?:ops|sre|platform|infra|devops|it) ){0,2}(?:ops|people|persons?|engineers?|devs?|devops|staff|team|sres?|(?:sys)?admins?|guys?|folks|colleagues?)';
const ENDS = String.raw`(?:,? who(?:'d|'ll| would| could| can| will| does| may)?(?: [a-z']{1,12}){1,4})?(?=\s*(?:$|[,.;:)(]|(?:and|so|but|vs|versus)\b))`;

/** Hardware that is paid for already. */
export const PAID_SENTENCES: readonly Sentence[] = [
  {
    name: 'people who are paid anyway',
    holds: /paid|payroll|employed|salaried|already/i,
    pattern: re`\b${WHO}(?:'re| are| is| has| have been)? (?:(?:all |just )?(?:already|anyway) paid(?: for)?|(?:(?:already|all|anyway|just) )*(?:on (?:the |our |a )?payroll|employed|salaried)|paid(?: for)? (?:already|anyway))(?: (?:already|anyway))*${ENDS}|\b(?:(?:we|i|they|there) )?(?:already (?:have|has|got|employ|pay)|(?:is|are) already|(?:have|'ve) already(?: got)?) (?:(?:an?|our|the|some|one|two|own|good) )*${WHO}(?: (?:for (?:it|that|this)|here|in[- ]house))?(?! and)${ENDS}|\b(?:we|i|they) (?:have|'ve got|employ) (?:(?:an?|our|the|some|one|two|own|good) )*${WHO} already(?! and)${ENDS}`,
    closes: true,
    says: (match, reading) => {
      setField(reading, 'selfHosted.ops.hoursPerMonth', 0, match[0]);
      setField(reading, 'selfHosted.ops.setupHours', 0, match[0]);
    },
  },
  {
    name: 'hardware that is paid',
    holds: /paid|depreciated|amorti|written off/i,
    pattern:
      /\b(?:(?:is|are|were|was|been|it's|they're|already|fully|long|completely) ){1,5}(?:paid(?: for| off)?|depreciated|amorti[sz]ed|written off)(?=\s*(?:$|[,.;:)(+]|(?:and|so|but|vs|versus|already|by now|now|anyway|since|in 20\d\d|last year)\b))/i,
    applies: (_, reading) =>
      reading.facts.kinds.has('gpu') ||
      reading.facts.kinds.has('instance') ||
      reading.facts.units.has('server') ||
      reading.facts.units.has('gpu'),
    says: (match, reading) => setField(reading, KIND, 'paid', match[0]),
  },
  {
    name: 'hardware that somebody has',
    pattern: re`${HAVE}|${MINE}`,
    applies: (match, reading) => hardwareHad(match, reading) !== undefined,
    says: (match, reading) => {
      const gpu = hardwareHad(match, reading);
      if (gpu === undefined) return;
      const words = reading.text.slice(
        Math.min(match.index, gpu.start),
        Math.max(match.index + match[0].length, gpu.end),
      );
      setField(reading, KIND, 'paid', words, 'soft');
      const isOwned = /\bown\b/i.test(match[0]);
      if (isOne(gpu, reading) || (isOwned && isOneOfDesk(gpu, reading)))
        setField(reading, 'selfHosted.gpuCount', 1, words, 'soft');
    },
  },
  {
    name: 'GPUs that are called paid',
    // "already paid" is a word of the field, and firmer.
    pattern: /(?<!\b(?:already|pre|fully)[- ])\bpaid(?:[- ](?:for|off))?\b/i,
    applies: (match, reading) => cardsCalled(match, reading) !== undefined,
    says: (match, reading) => setField(reading, KIND, 'paid', match[0], 'soft'),
  },
  {
    name: 'cards for a desk that are called owned',
    // A team says so of what it thinks of buying, too.
    holds: /owned/i,
    pattern: /\bowned\b/i,
    applies: (match, reading) => {
      const gpu = cardsCalled(match, reading);
      return gpu !== undefined && isOfDesk(gpu);
    },
    says: (match, reading) => {
      const gpu = cardsCalled(match, reading);
      setField(reading, KIND, 'paid', match[0], 'soft');
      if (gpu !== undefined && isOneOfDesk(gpu, reading))
        setField(reading, 'selfHosted.gpuCount', 1, match[0], 'soft');
    },
  },
  {
    name: 'hardware that was bought in the past',
    holds: /bought|purchased|acquired/i,
    pattern:
      /\b(?:we |i |they |already )?(?:bought|purchased|acquired)(?: [^,.;$]{1,24}?)? (?<when>(?:back )?in (?:20[12]\d\b|early 20|late 20|mid 20)\d{0,2}|(?:late |early )?last (?:year|month|quarter|summer|winter|spring|autumn|fall)|(?:a|\d{1,2}|two|three|several|some) (?:y(?:ea)?rs?|months?|mos?) ago|years ago)\b/i,
    applies: (_, reading) => namesHardware(reading.facts),
    says: (match, reading) => {
      const end = match.index + match[0].length;
      useSpan(reading, end - (match.groups?.when?.length ?? 0), end);
      setField(reading, KIND, 'paid', match[0]);
    },
  },
  {
    name: 'hardware that is there and paid, or given',
    holds: /paid|already|free|no cost|grant|donated|sponsored/i,
    pattern:
      /\b(?:is|are|already)\b[^,.;$\d]{0,30} and (?:already |fully )?paid(?: for| off)?(?=\s*(?:$|[,.;:)(]))|\balready (?:(?:sitting|standing|running|racked|installed|there|here|set up) )?(?:in (?:the|our|my) (?:basement|office|rack|closet|server room|data ?cent(?:er|re)|lab)|here|there|in[- ]house|on[- ]site|racked|installed)\b|\b(?:gpus?|cards|hardware|machines?|servers?|compute|cluster|they|boxes) (?:is|are|comes?|come) (?:basically |essentially )?(?:free|at no cost)\b(?! (?:at|on|after|during|until|of|from|in)\b)|\b(?:(?:from|by|on|through|with|under) (?:an? |our |the )?(?:research |compute |gpu )*grants?|donated|sponsored)\b/i,
    applies: (_, reading) => namesHardware(reading.facts),
    says: (match, reading) => setField(reading, KIND, 'paid', match[0]),
  },
  {
    name: 'hardware that credits pay for',
    holds: /credits?\b/i,
    pattern:
      /(?:\b(?:for )?free,? )?\b(?:(?:paid|covered|funded) )?(?:from|on|with|through|via|by|using|out of|thanks to) (?:(?:our|the|some|my|an?) )*(?:[a-z]{2,14} ){0,2}credits?\b(?! (?:card|line|union))|\b(?:(?:our|the|all|free|startup|cloud|aws|azure|gcp|google) ){0,3}credits (?:will )?(?:cover|pay|paid)s?(?: for)? (?:it|them|that|this|these|everything|(?:the |our )?(?:gpus?|rent|hardware|compute))\b/i,
    applies: (match, reading) => isOfCards(match, reading),
    says: (match, reading) => {
      setField(reading, KIND, 'paid', match[0]);
      reading.notes.push(
        `${quoted(match[0].trim())} is read as hardware that costs nothing while the credits last: leave the words out for the bill that comes after them.`,
      );
    },
  },
  {
    name: 'hardware that costs nothing',
    holds: /free|nothing|no c/i,
    pattern: re`\b${CARDS},? (?:for free|free of charge|at no (?:cost|charge)|for nothing|(?:that |which )?(?:cost|costs) (?:us )?nothing)\b`,
    applies: (_, reading) => reading.facts.kinds.has('gpu'),
    says: (match, reading) => setField(reading, KIND, 'paid', match[0]),
  },
  {
    name: 'paid until a month',
    takesNumbers: true,
    holds: /until|till|thr(?:ough|u)\b|\bends?\b|expire|runs? out|is up/i,
    pattern: re`\b(?:(?:already )?(?:pre)?(?:paid|own(?:ed)?|ours|committed|contracted|reserved)(?: for)? (?:until|till|through|thru)|(?:contract|lease|commitment|reservation|term)s? (?:(?:runs?|lasts?) (?:until|till|through)|(?:ends?|expires?|runs? out|is up)(?: in| on| at)?)) (?:the )?(?:end of )?(?:(?<iso>\d{4}-\d{1,2})|(?<=end of )(?<last>20\d\d)|(?<month>${MONTH_NAME})\.?(?:,? (?<year>20\d\d))?|(?<bare>20\d\d)(?!-)|next (?:year|month|quarter|summer|winter|spring|autumn|fall))\b`,
    says: (match, reading) => {
      setField(reading, KIND, 'paid', match[0]);
      const month = monthOf(match.groups ?? {});
      if (month === undefined)
        reading.notes.push(
          `${match[0]}: say the ${match.groups?.bare === undefined ? 'year' : 'month'} too, such as "paid until March ${match.groups?.bare ?? 2027}", to see what follows.`,
        );
      else setField(reading, 'selfHosted.procurement.paidUntil', month, match[0]);
    },
  },
  ...PARTLY_FREE,
  {
    name: 'capacity of one’s own that is spare in some hours',
    holds: /\bcapacity|cycles|headroom/i,
    pattern:
      /\b(?:spare|idle|unused|free|leftover|left[- ]over) (?:gpu |compute )?(?:capacity|cycles|headroom)\b/i,
    applies: (_, reading) => namesHardware(reading.facts),
    says: (match, reading) => {
      const when = WHEN_SPARE.exec(reading.text);
      setField(reading, KIND, 'paid', match[0]);
      if (when === null) {
        reading.notes.push(`${quoted(match[0])} is read as hardware that is there and paid.`);
        return;
      }
      useSpan(reading, when.index, when.index + when[0].length);
      const hours = spareHours(when[0]);
      setField(reading, 'selfHosted.procurement.billedHoursPerMonth', hours, when[0]);
      reading.notes.push(
        `${quoted(match[0])} is read as hardware that is paid, and there ${quoted(when[0].trim())}: ${toWhole(hours)} hours a month.`,
      );
    },
  },
];
