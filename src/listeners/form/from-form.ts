import type { Intent } from '../../domain/intent.ts';

/** What a form asks for, to be posted for everyone. */
export const FROM_FORM: Extract<Intent, { kind: 'estimate' }> = {
  kind: 'estimate',
  preview: false,
  ignoredWords: [],
};
