/** Small texts that this browser keeps for one student: the draft and the outbox. Without storage they live in memory. */
const memory = new Map<string, string>();

export type Shelf = 'draft' | 'outbox';

const KEPT = /^classline:.*:(draft|outbox)$/;
const keyOf = (studentId: string, shelf: Shelf) => `classline:${studentId}:${shelf}`;

export function readKept(studentId: string, shelf: Shelf): string {
  const key = keyOf(studentId, shelf);
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? '';
  } catch {
    return memory.get(key) ?? '';
  }
}

export function keep(studentId: string, shelf: Shelf, text: string): void {
  const key = keyOf(studentId, shelf);
  try {
    if (text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    memory.delete(key);
  } catch {
    memory.set(key, text);
  }
}

/** On a shared computer nothing of the one who leaves stays behind, of no lesson. */
export function forgetAll(): void {
  memory.clear();
  try {
    for (const key of Object.keys(localStorage)) if (KEPT.test(key)) localStorage.removeItem(key);
  } catch {
    // Nothing was ever kept there.
  }
}
