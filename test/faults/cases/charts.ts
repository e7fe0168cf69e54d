import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FaultCase, SOON_GIVEN_UP } from '../case.ts';

const CARD = /Sources and assumptions/;
const NATIVE = /data_visualization/;
const UPLOADED = /slack_file/;
const PUBLIC = { everyone: 1, asker: 0 } as const;
/** Drawing and uploading take a while where many do it at once, and are given it. */
const TIME = { chartMs: 120_000 };
const UPLOAD = { ...TIME, charts: 'upload' } as const;
const FOR_GOOD = Number.POSITIVE_INFINITY;

/** A QuickChart of one's own that answers so. */
const quickChart = (listener: RequestListener, chartMs: number) => async () => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...TIME,
    charts: 'quickchart' as const,
    quickchartUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    chartMs,
    end: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** A picture cannot be made, or Slack does not take it. */
export const CHARTS: readonly FaultCase[] = [
  {
    fault: 'Slack cannot fetch the picture of a link',
    asked: 'a command',
    sees: 'the card with a chart that was drawn here',
    ...PUBLIC,
    holds: UPLOADED,
    world: { ...TIME, charts: 'quickchart' },
    strike: ({ slack }) => {
      slack.faults.refuseImages = 1;
    },
  },
  {
    fault: 'QuickChart never answers',
    asked: 'a command',
    sees: 'the card with a chart that was drawn here',
    ...PUBLIC,
    holds: UPLOADED,
    world: quickChart(() => undefined, 10_000),
    strike: () => undefined,
  },
  {
    fault: 'QuickChart is down',
    asked: 'a command',
    sees: 'the card with a chart that was drawn here',
    ...PUBLIC,
    holds: UPLOADED,
    world: { ...TIME, charts: 'quickchart', quickchartUrl: 'http://127.0.0.1:1' },
    strike: () => undefined,
  },
  {
    fault: 'QuickChart answers with garbage',
    asked: 'a command',
    sees: 'the card with a chart that was drawn here',
    ...PUBLIC,
    holds: UPLOADED,
    world: quickChart(
      (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('no picture'),
      40_000,
    ),
    strike: () => undefined,
  },
  {
    fault: 'Slack takes no upload',
    asked: 'a command',
    sees: 'the card with Slack’s own chart',
    ...PUBLIC,
    holds: NATIVE,
    world: UPLOAD,
    strike: ({ slack }) =>
      slack.faults.refuseNext(FOR_GOOD, { method: 'files.getUploadURLExternal', error: 'missing_scope' }),
  },
  {
    fault: 'the upload breaks off',
    asked: 'a command',
    sees: 'the card with Slack’s own chart',
    ...PUBLIC,
    holds: NATIVE,
    world: UPLOAD,
    strike: ({ slack }) => slack.faults.failUploadBytes(FOR_GOOD, { drop: true }),
  },
  {
    fault: 'the upload never ends',
    asked: 'a command',
    sees: 'the card with Slack’s own chart',
    ...PUBLIC,
    holds: NATIVE,
    world: { ...SOON_GIVEN_UP, ...UPLOAD },
    strike: ({ slack }) => slack.faults.failUploadBytes(FOR_GOOD, { hang: true }),
  },
  {
    fault: 'Slack refuses the uploaded file for good',
    asked: 'a command',
    sees: 'the card with Slack’s own chart',
    ...PUBLIC,
    holds: NATIVE,
    world: UPLOAD,
    strike: ({ slack }) => {
      slack.faults.filesNeverReady = true;
    },
  },
  {
    fault: 'Slack refuses its own chart',
    asked: 'a command',
    sees: 'the card without a chart',
    ...PUBLIC,
    holds: CARD,
    lacks: NATIVE,
    world: { charts: 'native' },
    strike: ({ slack }) =>
      slack.faults.refuseNext(1, { method: 'chat.postMessage', error: 'invalid_blocks' }),
  },
];
