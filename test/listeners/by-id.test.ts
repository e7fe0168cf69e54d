import { expect, it } from 'vitest';
import { byId } from '../../src/listeners/by-id.ts';

interface Click {
  readonly id: string;
}

const tableOf = () => {
  const heard: string[] = [];
  const as = (name: string) => async (click: Click) => {
    heard.push(`${name} ${click.id}`);
  };
  const table = byId(({ id }: Click) => id);
  table.on('card.share', as('share'));
  table.on(/^card\./, as('card'));
  table.on(/^card\.old/, as('old'));
  return { table, heard, as };
};

it('gives an id to its one listener, else to the first pattern that it is of, else to nobody', async () => {
  const { table, heard } = tableOf();
  for (const id of ['card.share', 'card.share.more', 'card.old', 'Card.share', '', '__proto__'])
    await table.answer({ id });
  expect(heard).toEqual(['share card.share', 'card card.share.more', 'card card.old']);
});

it('refuses a second listener of an id', () => {
  const { table, as } = tableOf();
  expect(() => table.on('card.share', as('again'))).toThrow('card.share has its answer');
});

it('passes on what a listener throws', async () => {
  const table = byId(({ id }: Click) => id);
  table.on('breaks', () => Promise.reject(new Error('broken')));
  await expect(table.answer({ id: 'breaks' })).rejects.toThrow('broken');
});
