/** nginx with the site of this folder, at loopback ports and with a certificate of the check's own. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const programs = ['/usr/sbin/nginx', 'nginx'];
export const versionFlag = '-v';

/** Writes the configuration, lets nginx look at it, and gives the arguments to start it with. */
export function configure({ program, folder, tls, port, plain, inner }) {
  const site = readFileSync(path.join(import.meta.dirname, 'classline.conf'), 'utf8')
    .replaceAll('/etc/ssl/classline', tls)
    .replace('server 127.0.0.1:8082;', `server 127.0.0.1:${inner};`)
    .replace(/ *listen \[::\].*\n/g, '')
    .replace('listen 80;', `listen 127.0.0.1:${plain};`)
    .replace('listen 443 ssl', `listen 127.0.0.1:${port} ssl`);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n');
  const conf = `daemon off; pid ${folder}/pid; error_log stderr warn; worker_processes 1; events { worker_connections 512; }
http { access_log off; include /etc/nginx/mime.types; ${places}\n${site}\n}`;
  const file = `${folder}/nginx.conf`;
  writeFileSync(file, conf);
  execFileSync(program, ['-t', '-q', '-e', 'stderr', '-c', file], { stdio: 'inherit' });
  return ['-e', 'stderr', '-c', file];
}
