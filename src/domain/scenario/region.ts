import * as z from 'zod';
import { REGION_CODES } from '../regions.ts';

/** The code of a jurisdiction, in any case. One that nobody promises would rule out every API. */
export const Region = z
  .string()
  .toLowerCase()
  .refine((code) => REGION_CODES.includes(code), { error: `must be one of ${REGION_CODES.join(', ')}` });
