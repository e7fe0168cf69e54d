import { describe } from 'vitest';
import type { DraftFields } from '../../../../src/domain/draft.ts';
import { type Phrase, type Refusal, refuses, understands } from '../../phrase.ts';
import { BATCH, GPU, GPUS, KIND, RATE, VOLUME } from '../../short-names.ts';

/** Rules that data stays with us, by the place where everything has to run. */

const MODEL = { 'selfHosted.model': 'qwen3-32b' } as const;
const ASKED: DraftFields = { [VOLUME]: 600e6, ...MODEL };
const RULED: DraftFields = { ...ASKED, 'constraints.dataResidency': 'own-infrastructure' };
/** Machines at a place of one's own are bought. */
const THERE: DraftFields = { ...RULED, [KIND]: 'own' };

// biome-ignore format: one phrase a line
const RULES: readonly Phrase[] = [
  ['everything must be hosted in our data centre, 600M tokens a month, qwen3 32b', THERE],
  ['600M tokens a month, qwen3 32b, it may only run in our own DC', THERE],
  ['600M tokens/mo on qwen3 32b, which needs to stay inside our main server room', THERE],
  ['the model shall be installed on our premises, qwen3 32b, 600M tokens a month', THERE],
  ['600M tokens a month, qwen3 32b, only inside our data center', THERE],
  ['600M tokens a month, qwen3 32b, at our own plant only', THERE],
  ['it has to be self-hosted, 600M tokens a month, qwen3 32b', RULED],
  ['must run on our kubernetes cluster, 600M tokens a month, qwen3 32b', RULED],
  ['600M tokens a month, qwen3 32b, text is not permitted outside our walls', RULED],
  ['all of our documents stay in the hospital, 600M tokens a month, qwen3 32b', RULED],
  ['qwen3 32b, we have to keep everything within our own walls, 600M tokens a month', RULED],
  ['600M tokens a month, qwen3 32b, it all stays inside the firm', RULED],
  ['600M tokens a month, qwen3 32b, no third parties', RULED],
  ['no third-party processors, 600M tokens a month, qwen3 32b', RULED],
  ['600M tokens a month, qwen3 32b, it has to stay with us', RULED],
  ['keep all our prompts in our DC, 600M tokens a month, qwen3 32b', THERE],
  // on premises, with what leaves no choice on either side of it
  ['on-premises is mandatory, 600M tokens a month, qwen3 32b', THERE],
  ['600M tokens a month, qwen3 32b: only on-prem allowed', THERE],
  ['qwen3 32b, nur on-prem erlaubt, 600M tokens a month', THERE],
  ['the only option is on-prem, qwen3 32b, 600M tokens a month', THERE],
  ['600M tokens a month, qwen3 32b, on-site, no exceptions', THERE],
  // where no net reaches
  ['a plant without internet access, 600M tokens a month, qwen3 32b', THERE],
  ['600M tokens a month, qwen3 32b, runs offline on a vessel, no uplink', THERE],
  ['offline deployment, 600M tokens a month, qwen3 32b', THERE],
  ['it has to work offline, 600M tokens a month, qwen3 32b', THERE],
  ['600M tokens a month, qwen3 32b, the lab is offline, not connected to the internet', THERE],
  // who says that it is rented knows
  ['no internet there, 600M tokens a month, qwen3 32b, 2x L40S at $1.1/h', { ...RULED, [GPU]: 'l40s', [GPUS]: 2, [KIND]: 'rent', [RATE]: 1.1 }],
  // work that waits is none of it
  ['offline batch, 600M tokens a month, qwen3 32b', { ...ASKED, [BATCH]: 1 }],
  ['600M tokens a month, offline processing, qwen3 32b', { ...ASKED, [BATCH]: 1 }],
  // what a contract promises already
  ['600M tokens a month, qwen3 32b, zero data retention is enabled', ASKED],
  ['we have ZDR with them, 600M tokens a month, qwen3 32b', ASKED],
  // what is no rule
  ['600M tokens a month, qwen3 32b, not all data stays in the building', ASKED],
  ["why don't we use an API? 600M tokens a month, qwen3 32b", ASKED],
  ['600M tokens a month, qwen3 32b, without vendor lock-in', ASKED],
  ['600M tokens a month, qwen3 32b, we are not sure about the API price', ASKED],
  ['it does not have to run in our data centre, 600M tokens a month, qwen3 32b', ASKED],
  ['600M tokens a month, qwen3 32b, no internet search', ASKED],
  ['600M tokens a month, qwen3 32b, we do not keep it in our data center', ASKED],
  ['it must run on our 8 H100s, 600M tokens a month, qwen3 32b', { ...ASKED, [GPU]: 'h100-sxm', [GPUS]: 8 }],
];

