#!/usr/bin/env node
import { commandLine } from './command-line.ts';
import { environment } from './config/environment.ts';
import { watchOutput } from './terminal/output.ts';
import { readTextFile } from './text-file.ts';

watchOutput();
process.exitCode = await commandLine(process.argv.slice(2), {
  now: () => new Date(),
  env: environment(),
  // Opened only where it is read.
  input: () => process.stdin,
  wholeInput: () => readTextFile(0),
  output: process.stdout,
  progress: process.stderr,
  console,
});
