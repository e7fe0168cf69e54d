import { describe, expect, it } from 'vitest';
import { fold } from '../../src/catalog/fold.ts';
import { GPU_LINES, GPU_SIZES, nextLarger } from '../../src/catalog/gpu-order.ts';
import {
  chosenGpus,
  findRentalSeller,
  GPUS,
  type GpuRow,
  gpuById,
  instances,
  nearestSeller,
  RENTAL_SELLERS,
  rentalOffers,
  rentalPrice,
  rentalSellersOf,
  UNPRICED_SELLERS,
  USUAL_GPUS,
} from '../../src/catalog/index.ts';
import { discounters, marketDiscount } from '../../src/catalog/rental-discounts.ts';
import { OFFER_LINES } from '../../src/catalog/rental-offers.ts';
import { pricedGpus } from '../../src/catalog/rental-rows.ts';
import { defined } from '../../src/defined.ts';
import { OUR_ENGINES } from '../../src/domain/serving-engines.ts';

const ASKED = new Date('2026-11-23T09:00:00Z');
const onDemand = (gpu: string, seller?: string) =>
  rentalPrice(gpu, { market: 'on-demand', ...defined({ seller }) }, ASKED);

const soldBy = (gpu: string): number => rentalSellersOf(gpu, 'on-demand').length;

/** All that are larger, one step after the other. */
const larger = (gpu: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const walk = (from: string): void => {
    for (const next of nextLarger(from)) {
      if (found.has(next)) continue;
      found.add(next);
      walk(next);
    }
  };
  walk(gpu);
  return found;
};

/** Whether one can do whatever the other can, as fast or faster, on links that join as many. */
const canAllOf = (great: GpuRow, small: GpuRow): boolean => {
  const { fp16, ...narrow } = great.denseTflops;
  return (
    great.linkedGpus === small.linkedGpus &&
    great.memoryGb >= small.memoryGb &&
    great.memoryBandwidthGbPerSecond >= small.memoryBandwidthGbPerSecond &&
    great.linkGbPerSecond >= small.linkGbPerSecond &&
    fp16 >= small.denseTflops.fp16 &&
    (['fp8', 'int8', 'fp4'] as const).every((one) => (narrow[one] ?? 0) >= (small.denseTflops[one] ?? 0))
  );
};

describe('gpu-order.ts', () => {
  it.each([
    ['lines', GPU_LINES.flat()],
    ['sizes', GPU_SIZES.flat()],
    ['the menu of the form', USUAL_GPUS],
  ])('names rows of the catalog alone: %s', (_, ids) => {
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id) => gpuById(id) === undefined)).toEqual([]);
  });
});

describe('a GPU that is rented', () => {
  const rented = GPUS.filter(({ id, workstation }) => workstation !== true && soldBy(id) > 1);

  it('stands in a line of gpu-order.ts below each of its generation that can do all it can', () => {
    const pairs = rented.flatMap((small) =>
      rented
        .filter(
          (great) =>
            great !== small &&
            great.vendor === small.vendor &&
            great.computeCapability === small.computeCapability &&
            Math.abs(great.year - small.year) <= 2 &&
            canAllOf(great, small),
        )
        .map((great) => [small.id, great.id] as const),
    );
    expect(pairs).toContainEqual(['h100-sxm', 'h200']);
    expect(pairs.filter(([small, great]) => !larger(small).has(great))).toEqual([]);
  });

  it('by seven sellers or more, and runs every engine, says whether it is `chosen`, or a larger one is', () => {
    const chosen = new Set(chosenGpus('common', 'large').map(({ id }) => id));
    const asked = rented.filter(
      ({ id, servingEngines = OUR_ENGINES }) => soldBy(id) >= 7 && servingEngines.includes('tensorrt-llm'),
    );
    expect(asked.length).toBeGreaterThan(5);
    const left = asked.filter(({ id }) => ![id, ...larger(id)].some((one) => chosen.has(one)));
    expect(left.map(({ id }) => id)).toEqual([]);
  });
});

