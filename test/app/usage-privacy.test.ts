import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { startTeam, type Team } from '../helpers/team-world.ts';
import { SAMPLES } from '../usage/samples.ts';

/** A picture of no size, which is all that the stand-in for QuickChart draws. */
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** Columns and keys that only a copy of a file would have. */
const OF_FILES = ['api_key_id', 'user_email', 'identity', 'inputBodyJson', 'request_body', 'metadatavalues'];

describe('exports of every kind that were dropped', () => {
  let team: Team;
  let store: Store;
  let folder: string;
  let quickchart: Server;
  const charts: string[] = [];
  const log: string[] = [];

  beforeAll(async () => {
    quickchart = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        charts.push(String(request.url), Buffer.concat(pieces).toString());
        response.writeHead(200, { 'content-type': 'image/png' });
        response.end(PNG);
      });
    });
    await new Promise<void>((resolve) => quickchart.listen(0, '127.0.0.1', resolve));
    const { port } = quickchart.address() as AddressInfo;
    folder = await mkdtemp(join(tmpdir(), 'llmcost-private-'));
    store = await openStore(`file:${join(folder, 'team.db')}`);
    team = await startTeam({
      store,
      charts: 'quickchart',
      quickchartUrl: `http://127.0.0.1:${port}`,
      logged: (line) => log.push(line),
    });
  });
  afterAll(async () => {
    await team.stop();
    quickchart.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Everything on the disk, byte for byte: tables, what was deleted, what is still to be written. */
  const onDisk = async (): Promise<string> => {
    const names = await readdir(folder);
    const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
    return files.map((bytes) => bytes.toString('latin1')).join('\n');
  };

  it('leave nothing of their people, keys, prompts and files in database, replies, logs and charts', async () => {
    const secrets = new Set(SAMPLES.flatMap((sample) => sample.secrets));
    expect(secrets.size).toBeGreaterThan(3);
    for (const [index, { text }] of SAMPLES.entries()) {
      const name = `of-greta-${index}.csv`;
      const file = team.slack.upload({ user: 'priya', name, bytes: Buffer.from(text) });
      const said = { user: 'priya', text: '@llmcost llama 70b on h100 vs gpt-5-mini', files: [file] };
      await team.slack.postMessage({ ...said, channel: 'general' });
    }
    // What a busy machine does not ack in time comes again: nothing is left behind once each has its answer.
    const answers = () =>
      team.slack.calls.filter(({ method }) => /^chat\.post(?:Message|Ephemeral)$/.test(method));
    await team.slack.waitFor(() => answers().length >= SAMPLES.length, { what: 'an answer to each export' });
    await team.drained();
    await store.close();
    const kept = await onDisk();
    expect(kept).toContain('from your usage');
    const places = {
      database: kept,
      replies: JSON.stringify(team.slack.calls),
      log: log.join('\n'),
      charts: charts.join('\n'),
    };
    expect(log.length).toBeGreaterThan(0);
    expect(charts.length).toBeGreaterThan(0);
    for (const [place, text] of Object.entries(places))
      for (const secret of [...secrets, ...OF_FILES, 'of-greta-'])
        expect(text.includes(secret), `${secret} in the ${place}`).toBe(false);
  });
});
