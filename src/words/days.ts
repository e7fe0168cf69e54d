import { SHORT_MONTHS } from '../domain/day.ts';

/** "29 Jul 2026" of an ISO date; anything else as it is. */
export const dayWords = (date: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  return year === undefined ? date : `${Number(day)} ${SHORT_MONTHS[Number(month) - 1] ?? month} ${year}`;
};
