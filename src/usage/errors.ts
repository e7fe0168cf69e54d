import { plural } from '../domain/format.ts';
import { toTenths, toWhole } from '../domain/round.ts';
import { HOURS_PER_DAY } from '../domain/units.ts';
import { LlmcostError } from '../errors.ts';

/** Why a file is no export that we can read. What is in the file is never repeated. */

const tooMuch = (message: string): LlmcostError => new LlmcostError('too-large', message, HINTS);

const HINTS = ['500M tokens a month', '$6k a month on sonnet'];

/** A file that is not counted: one sentence why, and what else to type. */
export const refusal = (message: string): LlmcostError =>
  new LlmcostError('unreadable-usage', message, HINTS);

/** What a table of tokens lacks. */
export type Lack = 'time' | 'split' | 'input' | 'output';

const LACKING: Readonly<Record<Lack, string>> = {
  time: 'This table has tokens and no time, so it does not say over how long they were used. Export it with a column of dates, or type the volume a month.',
  split:
    'This table counts tokens without telling input from output, which cost different prices. Export it with both, or type the volume with its split, such as 500M in 80M out a month.',
  output:
    'This table has input tokens and no output tokens: a chart of one metric is half of what was used. Put both into one export, or type both, such as 500M in 80M out a month; of embeddings type the volume, such as 2B tokens of embeddings a month.',
  input:
    'This table has output tokens and no input tokens: a chart of one metric is half of what was used. Put both into one export, or type both, such as 500M in 80M out a month.',
};

/** A table of tokens that lacks one thing. */
export const lacking = (what: Lack): LlmcostError => refusal(LACKING[what]);

/** A panel of means or peaks adds up to nothing that was used. */
export const noSums = (): LlmcostError =>
  refusal(
    'The values of this table are averages or peaks, which do not add up to what was used. Export the sums: in CloudWatch the statistic "Sum".',
  );

/** Half a file would be half a volume. */
export const truncated = (): LlmcostError =>
  refusal('The file ends in the middle, so nothing of it was counted. Export it again.');

/** A file of 0 bytes, or of white space alone. */
export const empty = (): LlmcostError =>
  refusal('The file is empty: it has no content. Export it again, or type the volume.');

/** `what` names the kind of file: "a PDF", "an Excel file". */
export const notText = (what: string): LlmcostError =>
  refusal(
    `This is ${what}, not a table or JSON. Export the usage as CSV or JSON and give that file, or type the volume.`,
  );

/** "7 days", "3 hours". */
export const spanWords = (days: number): string =>
  days < 1 ? plural(toWhole(days * HOURS_PER_DAY), 'hour') : plural(toTenths(days), 'day');

/** Days that the export covers, null where it does not say; none of them has any usage. */
export const noUsage = (days: number | null): LlmcostError =>
  refusal(
    `The export ${days === null ? 'has no rows of usage' : `covers ${spanWords(days)} without any usage`}, so there is nothing to size. Export days that had traffic, or type the volume.`,
  );

/** More hours of more models than memory should hold: times that are none, or the logs of many years. */
export const tooManyHours = (): LlmcostError =>
  tooMuch(
    'This export has more hours of more models than are read at once, so nothing was counted. Export a shorter range.',
  );

/** The columns are right and no row of theirs can be read. */
export const unreadableRows = (rows: number): LlmcostError =>
  refusal(
    `${rows === 1 ? 'The only row of this export could not' : `None of the ${rows} rows of this export could`} be read: times or figures are not written as any export writes them. Export it again, and do not save it in a spreadsheet.`,
  );

/** Some of the rows have a time, and too many to leave out have one that cannot be read. */
export const timelessRows = (lost: number, all: number): LlmcostError =>
  refusal(
    `${lost} of ${plural(all, 'row')} with tokens have no time that can be read, so nothing was counted: the rest would be another volume. Write each time as 2026-11-21, or as 2026-11 where a row is a month.`,
  );

/** The columns are right, and figures of nearly every row are written in a way that nothing we know writes. */
export const unreadableFigures = (figures: number): LlmcostError =>
  refusal(
    `${plural(figures, 'figure')} of this table, at least one a row, are not written as numbers that we can read, so nothing was counted. Export it again with plain figures, such as 1500000, and do not save it in a spreadsheet.`,
  );

/** A web server writes who asked and when, and no token. */
export const accessLog = (): LlmcostError =>
  new LlmcostError(
    'unreadable-usage',
    'This is the log of a web server: it has requests and no tokens. Say how many there are and how long, or give the usage export of your provider or gateway.',
    ['40k requests/day, 1500 in 300 out'],
  );

/** An engine writes its speed, or the tokens of calls without a time: neither adds up to a month. */
export const engineLog = (): LlmcostError =>
  refusal(
    'This is what an engine writes while it serves: speeds, or tokens without a time, which make no month. Give its counters (/metrics, or a range of them from Prometheus), or type the volume.',
  );

/** `limit` is a size in words: a small archive may hold more than memory does. */
export const tooLarge = (limit: string): LlmcostError =>
  tooMuch(
    `The file unpacks to more than ${limit}, which we do not read. Export a shorter range or larger buckets (a day instead of a minute).`,
  );
