import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CustomRoute } from '@slack/bolt';
import { type CallbackOptions, type Installation as Given, InstallProvider } from '@slack/oauth';
import type { WebClientOptions } from '@slack/web-api';
import { defined } from '../../defined.ts';
import type { Installation } from './installation.ts';
import type { Installed } from './installations.ts';
import { ASKED_SCOPES } from './scopes.ts';

/** What the pages of an installation need. */
export interface InstallRoutesParts {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  readonly installed: Installed;
  /** Milliseconds of the clock. */
  readonly now: () => number;
  readonly clientOptions: WebClientOptions;
  /** Address of Slack's own page; another one for test servers. */
  readonly authorizationUrl?: string;
  readonly logger: NonNullable<WebClientOptions['logger']>;
}

/** The client secret is in these requests, and a page that is shown says nothing of it. */
const page = (title: string, text: string, link = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><body style="font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:4rem auto;padding:0 1rem">
<h1>${title}</h1><p>${text}</p>${link}</body></html>`;

const send = (response: ServerResponse, status: number, html: string): void => {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  response.end(html);
};

/** What is kept of what Slack gave; undefined where it gave no bot. */
const installationOf = (given: Given, installedAt: number): Installation | undefined => {
  const { isEnterpriseInstall: isOrganisation = false, team, enterprise, bot, user } = given;
  const id = isOrganisation ? enterprise?.id : team?.id;
  if (id === undefined || bot === undefined) return undefined;
  return {
    id,
    isOrganisation,
    botToken: bot.token,
    botId: bot.id,
    botUserId: bot.userId,
    installedBy: user.id,
    installedAt,
    ...defined({
      refreshToken: bot.refreshToken,
      expiresAt: bot.expiresAt === undefined ? undefined : bot.expiresAt * 1000,
    }),
  };
};

const TRY_AGAIN = 'Nothing was installed. Start again at <a href="/slack/install">/slack/install</a>.';

/** What the browser is shown in the end; who comes without a state may only install for an organisation. */
const pagesAfter = (logger: InstallRoutesParts['logger']) => {
  const told: CallbackOptions = {
    success: (_, __, ___, response) =>
      send(
        response,
        200,
        page('llmcost is installed', 'In Slack, type <code>/llmcost</code> in any channel.'),
      ),
    failure: (error, _, __, response) => {
      logger.warn(`an installation failed: ${error.message}`);
      if (!response.headersSent) send(response, 400, page('That did not work', TRY_AGAIN));
    },
  };
  const organisationsAlone: CallbackOptions = {
    ...told,
    afterInstallation: async (given, _, __, response) => {
      if (given.isEnterpriseInstall) return true;
      logger.warn('an installation without a state was refused');
      send(response, 400, page('That did not work', TRY_AGAIN));
      return false;
    },
  };
  return { told, organisationsAlone };
};

const stateOf = (request: IncomingMessage): string | null =>
  new URL(request.url ?? '', 'http://here').searchParams.get('state');

/**
 * The two pages of an installation (OAuth v2): the way to Slack, and the way back. Who comes back must carry the state
 * that this browser was given. An organisation's admin who installs from Slack's own pages comes with none, which is
 * taken for an organisation and for nothing else.
 */
export const installRoutes = (parts: InstallRoutesParts): CustomRoute[] => {
  const { installed, logger } = parts;
  const options = {
    clientId: parts.clientId,
    clientSecret: parts.clientSecret,
    clientOptions: parts.clientOptions,
    logger,
    ...defined({ authorizationUrl: parts.authorizationUrl }),
    installationStore: {
      storeInstallation: async (given: Given) => {
        const installation = installationOf(given, parts.now());
        if (installation === undefined) throw new Error('Slack gave no token for a bot');
        await installed.save(installation);
      },
      fetchInstallation: () => Promise.reject(new Error('installations are read elsewhere')),
    },
  };
  const fromHere = new InstallProvider({
    ...options,
    stateSecret: parts.stateSecret,
    renderHtmlForInstallPath: (url) =>
      page(
        'Host the model, or pay an API per token?',
        'llmcost settles that argument in Slack. It reads what is typed to it, and no channel.',
        `<p><a href="${url.replaceAll('&', '&amp;')}">Add llmcost to Slack</a></p>`,
      ),
  });
  // The provider warns of this very setting whenever it is made; what fails is logged where it ends.
  const quiet = { ...logger, warn: logger.debug };
  const fromSlack = new InstallProvider({ ...options, logger: quiet, stateVerification: false });

  const { told, organisationsAlone } = pagesAfter(logger);
  const back = (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    stateOf(request) === null
      ? fromSlack.handleCallback(request, response, organisationsAlone, { scopes: [...ASKED_SCOPES] })
      : fromHere.handleCallback(request, response, told);
  /** No failure of ours may leave a browser waiting. */
  const answered =
    (handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>): CustomRoute['handler'] =>
    (request, response) => {
      handle(request, response).catch((error: unknown) => {
        logger.error(error instanceof Error ? error : String(error));
        if (!response.headersSent) send(response, 500, page('That did not work', TRY_AGAIN));
      });
    };

  return [
    {
      path: '/slack/install',
      method: ['GET'],
      handler: answered((request, response) =>
        fromHere.handleInstallPath(request, response, {}, { scopes: [...ASKED_SCOPES] }),
      ),
    },
    { path: '/slack/oauth_redirect', method: ['GET'], handler: answered(back) },
  ];
};
