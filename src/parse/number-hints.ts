/** What to type for a number that stands alone. */

/** What a number could count where the GPUs are counted. */
export const volumeHints = (number: string): string[] => [`${number} tokens`, `${number} requests/day`];

/** What a number alone could count: "10" GPUs, "60k" tokens, or requests. */
export const countHints = (number: string): string[] =>
  /^\d{1,2}$/.test(number) ? [`${number} GPUs`, `${number} requests/day`] : volumeHints(number);

/** Names of APIs of which one may have the rest that nobody told. */
export const MAY_HAVE_REST = ['haiku', 'sonnet', 'gpt mini'] as const;
