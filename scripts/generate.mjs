/**
 * Writes `server/store/generated`: Prisma's client, and the migrations as a module, so that a built program carries
 * exactly the migrations it was written for. Runs without a network.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const prisma = join(root, 'node_modules', 'prisma', 'build', 'index.js');
const engines = join(root, 'node_modules', '@prisma', 'engines');
const generated = join(root, 'server', 'store', 'generated');

/** Prisma wants its schema engine present for every command, though `generate` never runs it. */
function engineStandIn() {
  const installed = readdirSync(engines).some((name) => name.startsWith('schema-engine'));
  return installed || process.env.PRISMA_SCHEMA_ENGINE_BINARY ? {} : { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
}

function generateClient() {
  try {
    execFileSync(process.execPath, [prisma, 'generate', '--no-hints'], {
      cwd: root,
      env: { ...process.env, ...engineStandIn(), PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
      stdio: 'pipe',
    });
  } catch (error) {
    process.stderr.write(`${error.stdout ?? ''}${error.stderr ?? error}\n`);
    process.exit(1);
  }
}

/** The checksum is Prisma's own: SHA-256 of the file, so that its commands agree with what the program applied. */
function migrations() {
  const folder = join(root, 'prisma', 'migrations');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8').replaceAll('\r\n', '\n');
      return { name, checksum: createHash('sha256').update(sql).digest('hex'), sql };
    });
}

function writeMigrations() {
  const file = join(generated, 'migrations.ts');
  const text = `/** Written by scripts/generate.mjs from prisma/migrations. */
export const migrations: readonly { readonly name: string; readonly checksum: string; readonly sql: string }[] =
  ${JSON.stringify(migrations(), null, 2)};
`;
  mkdirSync(generated, { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

generateClient();
writeMigrations();