describe('the market price of a GPU hour', () => {
  // gpu, sellers, low, median, high: counted by hand over the dated offers, the newest of each seller.
  it.each([
    ['h100-sxm', 13, 2.4024, 3.9, 12.29],
    ['h100-pcie', 4, 1.99, 2.695, 3.29],
    ['h100-nvl', 3, 2.59, 3.19, 6.98],
    ['h200', 7, 3.59, 4.45, 6.305],
    ['b200', 8, 4.2329, 6.395, 8.6],
    ['b300', 4, 6, 7.17, 7.89],
    ['gb200', 1, 10.5, 10.5, 10.5],
    ['gh200', 2, 2.29, 4.395, 6.5],
    ['a100-80gb', 9, 1.39, 1.79, 3.4309],
    ['a100-pcie-80gb', 5, 1.19, 1.79, 3.673],
    ['l40s', 5, 0.79, 1.5, 2.25],
    ['l40', 2, 1, 1.125, 1.25],
    ['a40', 1, 0.44, 0.44, 0.44],
    ['rtx-a6000', 3, 0.5, 0.82, 1.09],
    ['rtx-pro-6000', 3, 1.85, 2.04, 2.5],
    ['rtx-5090', 2, 0.67, 0.78905, 0.9081],
    ['rtx-4090', 5, 0.29, 0.39, 0.74],
    ['rtx-3090', 3, 0.1489, 0.16, 0.18],
    // The larger MI325X rents for 1.95, and no GPU is dearer than a larger one.
    ['mi300x', 5, 1.5, 1.95, 3.45],
    // One seller lists these by the hour: machines of the clouds make a market of it.
    ['l4', 5, 0.49, 0.8048, 0.921],
    ['t4', 1, 0.15, 0.15, 0.15],
    ['v100', 1, 0.79, 0.79, 0.79],
    // Azure's machine is one more, and two sellers are no market: the one that lists it is taken.
    ['gb200', 1, 10.5, 10.5, 10.5],
  ])('%s: %i sellers, from %d over %d to %d', (gpu, sellers, low, median, high) => {
    const price = onDemand(gpu);
    expect(price).toMatchObject({
      sellers,
      lowUsdPerGpuHour: low,
      highUsdPerGpuHour: high,
      usdPerGpuHour: median,
    });
  });

  it.each([
    // The middle of what CoreWeave (2.4638 of 6.155), GCP's and Azure's machines take off.
    ['h100-sxm', 'spot'],
    ['h200', 'spot'],
    ['h100-sxm', 'reserved'],
  ] as const)('of %s on %s is what the sellers of both markets take off', (gpu, market) => {
    const price = rentalPrice(gpu, { market }, ASKED);
    const discount = marketDiscount(gpu, market);
    const full = onDemand(gpu)?.usdPerGpuHour ?? Number.NaN;
    expect(discount?.ofThisGpu).toBe(true);
    expect(price?.usdPerGpuHour).toBeCloseTo(full * (1 - (discount?.off ?? 0)), 9);
    for (const seller of discount?.sellers ?? []) expect(price?.source).toContain(seller);
  });

  it('takes the middle discount of sellers, one a seller', () => {
    expect(marketDiscount('h200', 'spot')?.sellers).toContain('CoreWeave');
    // Hyperstack's A40: no spot price there, so what sellers take off over all GPUs stands in.
    expect(marketDiscount('a40', 'spot')).toMatchObject({ ofThisGpu: false });
  });

  it.each([
    [['GCP'], true, 'GCP'],
    [['GCP', 'Hyperstack'], true, 'GCP and Hyperstack'],
    [['AWS', 'GCP', 'Nebius'], false, 'AWS, GCP and Nebius over all GPUs'],
  ])('names who takes it off: %j', (sellers, ofThisGpu, words) => {
    expect(discounters({ off: 0.4, sellers, ofThisGpu })).toBe(words);
  });

  it('is never dearer on spot or reserved than on demand, nor for the smaller GPU of a generation', () => {
    const questions = (['on-demand', 'spot', 'reserved'] as const).flatMap((market) =>
      [undefined, 'eu', 'us'].map((region) => ({ market, ...defined({ region }) })),
    );
    const usd = (gpu: string, question: (typeof questions)[number]) =>
      rentalPrice(gpu, question, ASKED)?.usdPerGpuHour ?? Number.POSITIVE_INFINITY;
    const priced = pricedGpus().flatMap((gpu) =>
      questions.map((question) => ({ gpu, question, price: usd(gpu, question) })),
    );
    for (const { gpu, question, price } of priced.filter(({ price }) => Number.isFinite(price))) {
      expect(price, gpu).toBeLessThanOrEqual(usd(gpu, { ...question, market: 'on-demand' }));
      for (const larger of nextLarger(gpu))
        expect(price, `${gpu} ${larger}`).toBeLessThanOrEqual(usd(larger, question));
    }
    expect(priced.some(({ price }) => Number.isFinite(price))).toBe(true);
    // Its own sellers ask 2.7447 for the 40 GB card, and 1.79 for the 80 GB one.
    expect(onDemand('a100-40gb')).toMatchObject({ usdPerGpuHour: 1.79 });
    expect(onDemand('a100-40gb')?.source).toContain('a100-pcie-80gb');
  });

  it('is one that somebody asks where two clouds cost over twice what two others do', () => {
    // Verda 3.25, Scaleway 3.87, GCP 14.07, Azure 14.38: half way between would be 8.97.
    const eu = rentalPrice('h100-sxm', { market: 'on-demand', region: 'eu' }, ASKED);
    expect(eu).toMatchObject({ sellers: 4, lowUsdPerGpuHour: 3.25, usdPerGpuHour: 3.87 });
  });

  // What a robot read of a seller counts where its machines stand for certain, and only there.
  it.each([
    ['h200', 'eu', 4, ['Verda', 'Azure']],
    ['h200', 'fi', 4, ['Verda']],
    ['b200', 'eu', 6.11, ['Verda']],
    ['a100-80gb', 'fi', 1.79, ['Verda']],
    ['l40s', 'eu', (1.37 + 1.72) / 2, ['Verda', 'Scaleway']],
    ['rtx-pro-6000', 'eu', 1.89, ['Hetzner', 'Verda', 'GCP']],
    // Undated, where nothing newer is known.
    ['b300', 'fi', 6.99, ['Verda']],
  ])('%s in %s: $%d, of %j', (gpu, region, usd, sellers) => {
    const price = rentalPrice(gpu, { market: 'on-demand', region }, ASKED);
    expect(price?.usdPerGpuHour).toBeCloseTo(usd, 9);
    expect(price?.offers.map(({ seller }) => seller)).toEqual(sellers);
  });

  it('counts no such reading in the price of all the world, and takes the mean of two sellers there', () => {
    expect(onDemand('h200')?.offers.map(({ seller }) => seller)).not.toContain('Verda');
    expect(onDemand('gh200')?.usdPerGpuHour).toBeCloseTo((2.29 + 6.5) / 2, 9);
  });

  it('follows the region: machines that stand there, and no others', () => {
    const azure = (region: string) =>
      rentalPrice('h100-sxm', { market: 'on-demand', region, only: ['Azure'] }, ASKED)?.usdPerGpuHour ?? 0;
    // ND96isr_H100_v5: 98.32 in eastus; westeurope asks 30% more.
    expect(azure('eu') / azure('us')).toBeCloseTo(1.3, 1);
    const brazil = rentalPrice('h100-sxm', { market: 'on-demand', region: 'br' }, ASKED);
    expect(brazil?.offers.map(({ seller }) => seller)).toEqual(['AWS']);
    expect(rentalPrice('mi300x', { market: 'on-demand', region: 'ch' }, ASKED)).toBeUndefined();
  });

  it('counts the sellers of a list alone', () => {
    const only = rentalPrice('h100-sxm', { market: 'on-demand', only: ['Azure', 'AWS'] }, ASKED);
    expect(only?.offers.map(({ seller }) => seller)).toEqual(['AWS', 'Azure']);
    const without = rentalPrice('h100-sxm', { market: 'on-demand', excluded: ['Azure'] }, ASKED);
    expect(without?.sellers).toBe(12);
  });

  it('names its sellers, cheapest first, and the newest date', () => {
    expect(onDemand('h100-sxm')).toMatchObject({ date: '2026-11-09', stale: false });
    expect(onDemand('h100-sxm')?.source).toContain('13 sellers');
    expect(onDemand('h100-sxm')?.source).toMatch(
      /: Vast\.ai \$[\d.]+, OpenRelay \$[\d.]+, .*, GCP \$[\d.]+, Azure \$[\d.]+$/,
    );
    const { source = '', usdPerGpuHour = 0 } = onDemand('h100-sxm') ?? {};
    const asks = [...source.matchAll(/\$([\d.]+)/g)].map(([, ask]) => Number(ask));
    // The seventh of thirteen.
    expect(asks).toEqual(asks.toSorted((a, b) => a - b));
    expect(asks[6]).toBe(usdPerGpuHour);
  });

  it('is stale on the 91st day after its newest offer, not on the 90th', () => {
    const at = (moment: number) => rentalPrice('h100-sxm', { market: 'on-demand' }, new Date(moment));
    const newest = Date.parse(at(Date.parse('2100-01-01'))?.date ?? '');
    const DAY = 86_400_000;
    expect(at(newest + 91 * DAY - 1)?.stale).toBe(false);
    expect(at(newest + 91 * DAY)?.stale).toBe(true);
  });

  it('falls back to undated offers, marked so, only where there is no dated one', () => {
    expect(onDemand('a30')).toMatchObject({ date: 'undated', stale: true, usdPerGpuHour: 0.29 });
    // An undated offer of 0.67 does not count beside one dated.
    expect(onDemand('a40')).toMatchObject({ sellers: 1, date: '2026-08-19', usdPerGpuHour: 0.44 });
  });

  it.each(['mac-studio-m4', 'no-such-gpu'])('has no price for %s', (gpu) => {
    expect(onDemand(gpu)).toBeUndefined();
  });
});

