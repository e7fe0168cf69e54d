import type { Topic } from '../../domain/topics.ts';
import { re } from '../expression.ts';
import { A_GPU, SO } from './parts.ts';

/** Questions of which part of the bill is alone in it, or the largest: answered by all its parts, and by no yes or no. */

const PART = `(?:the |our |for |of |paying |gpu |hardware |operating )*(?:electricity|power|energy|cooling|people|staff|ops|operations|engineers?|engineering|salar(?:y|ies)|labou?r|rent|rental|renting|hardware|gpus?|cards?|machines?|${A_GPU}s?|colo|other costs)`;
const IS = "(?:is|are|that'?s|it'?s|they'?re|costs?|bills?)";
const ALONE = '(?:only|just|nothing (?:but|other than|else than|except)|solely|purely|entirely|all)';
const MOST = `(?:(?:mostly|mainly|largely|primarily) ${PART}|(?:biggest|largest|main|major|dominant|smallest|highest) (?:part|share|item|cost|chunk|driver|position|expense|thing)s?|most of (?:it|that|this|the (?:bill|cost))|the bulk)`;

/** "so basically only electricity?", "just power, right?" */
const ASKS_ALONE = re`^${SO}(?:(?:basically|really|it'?s|that'?s|this is|is (?:it|that|this)|we (?:only )?pay|(?:the )?(?:hosting|bill|cost)(?: is)?) )*${ALONE} (?:for )?${PART}(?: (?:costs?|bills?))?(?:[\s,]+(?:then|right|now|here|in there|correct|no|yes|basically|or what))*[?\s.!]*$`;
/** "are people the biggest part?", "is it mostly rent?", "is people more than the GPUs?" */
const ASKS_LARGEST = re`^${SO}(?:what(?:'?s| is| are)|which (?:one |part )?(?:is|are)|is|are|isn'?t|aren'?t)? ?(?:(?:it|that|this|hosting|the bill) )?(?:${PART} )?(?:really |still |actually )?(?:${IS} )?(?:the |a )?${MOST}\b`;
const ASKS_WHAT = re`^${SO}what(?:'?s)? (?:dominat\w+|driv(?:es|ing) (?:it|this|that|the (?:costs?|bill)))\b`;
const ASKS_MORE = re`^${SO}(?:is|are|isn'?t|aren'?t|does|do)? ?${PART} (?:${IS} )?(?:really |still |actually )?(?:more|less|dearer|cheaper|higher|bigger|larger|smaller|lower|more expensive)(?: expensive)? than ${PART}\b`;

/** The parts of the bill, where the share of one is asked about. */
export const partTopic = (text: string): Topic | undefined =>
  [ASKS_ALONE, ASKS_LARGEST, ASKS_WHAT, ASKS_MORE].some((asks) => asks.test(text))
    ? { about: 'bill' }
    : undefined;
