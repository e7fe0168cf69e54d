import { type Dispatcher, EnvHttpProxyAgent, setGlobalDispatcher } from 'undici';
import type { ProxySettings } from '../config/config.ts';

/**
 * Sends every request of this process through a proxy from now on: all that goes by `fetch`, and what is given the
 * dispatcher that comes back, as the socket to Slack is. Always by a tunnel, so that a WebSocket passes it too. A
 * database has connections of its own and goes direct.
 */
export const throughProxy = ({ http, https, except }: ProxySettings): Dispatcher => {
  const dispatcher = new EnvHttpProxyAgent({
    httpProxy: http,
    httpsProxy: https,
    noProxy: except,
    proxyTunnel: true,
  });
  setGlobalDispatcher(dispatcher);
  return dispatcher;
};
