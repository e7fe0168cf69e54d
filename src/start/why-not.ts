import { certificateAdvice, describeError } from '../errors.ts';
import { valueIn } from '../keys.ts';

/** What to do about errors that others throw while the bot starts, by their code. */
const WHAT_TO_CHECK: Readonly<Record<string, string>> = {
  EADDRINUSE:
    'Another process is using this port: set PORT, or LLMCOST_METRICS_PORT where it is that one, to a free one.',
  slack_webapi_platform_error:
    'Slack refuses the tokens: compare SLACK_BOT_TOKEN and SLACK_APP_TOKEN with api.slack.com/apps.',
  slack_webapi_request_error: 'Slack cannot be reached from this machine.',
};

/** Why the process cannot start or go on, with what to check, in a sentence for whoever runs it. */
export const whyNot = (error: unknown): string => {
  const { code, message } = describeError(error);
  if (code !== 'internal' || !(error instanceof Error)) return message;
  const check =
    certificateAdvice(error) ?? ('code' in error ? valueIn(WHAT_TO_CHECK, String(error.code)) : undefined);
  return check === undefined ? error.message : `${check} (${error.message})`;
};
