import fc from 'fast-check';

/** The same cases in every run, so that a red run means a changed program; FC_SEED explores others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261123) });
