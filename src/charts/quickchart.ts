import type QuickChart from 'quickchart-js';
import { LlmcostError } from '../errors.ts';
import type { ChartConfig } from './chart-config.ts';
import { jsonText, literalText } from './json-text.ts';
import { wholePng } from './png-bytes.ts';
import { CHART_SIZE, PAPER } from './style.ts';

/** Sees the figures of whatever it draws: only where the configuration says `quickchart`. */
export const PUBLIC_HOST = 'https://quickchart.io';

/** Slack refuses a longer `image_url` (docs.slack.dev, image block, read 2026-08). */
const MOST_URL_CHARS = 3000;
/** A picture of ours has about 150 kB. */
const MOST_PNG_BYTES = 5_000_000;
/**
 * A host with its scheme, and a path where the server stands behind one: `https://charts.example/quick`. The settings
 * take no address with a user name or a password.
 */
const hostOf = (base: string): { scheme: string; host: string } => {
  const url = new URL(base);
  const path = url.pathname.replace(/\/+$/, '').replace(/\/chart$/, '');
  return { scheme: url.protocol.slice(0, -1), host: `${url.host}${path}` };
};

/** The library loads on first use. Its default version is Chart.js 2; the chart travels as text of our own making. */
const requestFor = async (chart: string, base: string): Promise<QuickChart> => {
  const { default: Library } = await import('quickchart-js');
  const { scheme, host } = hostOf(base);
  return new Library()
    .setScheme(scheme)
    .setHost(host)
    .setVersion('4')
    .setConfig(chart)
    .setWidth(CHART_SIZE.width)
    .setHeight(CHART_SIZE.height)
    .setDevicePixelRatio(CHART_SIZE.devicePixelRatio)
    .setBackgroundColor(PAPER)
    .setFormat('png');
};

/** Characters that the library escapes and that a query may hold as they are (RFC 3986, section 3.4). */
const PLAIN = [':', ',', '$', "'"];

/** The library writes a space as a plus, which QuickChart's own query parser keeps as a plus. */
const shorter = (url: string): string =>
  PLAIN.reduce(
    (text, letter) => {
      const escaped = `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
      return text.replaceAll(escaped, letter);
    },
    url.replaceAll('+', '%20'),
  );

/**
 * An address at which QuickChart draws this chart, of at most 3,000 characters; null where it cannot be that short.
 * Making it contacts nobody: whoever shows the picture fetches it, and the host then sees every figure in it.
 */
export const quickChartUrl = async (config: ChartConfig, host = PUBLIC_HOST): Promise<string | null> => {
  const url = shorter((await requestFor(literalText(config), host)).getUrl());
  return url.length <= MOST_URL_CHARS ? url : null;
};

const bodyOf = async (response: Response): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MOST_PNG_BYTES) {
      throw new LlmcostError('internal', `QuickChart's picture is larger than ${MOST_PNG_BYTES} bytes.`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/**
 * A picture drawn by a QuickChart of one's own. Throws an `internal` error with the reason in words for the log: no
 * answer within `timeoutMs` for the whole exchange, a status other than 200, or an answer that is no whole PNG.
 */
export const postQuickChart = async (
  config: ChartConfig,
  host: string,
  { timeoutMs }: { readonly timeoutMs: number },
): Promise<Uint8Array> => {
  const request = await requestFor(jsonText(config), host);
  const { scheme, host: server } = hostOf(host);
  try {
    const response = await fetch(`${scheme}://${server}/chart`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request.getPostData()),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status !== 200) {
      const reason = response.headers.get('x-quickchart-error') ?? '';
      await response.body?.cancel();
      throw new LlmcostError(
        'internal',
        `QuickChart answered ${response.status}. ${reason.slice(0, 200)}`.trim(),
      );
    }
    return wholePng(await bodyOf(response));
  } catch (error) {
    if (error instanceof LlmcostError) throw error;
    const late = error instanceof Error && error.name === 'TimeoutError';
    const why = late ? `did not answer within ${timeoutMs} ms` : 'could not be reached';
    throw new LlmcostError('internal', `QuickChart at ${server} ${why}.`, [], { cause: error });
  }
};
