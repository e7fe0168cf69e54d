import { findModel, sellerOf } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import { pastedInWords, wordsOfConfig } from '../parse/index.ts';
import { type HubOptions, hubConfig } from './hub.ts';
import { isHubName } from './name.ts';

/** What a repository of a model is called has a number or a joint in it: "and/or" and "tokens/month" have none. */
const NAMED = /\/.*[\d._-]/;
/** "usd/1m", and a page that was left without its "https://". */
const NO_NAME = /\/1[km]$|^www\./i;

/** A name with an account before it that neither the catalog nor a seller knows. */
const unknownName = (word: string): boolean =>
  isHubName(word) &&
  NAMED.test(word) &&
  !NO_NAME.test(word) &&
  findModel(word) === undefined &&
  sellerOf(word) === undefined;

/** The first name in a line that only the Hub can know, also as an address; undefined where there is none. */
export const hubNameIn = (line: string): string | undefined =>
  pastedInWords(line)
    .split(/[\s,;()]+/)
    .map((word) => word.replace(/[.?!:]+$/, ''))
    .find((word) => /[a-z]{2}/i.test(word) && unknownName(word));

/** What the Hub shows of one repository, as words of a line. Throws what `hubConfig` throws where it shows none. */
export const wordsFromHub = async (name: string, options: HubOptions): Promise<string> => {
  const { config, parameters, revision, date } = await hubConfig(name, options);
  const at = `${name}@${revision.slice(0, 7)}`;
  const source = `${new URL(options.url).host}/${name} at ${revision.slice(0, 7)}`;
  return wordsOfConfig(config, { name: at, source, date, ...defined({ parameters }) });
};

/**
 * A line in which a model that the catalog lacks stands with the shape that the Hub gives, named with the revision that
 * was read; any other line as it is. Throws what `hubConfig` throws where the Hub does not show it.
 */
export const lineFromHub = async (line: string, options: HubOptions): Promise<string> => {
  const name = hubNameIn(line);
  if (name === undefined) return line;
  const words = await wordsFromHub(name, options);
  // A dollar sign in a replacement would mean something.
  return pastedInWords(line).replace(name, () => words);
};
