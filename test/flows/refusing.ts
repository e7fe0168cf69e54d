import { WebAPIPlatformError } from '@slack/web-api';

/** What Slack answers where it refuses a call. */
export const refusal = (error: string) =>
  new WebAPIPlatformError({ ok: false, error, response_metadata: {} });

/** A logger that keeps what was logged, by its level. */
export const keptLog = () => {
  const logged: [level: string, message: string][] = [];
  const at =
    (level: string) =>
    (_: unknown, message: string): void =>
      void logged.push([level, message]);
  return { logged, logger: { error: at('error'), warn: at('warn'), info: at('info') } };
};
