import type { ExportReaders } from '../usage/in-worker.ts';
import { builtWorker } from '../worker-threads.ts';

/** Readers of exports of usage, which are loaded with the first export. */
export const exportReaders = (): ExportReaders => {
  const load = async () => {
    const { createExportReaders } = await import('../usage/in-worker.ts');
    return createExportReaders({ worker: builtWorker('usage-worker.js') });
  };
  let loaded: ReturnType<typeof load> | undefined;
  return {
    read: async (files) => {
      loaded ??= load();
      return (await loaded).read(files);
    },
    stop: async () => (await loaded)?.stop(),
  };
};
