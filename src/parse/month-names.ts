import { SHORT_MONTHS } from '../domain/day.ts';

/** Months as people write them. */

/** One month, short or whole: "Oct", "sept", "October". */
export const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** How the name of any month begins: a quick look at whether a line names one. */
export const MONTH_BEGINS = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';

/** 1 to 12 for the name of a month, 0 for any other word. */
export const monthNumber = (name: string): number =>
  SHORT_MONTHS.findIndex((month) => name.toLowerCase().startsWith(month.toLowerCase())) + 1;

/** How many months such words name, both ends counted: "jan-oct" is ten, "nov and dec" two, "May" one. */
export const monthsNamed = (words: string): number => {
  const [from = 1, to = from] = [...words.matchAll(new RegExp(`\\b${MONTH_NAME}\\b`, 'gi'))].map(([name]) =>
    monthNumber(name),
  );
  return ((to - from + 12) % 12) + 1;
};

/** A season, a quarter or a term, in which as much comes every year. */
export const SEASON_OF_YEAR =
  '(?:(?:(?:in|during|over|for) )?(?:the )?(?:summers?|winters?|springs?|autumns?|falls?|q[1-4](?: ?(?:-|and|&|\\+) ?q[1-4])?|(?:school )?holidays?|term(?:[- ]?times?)?|semesters?|vacations?|(?:high|low|peak|off|busy|quiet|slow)[- ]?seasons?))';

/** All months but those that were said. */
export const OTHER_MONTHS =
  '(?:(?:in |for |during )?(?:the )?(?:rest of (?:the )?year|remaining months|rest|other(?: \\w+)? months)|otherwise|(?:in )?between|normally|usually|else)';

const NAMES_PART_OF_YEAR = new RegExp(
  `(?:^|\\b)(?:${MONTH_NAME}|${SEASON_OF_YEAR}|${OTHER_MONTHS})(?:$|[^a-z])`,
  'i',
);

/** Whether words name months or a season: what comes then comes in no other, and adds up with none. */
export const namesPartOfYear = (words: string): boolean => NAMES_PART_OF_YEAR.test(words);
