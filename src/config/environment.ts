import { LlmcostError } from '../errors.ts';
import { whyUnread } from '../text-file.ts';
import { SECRET_KEYS } from './secrets.ts';

/** The environment as the operating system hands it over. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The environment of this process as it is now: whoever starts reads it here, and hands it over. */
export const environment = (): Variables => process.env;

/** Sets them for this process too: the client of PostgreSQL and others read the environment by themselves. */
export const addToEnvironment = (variables: Variables): void => {
  Object.assign(process.env, variables);
};

/** The refusal of a start that names everything that is missing or wrong, never with a value: tokens are secrets. */
export const unusable = (problems: readonly string[]): LlmcostError =>
  new LlmcostError('config', `The environment cannot be used: ${problems.join('; ')}.`, problems);

const isSet = (value: string | undefined): value is string => value !== undefined && value !== '';

/**
 * The environment with each secret that a file holds in its place; line ends behind it are not part of it. What is
 * wrong is added to `problems`, by the name of the key and never with its value.
 */
export const withSecretFiles = (
  env: Variables,
  readFile: (path: string) => string,
  problems: string[],
): Variables => {
  const filled: Record<string, string | undefined> = { ...env };
  for (const key of SECRET_KEYS) {
    const path = env[`${key}_FILE`];
    if (!isSet(path)) continue;
    if (isSet(env[key])) {
      problems.push(`${key} and ${key}_FILE are both set: leave one of them out`);
      continue;
    }
    try {
      filled[key] = readFile(path).replace(/[\r\n]+$/, '');
      if (filled[key] === '') problems.push(`${key}_FILE names an empty file`);
    } catch (cause) {
      problems.push(`${key}_FILE names a file that cannot be read: ${whyUnread(cause)}`);
    }
  }
  return filled;
};

/** The settings of a proxy: as elsewhere the name in lower case counts first, and an empty one is none. */
export const withLowerCaseFirst = (env: Variables): Variables => {
  const filled: Record<string, string | undefined> = { ...env };
  for (const key of ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY']) {
    const lower = env[key.toLowerCase()];
    if (isSet(lower)) filled[key] = lower;
  }
  return filled;
};