// biome-ignore format: one refusal a line
const ASKED_ABOUT: readonly Refusal[] = [
  ['must stay in our tenant, 600M tokens a month, gpt-4o', 'not-understood', 'own infrastructure only, 600M tokens a month, gpt-4o'],
  ['gpt-4o, 600M tokens a month, has to be processed within our subscription', 'not-understood', 'no data residency'],
];

/** Rules in words of which nobody can tell what they rule out: the whole clause is asked about. */
const OWN = '600M tokens a month, qwen3 32b, own infrastructure only';
// biome-ignore format: one refusal a line
const OUTSIDERS: readonly Refusal[] = [
  ['600M tokens a month, qwen3 32b, compliance will not let us use outside vendors', 'not-understood', OWN],
  ['600M tokens a month, qwen3 32b, none of it may be sent to an American cloud', 'not-understood', OWN],
  ['600M tokens a month, qwen3 32b, we do not want any of this to go to the US', 'not-understood', '600M tokens a month, qwen3 32b, EU only'],
  ['600M tokens a month, qwen3 32b, uploading prompts to vendors is forbidden', 'not-understood', OWN],
  // where it may not stand, and who may read it
  ['600M tokens a month, qwen3 32b, it may not touch foreign servers', 'not-understood', OWN],
  ['600M tokens a month, qwen3 32b, nothing may be sent to a third country', 'not-understood', OWN],
  ['600M tokens a month, qwen3 32b, the works council vetoed the cloud', 'not-understood', OWN],
  ['600M tokens a month, qwen3 32b, our data is classified', 'not-understood', OWN],
  ['600M tokens a month, qwen3 32b, only sovereign cloud', 'not-understood', '600M tokens a month, qwen3 32b, EU only'],
  ['600M tokens a month, qwen3 32b, we are banned from using gpt', 'not-understood', '600M tokens a month, qwen3 32b, we are'],
  // what is sold out is no rule, and is asked about as whatever nobody can tell
  ['600M tokens a month, qwen3 32b, no cloud vendor has capacity', 'not-understood', '600M tokens a month, qwen3 32b, any API may be used'],
  ['600M tokens a month, qwen3 32b, no cloud provider offers that', 'not-understood', '600M tokens a month, qwen3 32b, any API may be used'],
  ['600M tokens a month, qwen3 32b, the contract rules out sub-processors', 'not-understood', OWN],
  ["600M tokens a month, qwen3 32b, they won't approve the API", 'not-understood', OWN],
  ['600M tokens a month, qwen3 32b, nobody else may read the letters', 'not-understood', OWN],
  ['600M tokens a month, qwen3 32b, only our own staff may see it', 'not-understood', OWN],
  ['600M tokens a month, qwen3 32b, the client insists on it in their data centre', 'not-understood', OWN],
  ['600M tokens a month, qwen3 32b, only european providers', 'not-understood', '600M tokens a month, qwen3 32b, EU only'],
  // what else is said in the clause stays
  ['the bank never shares its 20k letters with third parties, 600M tokens a month, qwen3 32b', 'not-understood'],
  // a promise that is made in a contract
  ['600M tokens a month, qwen3 32b, zero retention needed', 'not-understood', '600M tokens a month, qwen3 32b, contract signed'],
  ['we must have ZDR, 600M tokens a month, qwen3 32b', 'not-understood'],
  ['600M tokens a month, qwen3 32b, nobody may train on our prompts, no training on customer data', 'not-understood'],
];

describe('what must run at our place', () => {
  understands(RULES);
  refuses(ASKED_ABOUT);
});

describe('who may not have the data', () => {
  refuses(OUTSIDERS);
});
