/**
 * Brings a clone to where it can be built: packages, and the generated database client. Does nothing, in a few
 * milliseconds, when both fit. Needs Node and npm alone.
 */
import { readFileSync } from 'node:fs';
import { entry } from './ground/entry.mjs';
import { contentsOf, dependencies, stamp } from './ground/fingerprint.mjs';
import { installPackages, packagesFit } from './ground/install.mjs';
import { withLock } from './ground/lock.mjs';
import { leastVersions, nodeFits } from './ground/node-version.mjs';
import { at } from './ground/places.mjs';
import { step } from './ground/processes.mjs';
import { Refusal, say } from './ground/sentences.mjs';

const generated = stamp('server/store/generated/.stamp');
const schema = () => `${contentsOf(['prisma', 'scripts/generate.mjs'])} ${dependencies()}`;

function checkNode() {
  const range = JSON.parse(readFileSync(at('package.json'), 'utf8')).engines.node;
  const found = process.versions.node;
  if (!nodeFits(found, range)) throw new Refusal('node-old', { needed: leastVersions(range), found });
}

async function generate(lock) {
  say('generating');
  generated.remove();
  const wanted = schema();
  const result = await step('generate', process.execPath, ['scripts/generate.mjs'], { started: lock.note });
  if (result.code !== 0) {
    process.stderr.write(`${result.output.trim().split('\n').slice(-12).join('\n')}\n`);
    throw new Refusal('step-failed', { step: 'generate', code: result.code, log: result.log });
  }
  generated.write(wanted);
}

const ready = () => packagesFit() && generated.fits(schema());

/** Holds the one lock of this folder for `work`, and says when somebody else has it. */
export const alone = (work) => withLock(at('.setup'), { waiting: (pid) => say('waiting-for-other', { pid }) }, work);

/** Makes sure that everything is there. Throws a `Refusal` with a sentence when it cannot be. */
export async function setUp() {
  checkNode();
  if (ready()) return;
  await alone(async (lock) => {
    if (!packagesFit()) await installPackages(lock);
    if (!generated.fits(schema())) await generate(lock);
  });
}

if (entry(import.meta.url)) await entry.run(setUp);
