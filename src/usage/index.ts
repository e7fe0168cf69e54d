import type { MeasuredUsage } from '../domain/usage.ts';
import type { Limits, UsageFile } from './documents/bytes.ts';
import { profileOf } from './profile.ts';
import { readExport } from './read.ts';

export type { Limits, UsageFile } from './documents/bytes.ts';

/**
 * Reads an export of usage, in one file or in pieces, and sums it by hour and model. Of the files nothing else is kept.
 * Throws LlmcostError `unreadable-usage` for what is no export that we know, is damaged, or shows no usage, `too-large` for more than is read.
 */
export const readUsage = async (files: readonly UsageFile[], limits?: Limits): Promise<MeasuredUsage> =>
  profileOf(await readExport(files, limits));
