/** What the teacher may do. */
import type { TeacherCommands } from '../protocol/commands.ts';
import { approveQuestions } from './approval.ts';
import { admitStudents } from './door.ts';
import { answerByHand, cancelByTeacher, decline } from './end-by-teacher.ts';
import { eraseLesson, eraseStudent } from './erase.ts';
import { dismissFlags } from './flags/flagging.ts';
import { setFlagWords } from './flags/word-lists.ts';
import type { Frame } from './frame.ts';
import { setHelp } from './help.ts';
import type { House } from './house.ts';
import { readmit, remove } from './join.ts';
import { keep } from './leaving.ts';
import * as lessons from './lessons.ts';
import { holdQuestion, moveQuestion } from './line-order.ts';
import { pinAnswer } from './pins.ts';
import type { Quotas } from './quotas.ts';
import { readQuestion } from './read-question.ts';
import { endPauses, type KeptPace, setModels, setPace, startPause } from './steer.ts';
import * as students from './students.ts';

/** `pace`: as it is configured, before anybody sets another. */
type Needs = { readonly quotas: Quotas; readonly pace: KeptPace['against']; readonly frames: () => Frame };

export function teacherCommands(house: House, { quotas, pace, frames }: Needs) {
  return {
    openLesson: (command: TeacherCommands['openLesson']) => lessons.openLesson(house, command),
    changeLesson: (command: TeacherCommands['changeLesson']) => quotas.changeLesson(command),
    endLesson: ({ lessonId }: TeacherCommands['endLesson']) => lessons.endLesson(house, lessonId),
    reopenLesson: ({ lessonId }: TeacherCommands['reopenLesson']) => lessons.reopenLesson(house, lessonId),
    setIntake: ({ lessonId, on }: TeacherCommands['setIntake']) => lessons.setIntake(house, lessonId, on),
    setDispatch: ({ lessonId, on }: TeacherCommands['setDispatch']) => lessons.setDispatch(house, lessonId, on),
    rotateCode: ({ lessonId }: TeacherCommands['rotateCode']) => lessons.rotateCode(house, lessonId),
    lastCall: (command: TeacherCommands['lastCall']) => lessons.lastCall(house, command),
    spotlight: (command: TeacherCommands['spotlight']) => lessons.spotlight(house, command),
    turnSpotlight: (command: TeacherCommands['turnSpotlight']) => lessons.turnSpotlight(house, command),
    announce: (command: TeacherCommands['announce']) => lessons.announce(house, command),
    pinAnswer: (command: TeacherCommands['pinAnswer']) => pinAnswer(house, command),
    eraseLesson: ({ lessonId }: { lessonId: string }) => eraseLesson(house, lessonId),

    setPace: (command: TeacherCommands['setPace']) => setPace(house, pace, command),
    setQuota: (command: TeacherCommands['setQuota']) => quotas.set(command),
    raiseQuota: (command: TeacherCommands['raiseQuota']) => quotas.raise(command),
    endRaise: (command: TeacherCommands['endRaise']) => quotas.endRaise(command),
    startPause: async (command: TeacherCommands['startPause']) => startPause(house, command),
    endPauses: async (command: TeacherCommands['endPauses']) => endPauses(house, command),
    setModels: ({ models }: TeacherCommands['setModels']) => setModels(house, models),
    dismissFlags: (command: TeacherCommands['dismissFlags']) => dismissFlags(house, command),
    setFlagWords: (command: TeacherCommands['setFlagWords']) => setFlagWords(house, command),

    readQuestion: ({ questionId }: TeacherCommands['readQuestion']) => readQuestion(house, frames, questionId),
    decline: (command: TeacherCommands['decline']) => decline(house, command),
    answerByHand: (command: TeacherCommands['answerByHand']) => answerByHand(house, command),
    cancelQuestion: (command: TeacherCommands['cancelQuestion']) => cancelByTeacher(house, command),
    keepQuestion: async ({ questionId }: TeacherCommands['keepQuestion']) => keep(house, questionId),
    moveQuestion: (command: TeacherCommands['moveQuestion']) => moveQuestion(house, command),
    holdQuestion: (command: TeacherCommands['holdQuestion']) => holdQuestion(house, command),
    approveQuestions: (command: TeacherCommands['approveQuestions']) => approveQuestions(house, command),

    admitStudents: ({ studentIds }: TeacherCommands['admitStudents']) => admitStudents(house, studentIds),
    removeStudent: ({ studentId }: TeacherCommands['removeStudent']) => remove(house, studentId),
    readmitStudent: ({ studentId }: TeacherCommands['readmitStudent']) => readmit(house, studentId),
    renameStudent: (command: TeacherCommands['renameStudent']) => students.renameStudent(house, command),
    muteStudent: (command: TeacherCommands['muteStudent']) => students.muteStudent(house, command),
    resetCap: (command: TeacherCommands['resetCap']) => students.resetCap(house, command),
    clearHelp: ({ studentId }: TeacherCommands['clearHelp']) => setHelp(house, studentId, false),
    eraseStudent: ({ studentId }: { studentId: string }) => eraseStudent(house, studentId),
  };
}
