import { renderNotice } from '../render/index.ts';
import { NotInstalled } from '../slack/installed/installation.ts';
import { unauthorized } from '../slack/unauthorized.ts';
import { contentOf } from './content.ts';
import type { Outbound } from './outbound.ts';

/** What to say where no listener was reached, because nobody knows with which token to answer. */

/** Answers whoever still clicks on our messages after we were removed. */
export const NOT_INSTALLED = renderNotice(
  'llmcost is not installed in this workspace any more, and nothing of it is kept. Ask who manages your apps to add it again.',
);

const NO_TOKEN = renderNotice(
  'I could not get at the token of this workspace, so nothing was done. Please try again in a minute; whoever runs llmcost finds the reason in the log.',
);

/** A command or a click is answered by its response_url, which needs no token. Never rejects. */
export const tellUnheard = async (
  { slack, logger }: Pick<Outbound, 'slack' | 'logger'>,
  error: unknown,
  body: unknown,
): Promise<void> => {
  const asked = unauthorized(error, body);
  if (asked === undefined) return;
  const content = contentOf(asked.why instanceof NotInstalled ? NOT_INSTALLED : NO_TOKEN);
  await slack
    .respondTo(asked.responseUrl)({ response_type: 'ephemeral', replace_original: false, ...content })
    .catch((unsent: unknown) => logger.error({ err: unsent }, 'could not tell the asker'));
};
