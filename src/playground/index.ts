import { METHOD_NAMES } from './api/index.ts';
import type { ApiContext } from './api/method.ts';
import { Delivery } from './deliver/delivery.ts';
import { httpTransport } from './deliver/http.ts';
import { SocketHub } from './deliver/socket.ts';
import { Faults } from './faults/index.ts';
import { startListening } from './listening.ts';
import type { Channel } from './model.ts';
import type { PlaygroundOptions } from './options.ts';
import { pageServer } from './page-side/index.ts';
import type { Desk } from './person/context.ts';
import { type PersonApi, personApi } from './person/index.ts';
import { announce } from './person/posts.ts';
import { ResponseUrls } from './response-urls.ts';
import { createHttpServer, type OtherAnswers } from './server.ts';
import { type ApiCall, type Counts, type FailureShown, World } from './world.ts';

export type { PlaygroundOptions } from './options.ts';
export type { SeenMessage } from './seen.ts';

/** A running stand-in for Slack: its addresses and tokens, and what a person can do in it. */
export interface Playground extends PersonApi {
  /** The page. */
  readonly url: string;
  /** For `clientOptions.slackApiUrl`; ends in `/api/`. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly faults: Faults;
  /** What the app asked for, oldest first. */
  readonly calls: readonly ApiCall[];
  /** What people were shown because the app has failed: empty when all went well. */
  readonly failuresShown: readonly FailureShown[];
  /** How often something went wrong since the start. */
  readonly counts: Readonly<Counts>;
  /** Open Socket Mode connections. */
  readonly connections: () => number;
  /** From now on send signed HTTP requests there; `undefined` goes back to Socket Mode. */
  readonly setRequestUrl: (url: string | undefined) => void;
  readonly addChannel: (name: string, options?: { isPrivate?: boolean; hasBot?: boolean }) => Channel;
  readonly stop: () => Promise<void>;
}

/** Starts the stand-in for Slack: Web API, Socket Mode, signed HTTP, and a page to use it by hand. */
export const startPlayground = async (options: PlaygroundOptions = {}): Promise<Playground> => {
  const world = new World(options);
  const hub = new SocketHub(world, () => faults);
  const faults = new Faults({
    methods: METHOD_NAMES,
    disconnect: (reason) => hub.disconnect(reason),
    expireResponseUrls: () => responseUrls.expireAll(),
  });
  let requestUrl = options.requestUrl;
  const http = httpTransport(world, faults, () => requestUrl);
  const delivery = new Delivery(world, faults, () => (requestUrl === undefined ? hub : http));
  const responseUrls = new ResponseUrls(world, faults);
  const desk: Desk = { world, faults, delivery, responseUrls, offered: new Map() };
  const context: ApiContext = {
    world,
    faults,
    newSocketUrl: () => hub.newUrl(),
    announce: (channel, message) => void announce(desk, channel, message, false),
  };
  const person = personApi(desk);
  const page = pageServer(desk, faults, person, () => hub.connections > 0 || requestUrl !== undefined);

  const pages: OtherAnswers = async (request, response, url) =>
    options.alsoServes?.(url.pathname, response) === true || page.handle(request, response, url);
  const listening = await startListening(options, {
    handlerFor: (loopback) => createHttpServer(context, responseUrls, pages, loopback),
    upgrade: (...request) => hub.upgrade(...request),
  });
  world.origin = listening.origin;

  return {
    ...person,
    url: `${world.origin}/`,
    apiUrl: `${world.origin}/api/`,
    botToken: world.botToken,
    appToken: world.appToken,
    signingSecret: world.signingSecret,
    faults,
    calls: world.calls,
    failuresShown: world.failuresShown,
    counts: world.counts,
    connections: () => hub.connections,
    setRequestUrl: (url) => {
      requestUrl = url;
    },
    addChannel: (name, how) => world.addChannel(name, how),
    stop: async () => {
      delivery.stop();
      page.stop();
      hub.stop();
      await listening.close();
    },
  };
};
