import { WebAPIPlatformError } from '@slack/web-api';

/** What Slack answers where it refuses a call. */
export const refusal = (error: string) =>
  new WebAPIPlatformError({ ok: false, error, response_metadata: {} });
