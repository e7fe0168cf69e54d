import * as z from 'zod';
import { amount, positive, share } from '../scenario/numbers.ts';
import { Market, SaidTerms } from '../scenario.ts';
import { AMOUNT_RANGE, everyOne, POSSIBLE, row } from './row.ts';

/** How hardware is paid for. */

/** Where a scenario has it: each of its fields stands below, `selfHosted.procurement.kind` and so on. */
export const PAYING = 'selfHosted.procurement';

// biome-ignore format: one field a row, its words below it
/** How the hardware is paid for: rent, purchase, or what is paid already. */
export const payingRows = {
  'selfHosted.procurement.kind': row({ schema: z.enum(['rent', 'own', 'paid']), belongs: 'paying', dimension: 'choice',
    group: 'hardware', input: 'choice', range: POSSIBLE,
    name: 'how it is paid for', hint: 'Rented unless you say otherwise. What you typed for the other way is kept.', example: 'rent', unsaid: 'rented',
    choices: [['rent', 'Rented by the hour'], ['own', 'Bought'], ['paid', 'Already paid']],
    says: [
      ['rent', 'cloud|in the cloud|neocloud|the cloud', { soft: true }],
      ['own', 'in house hardware', { soft: true }],
      ['paid', 'already paid|vorhanden|bereits vorhanden|have already|prepaid|pre paid|already prepaid|already mine|already ours|already paid for|already own|already owned|owned already|bought already|already bought|already have|already there|sunk|sunk cost|paid off|fully paid|fully depreciated|already depreciated|fully amortized|fully amortised|written off already|sitting idle|sit idle|sits idle|standing idle|lying idle|lying around|laying around|sitting around|sitting unused|lying unused|gathering dust|collecting dust'],
      ['own', 'at home|locally|local hardware|local machine|local gpu|local gpus|local server|homelab|home lab|home server|under my desk|my rig|our rig|rig|my box|our box|our gpu box|my gpu box|our gpu server|our gpu servers|my workstation|our workstation|our gpu workstation|in my basement|in the lab|in my lab|in our basement|in the basement|basement|in the garage|in our garage|in my closet|in the closet|under the desk|in our office|in the office|in our lab|in our rack|home rig|gaming pc|gaming pcs|gaming computer|gaming laptop|gaming machine|gaming desktop|gaming rig|desktop pc|home pc|pc at home|my pc|my own pc|our pc|my desktop|our desktop|my laptop|my computer|my gaming pc|desktop with|workstation with|pc with|computer with|laptop with|on my machine', { soft: true }]] }),
  'selfHosted.procurement.usdPerGpuHour': row({ schema: positive, belongs: 'rent', dimension: 'usd', per: 'hour',
    group: 'hardware', input: 'text', means: ['rent'], usual: ['rent'], range: 'A price per GPU hour is above $0',
    name: 'price of a GPU hour', hint: 'USD, such as $1.79', example: '$1.79/hr',
    typed: '{}/hr' }),
  'selfHosted.procurement.billedHoursPerMonth': row({ schema: positive.max(744), belongs: 'rent', dimension: 'hours', per: 'month',
    group: 'hardware', input: 'text', means: ['rent'], usual: 'rare', range: 'Billed hours are above 0 and at most 744 a month',
    name: 'billed hours', hint: 'Hours a month for which a GPU is paid, such as 200, 10 a day', example: 'billed 200 hours a month',
    says: [
      [730, '24/7|24x7|24 7|24/7/365|24x7x365|24 7 365|always on|around the clock|round the clock|full month|24 hours a day|24h a day|24 hours per day']],
    typed: 'billed {} hours a month' }),
  'selfHosted.procurement.market': row({ schema: Market, belongs: 'rent', dimension: 'choice',
    group: 'hardware', input: 'choice', means: ['rent'], usual: 'rare', range: POSSIBLE,
    name: 'market', hint: 'Whose price is taken', example: 'spot',
    choices: everyOne<Market>({ 'on-demand': 'On demand', reserved: 'Reserved', spot: 'Spot' }),
    says: [
      ['on-demand', 'on-demand|ondemand|pay by the hour'],
      ['spot', 'spot|preemptible|interruptible|spot instance|spot market|spot price'],
      ['reserved', 'reserved|reserve|commitment|reservation|reserved instance|committed use|committed|long term contract|1 year contract|one year contract|1 yr contract|3 year contract|1 year commitment|3 year commitment|1 year commit|3 year commit|1 year reserved|3 year reserved|1 yr reserved|3 yr reserved|1y reserved|3y reserved|one year reserved|three year reserved|reserved for 1 year|reserved for a year|reserved for 3 years|reserve for a year|reserve for 1 year|reserve for one year|reserve it for a year|reserve them for a year|reserve for 3 years|1 year reservation|one year reservation|3 year reservation|commit for a year|commit to a year|commit|3 yr ri|1 yr ri|3 year ri|1 year ri|3y ri|1y ri|reserved instances|cud|committed use discount|savings plan|12 month contract|24 month contract|36 month contract']] }),
  /** A named seller of GPU hours, as the catalog spells it. */
  'selfHosted.procurement.seller': row({ schema: z.string().min(1), belongs: 'rent', dimension: 'name',
    group: 'hardware', input: 'search', means: ['rent'], usual: 'rare', range: POSSIBLE,
    name: 'seller of GPU hours', hint: 'Whose price is taken. Type to search', example: 'AWS', unsaid: 'the median of all' }),
  /** "$1,400 per month each": USD a GPU and month, whatever the hours. */
  'selfHosted.procurement.usdPerGpuMonth': row({ schema: positive, belongs: 'rent', dimension: 'usd', per: 'month',
    group: 'hardware', input: 'text', means: ['rent'], usual: 'rare', range: 'A price per GPU and month is above $0',
    name: 'price of a GPU month', hint: 'USD, whatever the hours, such as $1,400', example: '$1,400 per month each',
    typed: '{}/GPU/month', unsaid: 'by the hour' }),
  'selfHosted.procurement.usdPerGpu': row({ schema: positive, belongs: 'own', dimension: 'usd',
    group: 'hardware', input: 'text', means: ['own'], range: 'A price per GPU is above $0',
    name: 'price of a GPU', hint: 'USD each, such as $25k', example: '$15k each',
    typed: '{} each', plausible: [300, Infinity] }),
  'selfHosted.procurement.hostUsdPerGpu': row({ schema: amount, belongs: 'own', dimension: 'usd',
    group: 'hardware', input: 'text', means: ['own'], usual: 'rare', range: AMOUNT_RANGE,
    name: 'host, for each GPU', hint: 'USD for its share of chassis, CPU and network, such as $5k', example: 'host $5k per gpu',
    noun: ['host', 'host|rest of the machine|rest of the box|rest of the rig|rest of the server|rest of the build|rest of the pc|chassis|host server|server share|per gpu host|host cost|host share|host overhead'],
    typed: 'host {} per gpu' }),
  'selfHosted.procurement.lifeMonths': row({ schema: positive, belongs: 'own', dimension: 'months',
    group: 'hardware', input: 'text', means: ['own'], usual: 'rare', range: 'A life is more than 0 months',
    name: 'useful life', hint: 'Months, or 4 years', example: 'over 3 years',
    noun: ['life', 'life|abschreibung|nutzungsdauer|amortissement|lifetime|useful life|lifespan|life time|depreciated|depreciation|amortized|amortised|amortization|amortisation|depreciate|amortize|amortise|depreciated over|amortized over|amortised over|written off over|written off in|written off after|written off|write off|straight line'],
    typed: 'over {} months' }),
  'selfHosted.procurement.residualShare': row({ schema: share.lt(1), belongs: 'own', dimension: 'share',
    group: 'hardware', input: 'text', means: ['own'], usual: 'rare', range: 'A residual value is from 0% to under 100%',
    name: 'residual value', hint: 'Percent of the price left at the end, such as 20%', example: 'residual 20%',
    noun: ['residual', 'residual|residual value|scrap value|resale|resale value|salvage|salvage value|resell|residual share'],
    says: [
      [0, 'no residual|no residual value|no resale|no resale value|no salvage|worthless at the end']],
    typed: 'residual {}' }),
  'selfHosted.procurement.annualCostOfCapital': row({ schema: amount, belongs: 'own', dimension: 'share', per: 'year',
    group: 'hardware', input: 'text', means: ['own'], usual: 'rare', range: AMOUNT_RANGE,
    name: 'cost of capital', hint: 'Percent a year, such as 8%', example: 'cost of capital 10%',
    noun: ['capital', 'cost of capital|capital cost|interest|interest rate|wacc|discount rate|financing|financed|finance|loan|leverage|borrowing|borrowed|credit line|apr|annual cost of capital|capital charge'],
    typed: 'cost of capital {}', plausible: [0, 10] }),
  'selfHosted.procurement.annualMaintenanceShare': row({ schema: amount, belongs: 'own', dimension: 'share', per: 'year',
    group: 'hardware', input: 'text', means: ['own'], usual: 'rare', range: AMOUNT_RANGE,
    name: 'maintenance', hint: 'Percent of the price a year, such as 5%', example: 'maintenance 5%',
    noun: ['maintenance', 'maintenance|support contract|annual maintenance|maintenance contract|hardware support|warranty'],
    typed: 'maintenance {}', plausible: [0, 1] }),
  /** "paid until March": the month, 2027-03. */
  'selfHosted.procurement.paidUntil': row({ schema: z.string().regex(/^\d{4}-\d{2}$/), belongs: 'paying', dimension: 'choice',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    scenarioPath: 'selfHosted.procurement.until',
    name: 'paid until', hint: 'A month, such as 2027-03', example: 'paid until March 2027' }),
  /** How hardware that is paid now is paid for afterwards. */
  'selfHosted.procurement.then': row({ schema: SaidTerms, belongs: 'paying', dimension: 'parts',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'afterwards', hint: 'How it is paid for then', example: 'selfHosted.procurement.then={"kind":"rent","usdPerGpuHour":2,"billedHoursPerMonth":730,"market":"on-demand"}' }),
  /** Rented for the hours that the work needs, at most this many a month. */
  'selfHosted.procurement.upToHoursPerMonth': row({ schema: positive.max(744), belongs: 'rent', dimension: 'hours', per: 'month',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'rented for at most', hint: 'Hours a month, such as 243', example: 'selfHosted.procurement.upToHoursPerMonth=243' }),
  /** Months of a reserved term. */
  'selfHosted.procurement.termMonths': row({ schema: positive, belongs: 'rent', dimension: 'months',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'reserved for', hint: 'Months, such as 36', example: '3 year reserved',
    typed: 'reserved for {} months' }),
} as const;
