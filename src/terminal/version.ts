import { BASIS } from '../answer/index.ts';
import { basisWords } from '../words/basis.ts';

/** `llmcost --version`: two of one number answer alike only over the same catalog and prices. */
export const versionText = (version: string, json: boolean): string =>
  json ? JSON.stringify({ version, basis: BASIS }) : `llmcost ${version}\n${basisWords(BASIS)}`;
