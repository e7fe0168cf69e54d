/** A volume that shows the defaults, and tries what else was said, before anybody said theirs. */
export const SOME_VOLUME = { 'workload.tokensPerMonth': 1e9 } as const;
