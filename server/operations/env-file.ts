/** One setting in `.env`: its line is replaced where it stands, else added; all other lines stay as they are. */
import { existsSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';

export function withSetting(text: string, name: string, value: string): string {
  const line = `${name}=${value}`;
  const place = new RegExp(`^[ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=.*$`, 'gm');
  if (place.test(text)) return text.replace(place, line);
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`;
}

/** Written beside it and renamed, with the same permissions: it may hold a key. */
export function writeSetting(named: string, name: string, value: string): void {
  const there = existsSync(named);
  // Installed as a service, `.env` is a link to the settings in /etc.
  const file = there ? realpathSync(named) : named;
  const mode = there ? statSync(file).mode & 0o777 : 0o600;
  writeFileSync(`${file}.new`, withSetting(there ? readFileSync(file, 'utf8') : '', name, value), { mode });
  renameSync(`${file}.new`, file);
}
