/**
 * Browsers at which the teacher has signed in before, told by a signed cookie. Their tries are counted apart: where a
 * whole school comes by one address, pupils who use up its tries must not keep the teacher out. The mark opens nothing.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { newSecret } from '../classroom/tokens.ts';
import type { Store } from '../store/store.ts';

const KEY_SETTING = 'desk-key';
/** Random bytes that name a desk; as many of their signature follow. Both together look like our other cookies. */
const NAME_BYTES = 16;

export type KnownDesks = {
  /** The name of the desk that a mark stands for; null: no mark, or not one of ours. */
  nameOf(mark: string | null): string | null;
  /** A mark for another browser. */
  mark(): Promise<string>;
};

export async function createKnownDesks(settings: Store['settings']): Promise<KnownDesks> {
  let key = await settings.read(KEY_SETTING);
  let made: Promise<string> | null = null;
  const make = async (): Promise<string> => {
    const fresh = newSecret();
    await settings.write(KEY_SETTING, fresh);
    key = fresh;
    return fresh;
  };
  const sign = (withKey: string, name: Buffer) =>
    createHmac('sha256', withKey).update(name).digest().subarray(0, NAME_BYTES);

  return {
    nameOf(mark) {
      if (mark === null || key === null) return null;
      const bytes = Buffer.from(mark, 'base64url');
      const [name, signature] = [bytes.subarray(0, NAME_BYTES), bytes.subarray(NAME_BYTES)];
      if (signature.length !== NAME_BYTES || !timingSafeEqual(signature, sign(key, name))) return null;
      return name.toString('base64url');
    },
    async mark() {
      made ??= key === null ? make() : Promise.resolve(key);
      // A disk that was full just now is asked again by the next one.
      const withKey = await made.catch((failed: unknown) => {
        made = null;
        throw failed;
      });
      const name = randomBytes(NAME_BYTES);
      return Buffer.concat([name, sign(withKey, name)]).toString('base64url');
    },
  };
}
