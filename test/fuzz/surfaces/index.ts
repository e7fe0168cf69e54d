import type { Surface } from '../surface.ts';
import { form } from './form.ts';
import { line } from './line.ts';
import { payloads } from './payloads.ts';
import { rows } from './rows.ts';
import { scenario } from './scenario.ts';
import { threads } from './threads.ts';

/** Every way in. */
export const SURFACES = [line, form, threads, scenario, payloads, rows] as readonly Surface[];