describe('a named seller', () => {
  it.each([
    ['h100-sxm', 'AWS', 6.88, '2026-11-09'],
    ['h100-sxm', 'Lambda', 4.29, '2026-09-25'],
    ['h100-sxm', 'RunPod Secure', 3.99, '2026-11-09'],
    ['h100-sxm', 'RunPod Community', 2.69, '2026-11-09'],
    ['h100-sxm', 'Vast.ai', 2.4024, '2026-10-19'],
    ['a100-80gb', 'Vast.ai', 1.7043, '2026-10-29'],
    ['b200', 'Lambda', 6.99, '2026-09-25'],
  ])('%s at %s is its newest dated offer', (gpu, seller, usdPerGpuHour, date) => {
    expect(onDemand(gpu, seller)).toMatchObject({ usdPerGpuHour, date, sellers: 1 });
  });

  it('takes a dated average of the seller before an undated offer, and says so', () => {
    expect(onDemand('h100-sxm', 'Verda')).toMatchObject({ usdPerGpuHour: 4.4868, date: '2026-10-24' });
    expect(onDemand('h100-sxm', 'Verda')?.source).toContain('average of its listed offers');
    expect(onDemand('h100-sxm', 'Spheron')).toMatchObject({ date: 'undated', stale: true });
  });

  it('takes the row of the brand where its two price lists are not told apart', () => {
    expect(onDemand('l4', 'RunPod Secure')).toMatchObject({ usdPerGpuHour: 0.49, date: '2026-08-23' });
    expect(onDemand('rtx-4090', 'RunPod Secure')).toMatchObject({ usdPerGpuHour: 0.74, date: '2026-09-25' });
  });

  it('answers with one reading of its price that nobody confirms, which moves no market', () => {
    expect(onDemand('mi300x', 'RunPod Secure')).toMatchObject({ usdPerGpuHour: 2.39, date: '2026-10-10' });
    expect(onDemand('b200', 'Nebius')).toMatchObject({ usdPerGpuHour: 8.5, date: '2026-10-10' });
    expect(onDemand('b200')?.offers).toContainEqual({ seller: 'Nebius', usdPerGpuHour: 7.15 });
  });

  it('has no price where the seller has none', () => {
    expect(onDemand('h100-sxm', 'TensorWave')).toBeUndefined();
    expect(rentalSellersOf('mi300x', 'on-demand')).toEqual([
      'Azure',
      'Crusoe',
      'DigitalOcean',
      'OCI',
      'RunPod',
      'RunPod Secure',
      'TensorWave',
      'Vultr',
    ]);
  });

  it.each([
    ['aws', 'AWS'],
    ['Amazon', 'AWS'],
    ['google cloud', 'GCP'],
    ['Azure', 'Azure'],
    ['Lambda Labs', 'Lambda'],
    ['runpod', 'RunPod Secure'],
    ['RunPod Community', 'RunPod Community'],
    ['vast', 'Vast.ai'],
    ['Vast.ai', 'Vast.ai'],
    ['DataCrunch', 'Verda'],
    ['linode', 'Akamai'],
    ['leaseweb', 'Leaseweb'],
  ])('"%s" is %s', (words, name) => {
    expect(findRentalSeller(words)?.name).toBe(name);
  });

  it('gives each name to one seller, and a near one as a hint', () => {
    const names = [...RENTAL_SELLERS, ...UNPRICED_SELLERS].flatMap((seller) => seller.aliases);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => fold(name) !== name)).toEqual([]);
    expect(nearestSeller('corewave')).toEqual(['CoreWeave']);
    expect(findRentalSeller('runpod')?.note).toContain('Community');
  });
});

