import dotenv from 'dotenv';
import { SETTINGS } from '../config/config.ts';
import { unusable, type Variables } from '../config/environment.ts';
import { LlmcostError } from '../errors.ts';
import { readTextFile, whyUnread } from '../text-file.ts';

/** `.env` in the working directory: what it sets, where the environment does not. */

const NAMED = new RegExp(String.raw`^\s*(?:export\s+)?((?:${SETTINGS.join('|')})(?:_FILE)?)(?![\w])`);

/** A line that begins with a setting and sets nothing: whoever wrote it believes that it does. */
const unset = (text: string, parsed: Variables): string[] =>
  text.split(/\r?\n/).flatMap((line, index) => {
    const [, name] = NAMED.exec(line) ?? [];
    return name === undefined || parsed[name] !== undefined
      ? []
      : [`line ${index + 1} of .env sets nothing: write ${name}=…`];
  });

const textOf = (file: string): string | undefined => {
  try {
    return readTextFile(file);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new LlmcostError('config', `The file .env cannot be read: ${whyUnread(cause)}.`, [], { cause });
  }
};

/**
 * What a file sets beneath what the environment says already. Throws LlmcostError `config` where there is a file that
 * cannot be read, or a line that names a setting and sets none.
 */
export const withEnvFile = (env: Variables, file = '.env'): Variables => {
  const text = textOf(file);
  if (text === undefined) return env;
  const parsed = dotenv.parse(text);
  const problems = unset(text, parsed);
  if (problems.length > 0) throw unusable(problems);
  return { ...parsed, ...env };
};
