import type { Intent } from '../../domain/intent.ts';

/** A volume that shows the defaults, and tries what else was said, before anybody said theirs. */
export const SOME_VOLUME = { 'workload.tokensPerMonth': 1e9 } as const;

/** What a form asks for, to be posted for everyone. */
export const FROM_FORM: Extract<Intent, { kind: 'estimate' }> = {
  kind: 'estimate',
  preview: false,
  ignoredWords: [],
};
