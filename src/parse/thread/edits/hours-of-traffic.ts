import { type Draft, type DraftField, fieldsIn } from '../../../domain/draft.ts';
import { HOURS_PER_MONTH } from '../../../domain/units.ts';
import { re } from '../../expression.ts';
import { BILLED } from '../../paying-fields.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { LEAD, NONE, TAKE_AWAY } from '../wording/verbs.ts';

/** Hours in which all traffic comes: what they leave as it is, and that they hold no longer: "traffic comes around the clock". */

const AT_ALL_HOURS =
  '(?:at (?:all|any) (?:hours?|times?)(?: of (?:the )?day)?|at all hours|a?round the clock|24 ?[/x] ?7|day and night|by day and (?:by )?night|all day(?: long)?(?: and (?:all )?night)?|24 ?h(?:ours)? a day)';
const TRAFFIC =
  '(?:the |our |all )?(?:traffic|load|demand|usage|users?|people|customers|requests?|calls|questions|work)';
const COMES =
  "(?:'s|'re| is| are| comes?| arrives?| works?| ask| use it| on it| runs?| flows?| stays?| keeps? coming| can come| is used| is spread| (?:comes? )?in| now| really| actually)*";
const OFFICE =
  '(?:office|business|working|work|opening)[ -]hours?(?: any ?more| alone| only| then| after all)*';
const ONLY = '(?:only|just|limited to|restricted to|in|during|at|the|our|any|those|longer|more) ';

const GONE: readonly RegExp[] = [
  re`^${LEAD}(?:it'?s |they'?re |that'?s )?(?:${TAKE_AWAY}|${NONE}) (?:${ONLY})*${OFFICE}$`,
  re`^${LEAD}${TRAFFIC}${COMES} ${AT_ALL_HOURS}(?: (?:now|then|instead|too|though))*$`,
  re`^${LEAD}(?:it'?s |it is )?used ${AT_ALL_HOURS}(?: (?:now|then|instead))*$`,
];

/** Whether a piece of a mention takes away the hours in which all traffic came. */
export const areHoursGone = (piece: string): boolean => GONE.some((words) => words.test(piece));

const SHAPE = 'workload.trafficShape';
const PEAK = 'workload.peakToAverage';

/** The words of the hours in which a draft has all traffic come; undefined where it comes at all hours. */
const wordsOfHours = ({ fields, said }: Draft): string | undefined =>
  fields[SHAPE] === 'office-hours' ? said[SHAPE]?.words : undefined;

/** The hours of the traffic, and what the words of them had said beside: the peak in them, the hours that are paid for. */
export const fieldsOfHours = (draft: Draft): readonly DraftField[] => {
  const words = wordsOfHours(draft);
  return words === undefined
    ? []
    : fieldsIn(draft.fields).filter(
        (field) =>
          field === SHAPE ||
          (field === PEAK && draft.said[field]?.words === words) ||
          (field === BILLED && draft.said[field]?.words?.startsWith(words) === true),
      );
};

const OF_MACHINES =
  /\b(?:gpus?|cards?|machines?|servers?|nodes?|box(?:es)?|fleet|cluster|rent(?:ed|ing)?|billed|paid|pay)\b/i;

/**
 * "around the clock" below office hours: the GPUs are paid for at all hours, so it may be the traffic that comes at all
 * of them. Throws the question.
 */
export const refuseAllHours = (line: string, { fields }: Draft, before: Draft | undefined): void => {
  const words = before && wordsOfHours(before);
  const isAlone = fieldsIn(fields).length === 1 && fields[BILLED] === HOURS_PER_MONTH;
  if (words === undefined || !isAlone || OF_MACHINES.test(line)) return;
  if ((before?.fields[BILLED] ?? HOURS_PER_MONTH) < HOURS_PER_MONTH) return;
  throw notUnderstood(
    ask`${quoted(line)}: the GPUs are paid for at all hours already, and traffic comes in ${quoted(words)} alone. Does it come at all hours?`,
    ['traffic at all hours'],
  );
};

const FLEET = ['selfHosted.gpuCount', 'selfHosted.replicas', 'selfHosted.instanceCount'] as const;
const ON = [BILLED, 'selfHosted.power.hoursPerMonth'] as const;

/** "mon-fri 8-18" below GPUs that are counted: they stay on at all hours, which is told, as it moves no bill. */
export const stillOn = ({ fields, said }: Draft, before: Draft | undefined): readonly string[] => {
  const words = wordsOfHours({ version: 1, fields, said });
  const isOf = (some: readonly DraftField[]): boolean =>
    some.some((field) => before?.fields[field] !== undefined);
  const isAlone = fieldsIn(fields).every((field) => field === SHAPE || field === PEAK);
  if (words === undefined || !isAlone || !isOf(FLEET) || isOf(ON)) return [];
  return [
    `${quoted(words)} is read as when traffic comes: the GPUs stay on at all hours. Type "off otherwise" where they do not.`,
  ];
};
