import * as z from 'zod';
import { databaseOf, STARTS } from '../store/address.ts';

/** How the value of a setting must be written, and what is said of one that is not. */

const emptyIsAbsent = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

/** A setting that may be left out, or stand there empty. */
export const setting = <T extends z.ZodType>(schema: T) => z.preprocess(emptyIsAbsent, schema.optional());

/** What is copied with a space or a line break would go out with every request, or fit no signature. */
const unbroken = z.string().regex(/^[\x21-\x7e]*$/, {
  error: 'must have no spaces, line breaks or other than ASCII characters in it',
  abort: true,
});

/** A secret that somebody else made up. */
export const secretText = setting(unbroken);

/** A token of Slack's, by how it begins. */
export const token = (prefix: string) =>
  setting(
    z
      .string()
      .startsWith(prefix, { error: `must start with ${prefix} (see api.slack.com/apps)`, abort: true })
      .pipe(unbroken),
  );

/** Nobody who calls these takes credentials in an address, and whoever sees one in a log would have them. */
const hasNoCredentials = (address: string): boolean => {
  const { username, password } = new URL(address);
  return username === '' && password === '';
};

/** An address that is called. */
export const url = setting(
  z
    .url({ protocol: /^https?$/, error: 'must be an http or https address', abort: true })
    .refine(hasNoCredentials, 'must be an address without a user name or a password'),
);

/** Digits alone: other forms that JavaScript takes for numbers, such as 0x50, nobody means. */
const wholeNumber = (not: string, notWhole: string) =>
  z
    .string()
    .regex(/^\s*[+-]?\d+(?:\.\d+)?\s*$/, { error: not, abort: true })
    .transform(Number)
    .pipe(z.number().int({ error: notWhole, abort: true }));

const PORT = 'must be a number from 0 to 65535';
const MOST_PORT = 65_535;

/** A port to listen on; 0 is any that is free. */
export const port = setting(
  wholeNumber(PORT, 'must be a whole number').pipe(z.number().min(0, PORT).max(MOST_PORT, PORT)),
);

/** A century: dates before it have no place in a log of answers. */
const MOST_DAYS = 36_500;

/** For how many days something is kept; 0 is for ever. */
export const keepDays = setting(
  wholeNumber('must be a number of days', 'must be a whole number of days').pipe(
    z
      .number()
      .min(0, 'must be 0 (for ever) or more')
      .max(MOST_DAYS, `must be at most ${MOST_DAYS}; 0 is for ever`),
  ),
);

const isDecodable = (text: string): boolean => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    // A percent sign that stands for itself: whoever wrote it is told.
    return false;
  }
};

/** User, password and path of an address can be told from one another, and from the rest. */
const isReadable = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { username, password, pathname } = new URL(address);
  return [username, password, pathname].every(isDecodable);
};

const IN_PERCENT = 'in a user name or password, write %40 for @, %3A for :, %2F for /, %25 for %';

/** A way out of the network: http or https, with a name and a password where it asks for them. */
export const proxyAddress = setting(
  z
    .url({
      protocol: /^https?$/,
      error: 'must be the address of a proxy, such as http://proxy.example:3128',
      abort: true,
    })
    .refine(isReadable, `must be an address that can be read: ${IN_PERCENT}`),
);

/** Where a database is. */
export const databaseAddress = setting(
  z
    .string()
    .refine((address) => databaseOf(address) !== undefined, { error: STARTS, abort: true })
    .refine((address) => databaseOf(address) === 'SQLite' || isReadable(address), {
      error: `must be an address that can be read, such as postgres://user:password@host/name: ${IN_PERCENT}`,
    }),
);

/** One of several words. */
export const wordOf = <const T extends readonly string[]>(words: T) =>
  setting(z.enum(words, `must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`));

/** Slack's ids of people, with commas or spaces between. */
export const userIds = setting(
  z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((id) => id !== ''))
    .pipe(
      z.array(
        z
          .string()
          .regex(
            /^(?:[TE][A-Z0-9]+\/)?[UW][A-Z0-9]+$/,
            'must be user ids such as U012ABCDEF, or T012ABCDEF/U012ABCDEF for one workspace, with commas between',
          ),
      ),
    ),
);
