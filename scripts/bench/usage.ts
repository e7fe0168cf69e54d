import { spawnSync } from 'node:child_process';
import { appendFileSync, createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

/** How long an export of usage takes to read, beside a plain read of the same file. */

const HEADER =
  'start_time,end_time,project_id,num_model_requests,user_id,api_key_id,model,batch,input_tokens,output_tokens,input_cached_tokens\n';
const START = 1_790_812_800;
const ROWS = 20_000;

const rowAt = (row: number): string => {
  const from = START + 60 * Math.floor(row / 24);
  return `${from},${from + 60},proj_0001,${1 + (row % 3)}.0,user-0123456789,key_${row % 24},gpt-5-mini,False,${400 + ((row * 7919) % 3001)},${20 + (row % 97)},100\n`;
};

const makeExport = (file: string, bytes: number): void => {
  writeFileSync(file, HEADER);
  for (let row = 0; statSync(file).size < bytes; row += ROWS)
    appendFileSync(file, Array.from({ length: ROWS }, (_, index) => rowAt(row + index)).join(''));
};

const plainRead = async (file: string): Promise<number> => {
  const begun = performance.now();
  let bytes = 0;
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 }))
    bytes += (piece as Buffer).length;
  return bytes > 0 ? (performance.now() - begun) / 1000 : 0;
};

/** Says at its end how much memory the process held at most, in KB. */
const WATCH = "process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))";

/** Prints seconds and the most memory of `llmcost usage` over a file of so many megabytes. */
export const usageBench = async (megabytes = 200): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'llmcost-bench-usage-'));
  const file = join(folder, 'usage.csv');
  try {
    makeExport(file, megabytes * 1e6);
    const plain = await plainRead(file);
    const begun = performance.now();
    const run = spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(WATCH)}`,
        'dist/cli.js',
        'usage',
        file,
        '--json',
      ],
      { encoding: 'utf8' },
    );
    const seconds = (performance.now() - begun) / 1000;
    const megabytesHeld = Math.round(Number(run.stderr.match(/\d+$/)?.[0] ?? 0) / 1024);
    console.log(
      `usage export of ${megabytes} MB: ${seconds.toFixed(1)} s, ${megabytesHeld} MB of memory; a plain read takes ${plain.toFixed(2)} s`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
};
