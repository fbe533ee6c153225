/** Fingerprints of what a step depends on, and the stamps that say which fingerprint it was last done for. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { at, root } from './places.mjs';

const digest = (text) => createHash('sha256').update(text).digest('hex');

function* filesUnder(place) {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (stat?.isFile()) yield place;
  if (!stat?.isDirectory()) return;
  for (const name of readdirSync(place).sort()) yield* filesUnder(path.join(place, name));
}

/** The fingerprint of the contents of files and folders (from the root); tests do not count. */
export function contentsOf(places) {
  const hash = createHash('sha256');
  for (const file of places.flatMap((place) => [...filesUnder(at(place))])) {
    if (/\.test\.[a-z]+$/.test(file)) continue;
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** The fingerprint of what has to be installed, for this Node on this machine. */
export function dependencies() {
  const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = manifest;
  const locked = Object.entries(JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages)
    .filter(([place]) => place !== '')
    .map(([place, entry]) => [place, entry.version, entry.integrity]);
  return digest(
    JSON.stringify([
      [dependencies, devDependencies, optionalDependencies, overrides, allowScripts],
      locked,
      [process.versions.modules, process.platform, process.arch],
    ]),
  );
}

/** The stamp of a step: `file` lies inside what it vouches for, so that both go together. */
export function stamp(file) {
  const place = at(file);
  return {
    fits(fingerprint) {
      try {
        return readFileSync(place, 'utf8') === fingerprint;
      } catch {
        return false;
      }
    },
    remove: () => rmSync(place, { force: true }),
    write(fingerprint) {
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, fingerprint);
    },
  };
}
