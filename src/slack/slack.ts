import type { WebClient, WebClientOptions } from '@slack/web-api';
import { createSlackClient } from './client.ts';
import { createResponder, type Respond } from './respond.ts';
import { PATIENCE, type Patience } from './times.ts';

/** Everything that we say goes out here. */
export interface Slack {
  /** The Web API. */
  readonly client: WebClient;
  /** A response_url. */
  readonly respondTo: (url: string) => Respond;
}

export interface SlackOptions {
  readonly token: string;
  /** Base of the Web API; undefined for Slack's own. */
  readonly slackApiUrl?: string | undefined;
  readonly logger: NonNullable<WebClientOptions['logger']>;
  readonly patience?: Partial<Patience> | undefined;
}

export const createSlack = ({ patience, ...options }: SlackOptions): Slack => {
  const times = { ...PATIENCE, ...patience };
  return { client: createSlackClient({ ...options, times }), respondTo: createResponder(times) };
};
