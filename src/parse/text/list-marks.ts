/** What sets statements apart, in lists, sentences and cells: one mark for all, so that each is read as in a line with commas. */

const BULLET = /(^|\n)[ \t]*(?:[-*–—•‣▪●◦] +)+(?=\S)/g;

/** "- 500M tokens\n- vs sonnet": the marks in front of the lines of a list say nothing. */
export const withoutBullets = (text: string): string =>
  /^[ \t]*[-*–—•‣▪●◦] /m.test(text) ? text.replace(BULLET, '$1') : text;

/** Between two words one space says as much as several; a table is set in tabs or bars. */
export const withOneSpace = (text: string): string => text.replace(/(?<=\S)[ \u00a0]{2,}(?=\S)/g, ' ');

/** Two figures between which a tab stands are two cells of a row, and no number whose thousands are apart. */
export const cellsApart = (row: string): string => row.replace(/(?<=\d[kmbt]?)\t+(?=\d)/gi, ', ');

const BETWEEN = /(?<=[^\s,;|])\s*[,;|\n][\s,;|]*(?=[^\s,;|])/g;
const AROUND = /^[\s,;|]+|[\s,;|]+$/g;

/** These end in a stop and end no sentence. */
const SHORTENED =
  'vs|approx|ca|mio|mrd|tok|req|incl|excl|etc|min|max|no|nr|st|dept|est|resp|elec|bzw|inkl|ggf|misc|ext|vol|fig';
const SENTENCE = new RegExp(
  String.raw`(?<=[a-z\d%)]{2}|[$€£]\d|\/[a-z])(?<!\b(?:${SHORTENED})|\.[a-z])[.!?]{1,3} (?=[\w$€£])`,
  'gi',
);

/** The lines of a list, or what bars set apart, as statements between commas: a mention has no tables, and its sentences are read as they stand. */
export const withItemsInCommas = (text: string): string => {
  const isList = /\n[ \t]*\S/.test(text.trim());
  const items = isList ? withoutBullets(text) : text;
  return isList || /;| \| /.test(items)
    ? items.replace(BETWEEN, (mark) => (/[;|\n]/.test(mark) ? ', ' : mark)).replace(AROUND, '')
    : items;
};

/** A new line, a bar, a semicolon or a sentence ends a statement as a comma does, where no table or log is read of them. */
export const withCommas = (text: string): string =>
  /[;|\n]|[.!?] /.test(text)
    ? text
        .replace(BETWEEN, (mark) => (/[;|\n]/.test(mark) ? ', ' : mark))
        .replace(SENTENCE, ', ')
        .replace(AROUND, '')
    : text;
