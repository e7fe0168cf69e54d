import { renderNotice } from '../render/index.ts';
import { NotInstalled } from '../slack/installed/installation.ts';
import { unauthorized } from '../slack/unauthorized.ts';
import { INSTALLED_NO_MORE, NO_TOKEN } from '../words/notices/workspace.ts';
import { contentOf } from './content.ts';
import type { Outbound } from './outbound.ts';

/** What to say where no listener was reached, because nobody knows with which token to answer. */

/** A command or a click is answered by its response_url, which needs no token. Never rejects. */
export const tellUnheard = async (
  { slack, logger }: Pick<Outbound, 'slack' | 'logger'>,
  error: unknown,
  body: unknown,
): Promise<void> => {
  const asked = unauthorized(error, body);
  if (asked === undefined) return;
  const content = contentOf(renderNotice(asked.why instanceof NotInstalled ? INSTALLED_NO_MORE : NO_TOKEN));
  await slack
    .respondTo(asked.responseUrl)({ response_type: 'ephemeral', replace_original: false, ...content })
    .catch((unsent: unknown) => logger.error({ err: unsent }, 'could not tell the asker'));
};
