import { toType } from '../../../domain/round.ts';
import { groupsOf, re, reAll } from '../../expression.ts';
import { FOR_OPS, STAFF } from '../../people.ts';
import { COUNT_WORD, countIn, partIn, PART as SHARE_WORD } from '../figures/number-words.ts';
import type { Rewording, WordedKind } from '../reworded.ts';
import { HEADCOUNT } from './headcount.ts';
import { STAFF_DAYS } from './staff-days.ts';
import { STAFF_SHARES } from './staff-shares.ts';

/** Who runs it, and how much of their time: "2 engineers at 0.5 FTE", "2 people on call, 5 hrs a month each". */

const WORKERS = `(?:${STAFF}|people|persons|devops|ops people|colleagues)`;

/** "2 people on call, 5 hrs a month each": the hours of all of them. */
const HOURS_EACH: Rewording = [
  reAll`\b(\d{1,2}|${COUNT_WORD}) ${WORKERS}(?: on[- ]?call| on ops| on this)?,? (?:(?:who |each |spend(?:ing|s)?|put(?:ting)?|work(?:ing)?|at|for) ?)*(\d{1,3}(?:\.\d)?) ?(?:hours|hrs|h)(?<front> each)?(?: an? | per | ?\/ ?)(week|month|mo|day)(?<behind> each)?\b`,
  (words = '', people = '', hours = '', front, period = '', behind) =>
    front === undefined && behind === undefined && !/ each /.test(words)
      ? words
      : `${toType(countIn(people) * Number(hours))} hours ops per ${period}`,
];

/** "3 engineers part time, $85/h, 10h a week together": the hours of all, whoever they are. */
const HOURS_TOGETHER: Rewording = [
  reAll`\b(?:\d{1,2}|${COUNT_WORD}) ${WORKERS}(?: part[- ]time| on ops| on this)?((?:,| at)? ?[$€£]\d{2,3}(?:\.\d)?(?: ?\/ ?h(?:r|our)?| an hour| per hour))?,? (?:(?:who |spend(?:ing|s)?|put(?:ting)?|work(?:ing)?|at|for) ?)*(\d{1,3}(?:\.\d)?) ?(?:hours|hrs|h)(?: an? | per | ?\/ ?)(week|month|mo|day) (?:together|in (?:total|all)|combined|altogether|between them|all together|total)\b`,
  (_, wage = '', hours = '', period = '') => `${hours} hours ops per ${period}${wage}`,
];

/** "3 GPU engineers", "our 2 GPU guys": who sees to GPUs is none of them. */
const NAMED_AFTER_GPUS: readonly Rewording[] = [
  [reAll`\b(?:gpu|cuda|hpc)[ -](?=${STAFF}\b)`, ''],
  [
    /\b(?:gpu|cuda|hpc)[ -](?:people|persons?|folks|guys?|experts?|specialists?|team members)\b/gi,
    'engineers',
  ],
];

const HEADS = '(?:people|persons?|colleagues)';
const headsOf = (_: string, front?: string, middle?: string, behind?: string): string =>
  `${countIn(front ?? middle ?? behind ?? '')} FTE ops`;

/** "ops 2 people", "2 ops people", "2 people on ops": whole posts. */
const OF_OPS: Rewording = [
  reAll`\bops[,:]? (?:(?:is|are|needs?|takes|of) )?(\d{1,2}(?:\.\d)?|${COUNT_WORD}) ${HEADS}\b(?! on[- ]call)|(?<![\w.])(\d{1,2}(?:\.\d)?|${COUNT_WORD}) ops ${HEADS}\b|(?<![\w.])(\d{1,2}(?:\.\d)?|${COUNT_WORD}) ${HEADS} (?:on|for|in|doing) ops\b`,
  headsOf,
];

