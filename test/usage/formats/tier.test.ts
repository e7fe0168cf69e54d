import { describe, expect, it } from 'vitest';
import { HEADER, ROW } from '../exported.ts';
import { csv, read } from '../files.ts';

describe('a tier of service', () => {
  it('a tier of service with prices of its own is told', async () => {
    const tiered = async (tier: string): Promise<string> => {
      const { profile } = await read(csv([...HEADER, 'service_tier'], [[...ROW, tier]]));
      return profile.notes.join(' ');
    };
    expect(await tiered('flex')).toContain('priced as batch');
    expect(await tiered('priority')).toContain('compared at the standard prices');
    expect(await tiered('default')).not.toContain('tier');
  });
});
