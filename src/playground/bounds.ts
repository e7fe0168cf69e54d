/** Everything is kept in memory, so everything has an end; the oldest goes first. */
export const BOUNDS = {
  messagesPerChannel: 500,
  ephemeralsPerChannel: 200,
  files: 100,
  fileBytes: 64 * 1024 * 1024,
  oneFileBytes: 16 * 1024 * 1024,
  bodyBytes: 2 * 1024 * 1024,
  calls: 1000,
  triggers: 500,
  responseUrls: 500,
  views: 300,
} as const;
