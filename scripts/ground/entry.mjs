/** What is common to scripts that can be run as well as imported. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Refusal } from './sentences.mjs';

/** True for the script that node was started with. */
export const entry = (url) => Boolean(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(url);

/** What the system says when a folder is another user's, or the disk is full. */
const REFUSALS = { EACCES: 'not-writable', EPERM: 'not-writable', EROFS: 'not-writable', ENOSPC: 'disk-full' };

/** Runs the script; a refusal is told as its sentence alone, with exit code 1. */
entry.run = async (work) => {
  try {
    await work();
  } catch (error) {
    const key = REFUSALS[error.code];
    const refusal = key && error.path ? new Refusal(key, { path: error.path }) : error;
    if (!(refusal instanceof Refusal)) throw error;
    process.stderr.write(`\n${refusal.message}\n`);
    process.exitCode ||= 1;
  }
};
