import { defined } from '../defined.ts';
import { lazy } from '../lazy.ts';
import { fold } from './fold.ts';

/** Who rents GPUs by the hour, as the price rows spell them, and what people call them. */
export interface RentalSeller {
  readonly name: string;
  /** Folded phrases; each belongs to one seller. */
  readonly aliases: readonly string[];
  /** What a reader of the answer should know about the choice. */
  readonly note?: string;
  /** It passes on machines of others. */
  readonly marketplace?: true;
  /** The jurisdiction in which all of its machines stand, where that is known. */
  readonly home?: string;
}

const seller = (
  name: string,
  aliases: readonly string[] = [],
  note?: string,
  more: Pick<RentalSeller, 'marketplace' | 'home'> = {},
): RentalSeller => ({
  name,
  aliases: [...new Set([fold(name), ...aliases])],
  ...defined({ note }),
  ...more,
});

const MARKETPLACE = { marketplace: true } as const;
const OF_OTHERS = 'A market of machines of third parties: they can vanish, and the price moves.';

const BY_USE =
  'Serverless: it bills the seconds that a worker is up, in full here for every billed hour; scaled to zero it costs less.';

export const RENTAL_SELLERS: readonly RentalSeller[] = [
  seller('AWS', ['amazon', 'amazon web services', 'ec2', 'amazon ec2']),
  seller('GCP', ['google cloud', 'google cloud platform', 'google compute engine', 'gce']),
  seller('Azure', ['microsoft azure']),
  seller('Lambda', ['lambda labs', 'lambdalabs', 'lambda cloud', 'lambda ai', 'lambda cluster']),
  seller(
    'RunPod Secure',
    ['runpod', 'run pod', 'runpod secure cloud', 'runpod.io'],
    'RunPod has two price lists; this is Secure Cloud, in data centres. Say "RunPod Community" for the cheaper one.',
  ),
  seller(
    'RunPod Community',
    ['runpod community cloud'],
    'Machines of third parties, not data centres of RunPod.',
    MARKETPLACE,
  ),
  seller('CoreWeave', ['core weave']),
  seller(
    'Vast.ai',
    ['vast', 'vastai', 'vast ai'],
    'A market of third-party machines: the price moves by the hour.',
    MARKETPLACE,
  ),
  seller('Nebius', ['nebius ai']),
  seller('Crusoe', ['crusoe cloud']),
  seller('Hyperstack', ['nexgen', 'nexgen cloud']),
  seller('Akash', ['akash network'], OF_OTHERS, MARKETPLACE),
  seller('Verda', ['datacrunch', 'data crunch'], undefined, { home: 'fi' }),
  seller('OpenRelay', ['open relay'], OF_OTHERS, MARKETPLACE),
  seller('JarvisLabs', ['jarvis labs', 'jarvis']),
  seller('Spheron', [], OF_OTHERS, MARKETPLACE),
  seller('Seeweb', [], undefined, { home: 'it' }),
  seller('DigitalOcean', ['digital ocean', 'paperspace']),
  seller('Vultr'),
  seller('TensorWave', ['tensor wave']),
  seller('Lium', [], OF_OTHERS, MARKETPLACE),
  seller('Civo'),
  seller('Massed Compute'),
  seller('Scaleway', [], undefined, { home: 'fr' }),
  seller('OCI', ['oracle', 'oracle cloud', 'oracle cloud infrastructure']),
  seller('Hetzner'),
  seller('Replicate'),
  seller('Modal', ['modal.com', 'modal labs'], BY_USE),
  seller('RunPod Serverless flex', ['runpod serverless', 'runpod flex', 'runpod flex workers'], BY_USE),
  seller('RunPod Serverless active', ['runpod active workers', 'runpod active'], BY_USE),
  seller(
    'Hugging Face Endpoints',
    [
      'hugging face inference endpoints',
      'huggingface endpoints',
      'huggingface inference endpoints',
      'hf endpoints',
      'hf inference endpoints',
      'inference endpoints',
    ],
    'A managed endpoint: its price buys more than the GPU. It is the rate of one GPU; several in one endpoint may cost more each.',
  ),
  seller('OVHcloud', ['ovh', 'ovh cloud'], undefined, { home: 'eu' }),
  seller('Together AI', ['together gpu', 'together instant clusters']),
];

/** They rent out GPUs at prices that no source of ours has: whoever names one is asked for its price. */
export const UNPRICED_SELLERS: readonly RentalSeller[] = [
  seller('Hot Aisle', ['hotaisle']),
  seller('Fluidstack', ['fluid stack']),
  seller('Voltage Park', ['voltagepark'], undefined, { home: 'us' }),
  seller('Salad', ['saladcloud', 'salad cloud'], OF_OTHERS, MARKETPLACE),
  seller('TensorDock', ['tensor dock'], OF_OTHERS, MARKETPLACE),
  seller('Genesis Cloud'),
  seller('CUDO Compute', ['cudo']),
  seller('IBM Cloud'),
  seller('Alibaba Cloud', ['aliyun']),
  seller('Tencent Cloud'),
  seller('Latitude', ['latitude.sh', 'latitude sh']),
  seller('Gcore'),
  seller('E2E Networks', ['e2e cloud']),
  seller('Koyeb'),
  seller('Northflank'),
  seller('Cerebrium'),
  seller('Denvr', ['denvr dataworks']),
  seller('Prime Intellect', ['primeintellect'], OF_OTHERS, MARKETPLACE),
  seller('SF Compute', ['sfcompute', 'san francisco compute'], OF_OTHERS, MARKETPLACE),
  seller('Thunder Compute', ['thundercompute']),
  seller('Sesterce'),
  seller('Exoscale', [], undefined, { home: 'eu' }),
  seller('Cirrascale'),
  seller('Clore', ['clore.ai', 'clore ai'], OF_OTHERS, MARKETPLACE),
  seller('Leaseweb', ['lease web']),
  seller('IONOS', ['ionos cloud'], undefined, { home: 'eu' }),
  seller('STACKIT', [], undefined, { home: 'eu' }),
  seller('Open Telekom Cloud', ['otc cloud', 't systems'], undefined, { home: 'eu' }),
  seller('Contabo'),
  seller('Nscale'),
  seller('Firmus'),
  seller('GMI Cloud', ['gmicloud', 'gmi']),
  seller('Akamai', ['linode', 'akamai cloud']),
  seller('Cherry Servers', ['cherryservers']),
  seller('Lightning AI', ['lightning.ai']),
  seller('Beam Cloud', ['beam.cloud']),
  seller('Anyscale'),
  seller('Ubicloud'),
  seller('Kamatera'),
  seller('VESSL AI', ['vessl']),
  seller('Mithril', ['ml foundry']),
  seller('Shadeform', [], OF_OTHERS, MARKETPLACE),
  seller('Aethir', [], OF_OTHERS, MARKETPLACE),
  seller('io.net', ['ionet'], OF_OTHERS, MARKETPLACE),
  seller('QuickPod', [], OF_OTHERS, MARKETPLACE),
];

const byName = lazy(
  () =>
    new Map(
      [...RENTAL_SELLERS, ...UNPRICED_SELLERS].flatMap((row) =>
        row.aliases.map((alias) => [alias, row] as const),
      ),
    ),
);

/** The seller that these words name, by name or alias, priced or not; never by likeness. */
export const findRentalSeller = (words: string): RentalSeller | undefined => byName().get(fold(words));
