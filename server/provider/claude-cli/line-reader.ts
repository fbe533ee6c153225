/**
 * Splits a process's output into lines, whatever it writes: characters cut between chunks, CRLF, a line of 20 MB.
 * Memory stays under the cap. Pure: bytes in, lines out.
 */
import { StringDecoder } from 'node:string_decoder';

const longestLine = 1_000_000;

export type LineReader = {
  /** Whole lines without their ending; empty lines are left out. */
  push(chunk: Uint8Array): readonly string[];
  /** Lines dropped so far because they were longer than the cap (in UTF-16 units). */
  readonly dropped: number;
};

export function createLineReader(cap: number = longestLine): LineReader {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let dropping = false;
  let dropped = 0;
  return {
    get dropped() {
      return dropped;
    },
    push(chunk) {
      const pieces = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)).split('\n');
      const last = pieces.pop() ?? '';
      const lines: string[] = [];
      for (const piece of pieces) {
        const line = dropping ? '' : rest + piece;
        rest = '';
        if (line.length > cap) dropped += 1;
        else if (line.trim() !== '') lines.push(line.endsWith('\r') ? line.slice(0, -1) : line);
        dropping = false;
      }
      if (!dropping) rest += last;
      if (rest.length > cap) {
        rest = '';
        dropping = true;
        dropped += 1;
      }
      return lines;
    },
  };
}
