import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import Database from 'libsql';
import { answerLine } from '../../src/answer/index.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { quantile } from './beside.ts';

/** Look-ups in SQLite with few threads and with many. */

const TEAM = 'T1';
const PERSON = 'U1';
const LOOKS = 400;
const AT = '2026-11-23T12:00:00.000Z';

const key = (index: number) => ({ team: TEAM, channel: `C${index % 100}`, threadTs: `${index}.1` });

/** A store whose first rows are written by the product, and copied by the database until there are so many. */
const filled = async (file: string, line: string, threads: number): Promise<Store> => {
  const store = await openStore(`file:${file}`);
  const asked = await answerLine(line, { asOf: new Date(AT) });
  if (asked.kind !== 'answer') throw new Error(`no answer to ${line}`);
  const { answer } = asked;
  for (let index = 0; index < 10; index += 1) {
    const { channel, threadTs } = key(index);
    const place = { team: TEAM, channel, askedBy: PERSON, askedAt: AT, postedTs: threadTs };
    await store.estimates.save({ ...place, id: `e${index}`, answer });
    await store.threads.start(key(index), answer.draft, { by: PERSON, at: AT, estimate: `e${index}` });
  }
  const raw = new Database(file);
  const numbers = `with recursive n(i) as (select 10 union all select i + 1 from n where i < ${threads - 1})`;
  const columns = (table: string): string[] =>
    raw
      .prepare(`select name from pragma_table_info('${table}')`)
      .all()
      .map((row) => (row as { name: string }).name);
  const copied = (table: string, instead: Readonly<Record<string, string>>, from: string): void => {
    const names = columns(table);
    const values = names.map((name) => instead[name] ?? `t.${name}`);
    raw.exec(
      `insert into ${table} (${names.join()}) ${numbers} select ${values.join()} from n, (select * from ${table} where ${from}) t`,
    );
  };
  const place = { channel: `'C' || (i % 100)`, thread_ts: `i || '.1'` };
  copied('threads', place, `thread_ts = '0.1'`);
  copied('changes', place, `thread_ts = '0.1'`);
  // Other people's, without the answers that would only fill the disk.
  const empty = `'{}'`;
  const short = { draft: empty, scenario: empty, evidence: empty, assumptions: empty, assessment: empty };
  const others = { ...short, id: `'e' || i`, asked_by: `'U' || (2 + i % 500)`, channel: place.channel };
  copied('estimates', { ...others, posted_ts: place.thread_ts, root_ts: place.thread_ts }, `id = 'e0'`);
  raw.exec('analyze');
  raw.close();
  return store;
};

/** Milliseconds of one look-up, the median of many. */
const timed = async (look: (index: number) => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let index = 0; index < LOOKS; index += 1) {
    const began = performance.now();
    await look(index);
    times.push(performance.now() - began);
  }
  return quantile(times, 0.5);
};

/** Prints how long each look-up takes with so many threads. */
export const lookUps = async (line: string, few: number, many: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'llmcost-bench-'));
  try {
    const row: Record<string, number[]> = {};
    for (const threads of [few, many]) {
      const store = await filled(join(folder, `${threads}.db`), line, threads);
      const looks: Record<string, (index: number) => Promise<unknown>> = {
        'find a thread': (index) => store.threads.find(key((index * 7919) % threads)),
        'its history': (index) => store.threads.history(key((index * 7919) % threads)),
        'find an estimate': (index) => store.estimates.find(TEAM, `e${index % 10}`),
        "a person's last five": () => store.estimates.askedBy(TEAM, PERSON, { limit: 5 }),
      };
      for (const [name, look] of Object.entries(looks)) {
        await timed(look);
        row[name] = [...(row[name] ?? []), await timed(look)];
      }
      await store.close();
    }
    const [fewWords, manyWords] = [few, many].map((threads) => `${threads.toLocaleString('en-US')} threads`);
    console.log(`\n${''.padEnd(26)} ${fewWords?.padStart(15)} ${manyWords?.padStart(15)}  ratio`);
    for (const [name, [a = 0, b = 0]] of Object.entries(row))
      console.log(
        `${name.padEnd(26)} ${a.toFixed(3).padStart(12)} ms ${b.toFixed(3).padStart(12)} ms  ${(b / a).toFixed(2)}×`,
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
