// The least that a Bolt app can do: ack, and post a fixed message of as many blocks as our card has.
import { readFileSync } from 'node:fs';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';

const message = JSON.parse(readFileSync(process.env.BENCH_MESSAGE, 'utf8'));
const receiver = new HTTPReceiver({
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  endpoints: '/slack/events',
  port: Number(process.env.PORT),
  logLevel: LogLevel.ERROR,
  customRoutes: [{ path: '/healthz', method: ['GET'], handler: (_, response) => response.end('ok') }],
});
const app = new App({
  receiver,
  token: process.env.SLACK_BOT_TOKEN,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
});
app.command('/llmcost', async ({ ack, client, command }) => {
  await ack();
  await client.chat.postMessage({ channel: command.channel_id, ...message });
});
app.event('app_mention', async ({ client, event }) => {
  await client.chat.postMessage({ channel: event.channel, ...message });
});
await app.start();
