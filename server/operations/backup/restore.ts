/** `npm run restore -- FILE [--yes]`: a backup in the place of the database, checked before anything is touched. */
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backupsIn, migrations, restoreFrom } from '../../store/operator.ts';
import type { Command } from '../command.ts';

export const restore: Command = async ({ config, args, terminal }) => {
  const { words, say } = terminal;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { yes: { type: 'boolean', default: false } },
  });
  const [named] = positionals;
  const file = config.databaseFile;
  if (named === undefined) {
    const there = backupsIn(file);
    if (there.length === 0) say(words('restore.no-backups', { folder: join(dirname(file), 'backups') }));
    else say(words('restore.which'));
    for (const { path, at, bytes } of there) {
      say(words('restore.line', { file: path, size: (bytes / 1e6).toFixed(1), date: terminal.date(at) }));
    }
    return 2;
  }
  const backup = resolve(named);
  if (!values.yes && !(await terminal.confirm(words('restore.sure', { backup, file })))) {
    say(words('restore.untouched'));
    return 1;
  }
  const restored = restoreFrom(backup, file, migrations, new Date());
  if (!restored.done) {
    say(words(`restore.why.${restored.why}`, { backup, detail: restored.detail }));
    say(words('restore.untouched'));
    return 1;
  }
  say(words('restore.done'));
  if (restored.kept !== null) say(words('restore.kept', { file: restored.kept }));
  return 0;
};