const COUNT = String.raw`(?:\d{1,2}|${COUNT_WORD})`;
const MANY = `(?<many>${COUNT})`;
const ONE = '(?:1|one|an?)';
/** A number of posts, whole or a part of one. */
const PART = String.raw`\d{0,2}(?:\.\d{1,2})?(?<=\d)`;
const POSTS = String.raw`(?<posts>${PART}) ?ftes?\b`;
const JOINT = String.raw`(?:,|:| ?\(| -| at| @| with| for| of| is){0,2} ?`;
/** "1 FTE ML engineer" is another post. */
const NO_POST = `(?! (?:of )?(?:an? )?${WORKERS})`;
const LIST = `(?<list>${COUNT} ${WORKERS}(?:(?:,| and| plus| \\+){1,2} ?${COUNT} ${WORKERS}){0,3})`;
const FREE = String.raw`(?<![\w.$€£])`;

const inPosts = (value: number): string => `${toType(value)} FTE`;

/** People of a list: "2 engineers, 1 SRE" are three. */
const peopleIn = (list: string): number =>
  [...list.matchAll(reAll`${COUNT}(?= )`)].reduce((sum, [many]) => sum + countIn(many), 0);

const ofEachOfThem = (...found: readonly string[]): string => {
  const { many = '', posts } = groupsOf(found);
  return inPosts(countIn(many) * Number(posts));
};

const POSTS_OF_PEOPLE: readonly Rewording[] = [
  // "2 engineers (0.5 FTE each)"
  [reAll`${FREE}${MANY} ${WORKERS}${JOINT}${POSTS} (?:each|apiece|per (?:person|head))\b`, ofEachOfThem],
  // "2 engineers at 0.5 FTE"
  [reAll`${FREE}${MANY} ${WORKERS} ?(?:at|@) ${POSTS}(?! (?:in )?total| together)${NO_POST}`, ofEachOfThem],
  // "2 engineers (2 FTE)": the same twice
  [
    reAll`${FREE}${MANY} ${WORKERS}${JOINT}${POSTS}${NO_POST}`,
    (...found) => {
      const { many = '', posts } = groupsOf(found);
      const rest = String(found[0]).includes('(') ? `${posts} FTE (` : `${posts} FTE`;
      return countIn(many) === Number(posts) ? rest : String(found[0]);
    },
  ],
  // "an SRE, 0.5 FTE"
  [reAll`${FREE}${ONE} ${WORKERS}${JOINT}${POSTS}${NO_POST}`, (...found) => `${groupsOf(found).posts} FTE`],
  // "3 FTE (2 engineers, 1 SRE)", "0.5 FTE (one engineer)"
  [
    reAll`${FREE}${POSTS} ?\(${LIST}\)`,
    (...found) => {
      const { posts, list = '' } = groupsOf(found);
      const people = peopleIn(list);
      return people === 1 || people === Number(posts) ? `${posts} FTE` : String(found[0]);
    },
  ],
];

/** "1 SRE, 20 hours a week": behind a comma too, where hours a day would be those of a machine. */
const HOURS_OF_ONE: Rewording = [
  reAll`${FREE}${ONE} ${WORKERS}(?:,| ?\() ?(\d{1,3}(?:\.\d)?) ?(?:hours|hrs|h)(?: an? | per | ?\/ ?)(week|month|mo)\b`,
  (_, hours = '', period = '') => `${hours} hours ops per ${period}`,
];

/** "on call costs us 1500/mo": money of a month, whatever its verb and without its sign. */
const ON_CALL_COSTS: Rewording = [
  /\b(on[- ]?call)(?: (?:duty|rota|rotation|allowance))? (?:costs?|is|runs?|comes to)(?: us)?(?: about| around)? \$?(\d[\d.,]*k?) ?(\/ ?|per |a )(mo|month)\b/gi,
  '$1 $$$2/$4',
];

