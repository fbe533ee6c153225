/** Caddy with the site of this folder, at loopback ports and with a certificate of the check's own. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const programs = ['/usr/bin/caddy', 'caddy'];
export const versionFlag = 'version';

/** Writes the configuration, lets Caddy look at it, and gives the arguments to start it with. */
export function configure({ program, folder, tls, name, port, plain, inner }) {
  const site = readFileSync(path.join(import.meta.dirname, 'Caddyfile'), 'utf8')
    .replace(`\n${name} {`, `\n${name} {\n\ttls ${tls}/fullchain.pem ${tls}/privkey.pem\n\tbind 127.0.0.1`)
    .replace('127.0.0.1:8082', `127.0.0.1:${inner}`);
  const ports = `{\n\tadmin off\n\thttp_port ${plain}\n\thttps_port ${port}\n\tskip_install_trust\n}\n`;
  const file = `${folder}/Caddyfile`;
  writeFileSync(file, ports + site);
  const args = ['--config', file, '--adapter', 'caddyfile'];
  execFileSync(program, ['validate', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  return ['run', ...args];
}