describe('the rows', () => {
  it('are of known GPUs, above zero, with a source and a date', () => {
    const odd = OFFER_LINES.filter(
      ([gpu, , , , usd, date, source]) =>
        gpuById(gpu) === undefined ||
        !(usd > 0) ||
        source.length <= 5 ||
        !/^(undated|\d{4}(-\d{2}){1,2})$/.test(date),
    );
    expect(odd).toEqual([]);
  });

  it('have every seller that can be named in the list of sellers, save the two that a plainer name covers', () => {
    const sellers = new Set([
      ...OFFER_LINES.filter(([, , , kind]) => kind === 'offer' || kind === 'average').map(
        ([, seller]) => seller,
      ),
      ...instances().map(({ cloud }) => cloud),
    ]);
    const known = new Set(RENTAL_SELLERS.map(({ name }) => name));
    const unknown = [...sellers].filter((seller) => !known.has(seller)).sort();
    expect(unknown, 'add the seller to `rental-sellers.ts`, with what people call it').toEqual([
      'Excess Supply via Shadeform',
      'RunPod',
    ]);
  });

  it('know every cloud whose machines they list, and none of a seller without prices', () => {
    const known = new Set(RENTAL_SELLERS.map(({ name }) => name));
    const clouds = new Set(instances().map(({ cloud }) => cloud));
    expect([...clouds].filter((cloud) => !known.has(cloud))).toEqual([]);
    const priced = new Set([...clouds, ...OFFER_LINES.map(([, seller]) => seller)]);
    expect(UNPRICED_SELLERS.filter(({ name }) => priced.has(name))).toEqual([]);
  });

  it('count from their day on: a newer price changes no answer of an earlier day', () => {
    const on = (day: string) =>
      rentalPrice('h100-sxm', { market: 'on-demand', seller: 'RunPod Secure' }, new Date(day))?.usdPerGpuHour;
    expect([on('2026-11-08'), on('2026-11-09')]).toEqual([3.49, 3.99]);
  });

  it('are listed newest first, undated last', () => {
    const dates = rentalOffers('h100-sxm', 'on-demand').map(({ date }) => date);
    const dated = dates.filter((date) => date !== 'undated');
    expect(dates).toEqual([...dated.sort().reverse(), ...Array(dates.length - dated.length).fill('undated')]);
    expect(dated.length).toBeGreaterThan(0);
    expect(dates.length).toBeGreaterThan(dated.length);
  });
});

describe('who sells more than the GPU', () => {
  it('is priced where it is named, and counts in no market price', () => {
    const at = (gpu: string, seller: string) =>
      rentalPrice(gpu, { market: 'on-demand', seller }, new Date('2026-06-01T00:00:00Z'))?.usdPerGpuHour;
    expect(at('h100-sxm', 'Modal')).toBe(3.9492);
    expect(at('h100-sxm', 'Hugging Face Endpoints')).toBe(10);
    expect(at('h100-sxm', 'RunPod Serverless flex')).toBe(4.176);
    const market = rentalPrice('h100-sxm', { market: 'on-demand' }, new Date('2026-06-01T00:00:00Z'));
    expect(market?.offers.map(({ seller }) => seller)).not.toContain('Modal');
    expect(findRentalSeller('hf inference endpoints')?.name).toBe('Hugging Face Endpoints');
  });
});