/** "people cost 165/h", "staff at $90 an hour": what an hour of theirs costs. */
const PEOPLES_HOUR: Rewording = [
  /\b(?:people|staff|labou?r)(?:(?:'s)? time)? (?:costs?(?: us)?|(?:is|are)(?: at)?|at|@|=) ([$€£]?) ?(?=\d{2,3}(?:\.\d{1,2})? ?(?:\/ ?|an |per )(?:h|hr|hour)\b)/gi,
  (_, sign = '') => `ops at ${sign === '' ? '$' : sign}`,
];

const PEOPLE = '(?:people|persons?|colleagues?|guys?|folks|(?:team )?members?)';
const headcount = (many: string): number => (/^an?$/i.test(many) ? 1 : countIn(many));
const MANY_PEOPLE = `(\\d{1,2}|${COUNT_WORD}|an?) ${PEOPLE}`;

const ofPosts = (...found: readonly string[]): string => {
  const { many = '', share } = groupsOf(found);
  return `${inPosts((headcount(many) * Number(share)) / 100)} ops`;
};

const WHO = `(?:${PEOPLE}|${WORKERS}|devs?|developers?|data scientists?)`;
/** "3 people at 20% for ops", "20% of 3 people on ops": part of the time of each. */
const PARTS_FOR_OPS: readonly Rewording[] = [
  [
    reAll`\b(?:ops|operations|platform|infra) team of (?<many>\d{1,2}|${COUNT_WORD}),? (?:at |@ ?)?(?<share>100|\d{1,2}) ?%(?: (?:each|of their time))*`,
    ofPosts,
  ],
  [
    reAll`${FREE}(?<many>\d{1,2}|${COUNT_WORD}|an?) ${WHO}(?:,| ?\(| at| @| with| spend(?:ing|s)?| each){0,2} ?(?<share>100|\d{1,2}(?:\.\d)?) ?%(?: each)?\)? ${FOR_OPS}`,
    ofPosts,
  ],
  [
    reAll`${FREE}(?<share>100|\d{1,2}(?:\.\d)?) ?% of (?:the time of )?(?<many>\d{1,2}|${COUNT_WORD}|an?) ${WHO} ${FOR_OPS}`,
    ofPosts,
  ],
  // "half of one engineer for ops"
  [
    reAll`\b(?<part>half|${SHARE_WORD})(?: of)? (?:an?|one|1|the) ${WHO}(?:'s time)? ${FOR_OPS}`,
    (...found) => `${inPosts(partIn(groupsOf(found).part ?? ''))} ops`,
  ],
];

/** "3 people, 10% of their time each", "0.3 people": parts of posts, whoever they are. */
const PARTS_OF_PEOPLE: readonly Rewording[] = [
  [
    reAll`${FREE}${MANY_PEOPLE}(?: on (?:this|it|ops))?(?:,| ?\(| at| @| with| spend(?:ing|s)?){0,2} ?(\d{1,2}(?:\.\d)?) ?% of (?:their|his|her) (?:working )?time(?: each)?\)?`,
    (_, many = '', share = '') => `${inPosts((headcount(many) * Number(share)) / 100)} ops`,
  ],
  [reAll`${FREE}(0?\.\d{1,2}) (?:of an? )?(?:people|persons?)\b`, '$1 FTE ops'],
];

/** "setup 120 hours at $110, then 8 hrs a month": what comes after it is done once is of the same people. */
const AFTER_SETUP: Rewording = [
  reAll`\b((?:set[- ]?up|migration|onboarding|integration)[^;.?]{0,40}?\d ?(?:h|hrs?|hours)\b[^;.?\d]{0,12}(?:[$€£] ?\d{1,3}(?:\.\d\d)?(?: ?(?:\/ ?|an |per )(?:h|hr|hour))?)?),? (?:and )?(?:then|after(?: that|wards)?|plus) (?:about |around |~ ?)?(\d{1,3}(?:\.\d)?) ?(?:hours|hrs|h) (?=(?:a|per|each|every) (?:week|month)\b)(?!(?:a|per|each|every) (?:week|month) (?:billed|rented|of gpus?))`,
  '$1, $2 hours ops ',
];

/** "1 devops at 20%", "20% of a devops": somebody who is called after the work. */
const CALLED_AFTER_WORK: Rewording = [
  reAll`${FREE}(${COUNT}|an?) ((?:dev|ml)ops)(?=\s*(?:$|[,;.()%\d]|(?:at|@|for|on|with|costs?|who|is|spend(?:s|ing)?|half|full|part)\b))`,
  '$1 $2 engineer',
];

/** "an SRE at 20%": one of them. */
const ONE_AT_SHARE: Rewording = [reAll`\ban? (${WORKERS}) (?=(?:at |@ ?)\d{1,3} ?%)`, '1 $1 '];

/** Rows of wordings. */
export const STAFFING: readonly WordedKind[] = [
  { holds: /\b(?:gpu|cuda|hpc)[ -][a-z]/i, rows: NAMED_AFTER_GPUS },
  ...HEADCOUNT,
  ...STAFF_SHARES,
  { holds: /\b(?:dev|ml)ops\b/i, rows: [CALLED_AFTER_WORK] },
  { holds: /(?:at |@ ?)\d{1,3} ?%/i, rows: [ONE_AT_SHARE] },
  { holds: /\bon[- ]?call\b.{0,40}\d/i, rows: [ON_CALL_COSTS] },
  { holds: /people|staff|labou?r/i, rows: [PEOPLES_HOUR] },
  {
    holds: /^(?=.*\b(?:set[- ]?up|migration|onboarding|integration)\b)(?=.*\b(?:then|after|plus)\b)/is,
    rows: [AFTER_SETUP],
  },
  { holds: /\b(?:(?:al)?together|total|in all|combined|between them)\b/i, rows: [HOURS_TOGETHER] },
  { beside: /^(?=.*\beach\b)(?=.*\d ?(?:h|hrs?|hours?)\b)/is, rows: [HOURS_EACH] },
  {
    holds: /^(?=.*(?:%|half|third|quarter|fifth|tenth))(?=.* (?:for|on|in|doing|to|of) )/is,
    rows: PARTS_FOR_OPS,
  },
  { holds: /^(?=.*\bops\b)(?=.*\b(?:people|person|colleague))/is, rows: [OF_OPS] },
  { holds: /\d ?ftes?\b/i, rows: POSTS_OF_PEOPLE },
  {
    holds: /^(?=.*(?:people|person|colleague|guy|folks|member))(?=.*(?:% of |\.\d))/is,
    rows: PARTS_OF_PEOPLE,
  },
  { holds: /\d ?(?:h|hrs?|hours)\b/i, rows: [HOURS_OF_ONE] },
  ...STAFF_DAYS,
];

/** "2 engineers, 0.5 FTE", "0.5 FTE (2 engineers)": posts beside another count of people. */
export const POSTS_BESIDE_PEOPLE = re`${FREE}(?:${MANY} ${WORKERS}${JOINT}${POSTS}${NO_POST}\)?|(?<all>${PART}) ?ftes? ?\(${LIST}\))`;

/** The posts of such words, where they are of each and where they are of all; the second alone where both are the same. */
export const postsMeant = (words: string): readonly string[] => {
  const { many, posts, all, list = '' } = POSTS_BESIDE_PEOPLE.exec(words)?.groups ?? {};
  const [people, said] = [many === undefined ? peopleIn(list) : countIn(many), Number(posts ?? all)];
  return people === said ? [inPosts(said)] : [inPosts(people * said), inPosts(said)];
};

/** "3 people at 10%": whoever they are, and whatever it is of. */
export const PEOPLE_AT_SHARE = re`${FREE}${MANY_PEOPLE}(?: each)? ?(?:at|@|,|\() ?(\d{1,2}(?:\.\d)?) ?%(?: each)?\)?(?=\s*(?:$|[,;.]))`;

/** The posts of such words. */
export const postsOfPeople = (words: string): string => {
  const [, many = '', share = ''] = PEOPLE_AT_SHARE.exec(words) ?? [];
  return inPosts((headcount(many) * Number(share)) / 100);
};

/** "2 engineers part-time", "a part-time SRE": how much of their time, nobody said. */
export const PART_TIME = re`${FREE}(?:${COUNT}|an?) (?:part[- ]time ${WORKERS}\b|${WORKERS},? (?:working |only )?part[- ]time\b)`;
