/** What of the catalog can be listed, as people type it. */
export const LISTS = ['models', 'gpus', 'instances', 'apis'] as const;
/** One of those lists. */
export type ListKind = (typeof LISTS)[number];
