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
