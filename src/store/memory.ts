import { IN_MEMORY, openStore } from './open.ts';
import type { Store } from './store.ts';

/** A part of a store that is still being opened. Every method of a store gives a promise, so waiting does not show. */
const onceOpen = <T extends object>(opened: Promise<T>): T =>
  new Proxy({} as T, {
    get: (_, name) =>
      name === 'then'
        ? undefined
        : async (...args: unknown[]) => {
            const part: object = await opened;
            const method: unknown = Reflect.get(part, name);
            return typeof method === 'function' ? Reflect.apply(method, part, args) : undefined;
          },
  });

/** SQLite in memory, at once: a store of this process alone, gone when it ends. */
export const memoryStore = (): Store => {
  const opened = openStore(IN_MEMORY);
  const part = <K extends keyof Store>(name: K) => opened.then((store) => store[name]);
  return {
    estimates: onceOpen(part('estimates')),
    threads: onceOpen(part('threads')),
    stances: onceOpen(part('stances')),
    decisions: onceOpen(part('decisions')),
    defaults: onceOpen(part('defaults')),
    forms: onceOpen(part('forms')),
    inbox: onceOpen(part('inbox')),
    installations: onceOpen(part('installations')),
    claims: onceOpen(part('claims')),
    forgetPerson: async (team, user) => (await opened).forgetPerson(team, user),
    forgetWorkspace: async (team) => (await opened).forgetWorkspace(team),
    purge: async (now, keepDays) => (await opened).purge(now, keepDays),
    problem: async () => (await opened).problem(),
    close: async () => (await opened).close(),
  };
};
