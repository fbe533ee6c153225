/** What stops a start or a command and what the operator can mend, as a sentence that says how. */

import { ConfigRefused, type Wrong } from '../config.ts';
import { terminalWords } from '../greeting.ts';
import type { Language } from '../protocol/bounds.ts';
import { StoreUnusable, sqliteCode } from '../store/operator.ts';

type Said = NodeJS.ErrnoException & { readonly port?: number; readonly address?: string; readonly hostname?: string };

/** What Node and SQLite say when the system refuses, by its code. */
const NO_ACCESS = /^(EACCES|EPERM|EROFS|SQLITE_READONLY\w*|SQLITE_CANTOPEN\w*|SQLITE_PERM)$/;
const FULL = /^(ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR_SHMSIZE)$/;
const TROUBLE = /^(EIO|EMFILE|ENFILE|ENOTDIR|EISDIR|ENXIO|SQLITE_IOERR\w*|SQLITE_CORRUPT\w*|SQLITE_NOTADB)$/;

/**
 * Null: nothing that an operator could mend, so that its trace is wanted.
 * `place`: what the command works on, where the error itself does not name it.
 */
export function operatorSentence(error: unknown, language: Language, place = ''): string | null {
  const words = terminalWords(language);
  if (error instanceof ConfigRefused) {
    const list = error.problems.map((problem) => `  ${words(`setting.${problem.why}`, factsOf(problem))}`).join('\n');
    return words('wrong-settings', { list });
  }
  if (error instanceof StoreUnusable) return error.message;
  if (!(error instanceof Error)) return null;
  const said: Said = error;
  const code = sqliteCode(error) ?? said.code ?? '';
  if (said.syscall === 'listen' || said.syscall === 'getaddrinfo') {
    const port = String(said.port ?? '');
    if (code === 'EADDRINUSE') return words('port-taken', { port });
    if (code === 'EACCES') return words('port-denied', { port });
    return words('host-unknown', { host: said.address ?? said.hostname ?? '' });
  }
  const path = said.path ?? place;
  if (code.startsWith('ERR_PARSE_ARGS')) return words('option-wrong', { detail: error.message });
  if (NO_ACCESS.test(code)) return words('no-access', { path, code });
  if (FULL.test(code)) return words('disk-full');
  if (TROUBLE.test(code)) return words('disk-trouble', { path, code });
  return /^SQLITE_(BUSY|LOCKED)/.test(code) ? words('locked') : null;
}

const factsOf = (problem: Wrong) => ({
  setting: problem.setting,
  limit: 'limit' in problem ? String(problem.limit) : '',
  list: 'list' in problem ? problem.list : '',
  detail: 'detail' in problem ? problem.detail : '',
});
