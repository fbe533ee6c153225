/** What one student may do. Nothing, as long as the student is not in the class. */
import type { StudentCommands } from '../protocol/commands.ts';
import type { Outcome } from '../protocol/failures.ts';
import { ask } from './ask.ts';
import { askAgain, cancelOwn, edit } from './change-question.ts';
import { outsideOf } from './door.ts';
import { rate, setHelp } from './help.ts';
import { type House, needRoom } from './house.ts';
import { readPinned } from './pins.ts';
import type { Room } from './room.ts';

export function studentCommands(house: House, lessonId: string, studentId: string) {
  const inside =
    <Payload, Value>(work: (payload: Payload, room: Room) => Promise<Outcome<Value>>) =>
    async (payload: Payload): Promise<Outcome<Value>> => {
      const room = await needRoom(house, lessonId);
      const failure = outsideOf(room, studentId);
      return failure === null ? work(payload, room) : { ok: false, failure };
    };
  return {
    ask: inside((asking: StudentCommands['ask'], room) => ask(house, room, studentId, asking)),
    edit: inside(({ questionId, text }: StudentCommands['edit']) => edit(house, studentId, questionId, text)),
    cancel: inside(({ questionId }: StudentCommands['cancel']) => cancelOwn(house, studentId, questionId)),
    callTeacher: inside(({ on }: StudentCommands['callTeacher']) => setHelp(house, studentId, on)),
    rate: inside((command: StudentCommands['rate'], room) => rate(house, room, studentId, command)),
    askAgain: inside(({ questionId }: StudentCommands['askAgain'], room) =>
      askAgain(house, room, studentId, questionId),
    ),
    readPinned: inside((command: StudentCommands['readPinned'], room) => Promise.resolve(readPinned(room, command))),
  };
}
