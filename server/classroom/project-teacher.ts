/** The desk: everything of one lesson, and the state of the house. */

import type { DeskQuestion, LedgerView, TeacherView } from '../protocol/desk-views.ts';
import type { WordListsView } from '../protocol/flags.ts';
import type { RehearsalFace } from '../protocol/views.ts';
import type { ProviderFace } from '../provider/answer-provider.ts';
import type { LedgerCounts, LessonRow, QuestionRow } from '../store/store.ts';
import { leftOf } from './caps.ts';
import type { DeskFacts } from './desk-facts.ts';
import { projectFlags } from './flags/project-flags.ts';
import { type Frame, pauseView } from './frame.ts';
import type { JoinLinks } from './join-links.ts';
import { type Part, part, pauseStamp } from './part.ts';
import { projectPinned } from './pins.ts';
import { lessonFace, projectLine } from './project-line.ts';
import { progressOf, progressStamp } from './project-question.ts';
import type { QuotasOnDesk } from './quotas.ts';
import { estimateRecord, type Room } from './room.ts';
import type { Projection } from './screen.ts';
import { excerptOf } from './texts.ts';

const EXCERPT_CHARACTERS = 300;
const NOBODY: LedgerCounts = {
  waiting: 0,
  answering: 0,
  answered: 0,
  'answered-by-hand': 0,
  cancelled: 0,
  declined: 0,
  failed: 0,
};

/** What the desk needs beside the room it shows. */
export type DeskContext = {
  readonly face: ProviderFace;
  readonly budgetLow: boolean;
  readonly rehearsal: RehearsalFace | null;
  readonly models: readonly string[];
  readonly links: JoinLinks;
  readonly quotas: QuotasOnDesk;
  readonly facts: DeskFacts;
  readonly flagWords: WordListsView;
  readonly lessons: readonly { readonly row: LessonRow; readonly accepted: number }[];
  readonly online: (studentId: string) => boolean;
};

export const acceptedOf = (counts: LedgerCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const ledgerView = (counts: LedgerCounts): LedgerView => ({
  accepted: acceptedOf(counts),
  answered: counts.answered,
  answeredByHand: counts['answered-by-hand'],
  cancelled: counts.cancelled,
  declined: counts.declined,
  failed: counts.failed,
  waiting: counts.waiting,
  running: counts.answering,
});

export function deskQuestion(row: QuestionRow, room: Room, frame: Frame): DeskQuestion {
  return {
    id: row.id,
    ticket: row.ticket,
    student: { id: row.studentId, name: room.pupils.get(row.studentId)?.row.name ?? '' },
    excerpt: excerptOf(row.text, EXCERPT_CHARACTERS),
    askedAt: row.askedAt.getTime(),
    attempts: row.attempts,
    progress: progressOf(row, frame),
    waitedMs: row.waitedMs,
    promised:
      row.promisedLowMs === null || row.promisedHighMs === null
        ? null
        : { lowMs: row.promisedLowMs, highMs: row.promisedHighMs },
    thumb: row.thumb,
    leaving: leavingOf(row, frame),
    editedAt: row.editedAt?.getTime() ?? null,
    detail: row.detail,
  };
}

function leavingOf(row: QuestionRow, frame: Frame): DeskQuestion['leaving'] {
  const leaving = row.state === 'waiting' ? frame.leaving.get(row.id) : undefined;
  if (leaving === undefined) return null;
  return {
    as: leaving.ending.as === 'declined' ? 'declined' : 'cancelled',
    at: Math.round(frame.toWall(leaving.at)),
  };
}

function questionPart(row: QuestionRow, room: Room, frame: Frame): Part<DeskQuestion> {
  const name = room.pupils.get(row.studentId)?.row.name;
  return part(deskQuestion(row, room, frame), [
    progressStamp(row, frame),
    name,
    row.editedAt?.getTime(),
    row.promisedMs,
    row.waitedMs,
    row.detail,
    frame.leaving.get(row.id)?.at,
    row.thumb,
  ]);
}

const quotaPart = ({ quota, toWall }: Frame): Part<TeacherView['quotaLeft']> =>
  part(
    quota.map((told) => ({
      ...told,
      toldAt: Math.round(toWall(told.toldAt)),
      fullAt: Math.round(toWall(told.fullAt)),
    })),
    // The wall clock may move by a millisecond between two looks; what was told stays what it was.
    quota,
  );

export function projectTeacher(room: Room | null, desk: DeskContext, frame: Frame): Projection<TeacherView> {
  const { facts } = desk;
  const emptyLine = part({ waiting: 0, answering: 0, pause: null });
  return {
    parts: {
      provider: part({
        kind: desk.face.kind,
        detail: desk.face.detail,
        warnings: [...desk.face.warnings, ...(desk.budgetLow ? ['budget'] : [])],
        models: desk.models,
      }),
      rehearsal: part(desk.rehearsal),
      lessons: part(
        desk.lessons.map(({ row, accepted }) => ({
          ...lessonFace(row),
          instructions: row.instructions,
          openedAt: row.openedAt.getTime(),
          endedAt: row.endedAt?.getTime() ?? null,
          accepted,
        })),
      ),
      lesson: part(
        room === null
          ? null
          : {
              ...lessonFace(room.lesson),
              instructions: room.lesson.instructions,
              model: room.lesson.model,
              order: room.lesson.order,
              locked: room.lesson.locked,
              approval: room.lesson.approval,
              door: room.lesson.door,
              spotlight: room.lesson.spotlight,
              pinned: projectPinned(room).value,
              maxQuestions: room.lesson.maxQuestions,
              openedAt: room.lesson.openedAt.getTime(),
              endedAt: room.lesson.endedAt?.getTime() ?? null,
            },
      ),
      join: part(
        room === null
          ? null
          : {
              address: desk.links.address,
              link: desk.links.student(room.lesson.code),
              projectorLink: desk.links.projector(room.lesson.code),
            },
      ),
      line: room === null ? emptyLine : projectLine(room, frame),
      pauses: part(
        frame.pauses.map((pause) => pauseView(frame, pause)),
        frame.pauses.map(pauseStamp),
      ),
      pace: part({
        intervalSeconds: frame.pace.intervalMs / 1000,
        minIntervalSeconds: frame.pace.minIntervalMs / 1000,
        maxConcurrent: frame.pace.maxConcurrent,
        fixed: frame.pace.fixed,
      }),
      quotas: part(desk.quotas.views(room)),
      quotaChanges: part(desk.quotas.changes()),
      ledger: part(ledgerView(room?.ledger ?? NOBODY)),
      estimates: part(estimateRecord(room?.promises ?? [])),
      tokens: part(room?.tokens ?? { input: 0, output: 0, costUsd: 0 }),
      students: part(
        Array.from(room?.pupils.values() ?? [], (pupil) => {
          const { row, asked } = pupil;
          return {
            id: row.id,
            name: row.name,
            online: desk.online(row.id),
            asked,
            removed: row.removedAt !== null,
            atDoor: row.atDoor,
            test: row.via === 'test',
            muted: row.muted,
            left: room === null ? null : leftOf(room, pupil),
            helpAt: row.helpAt?.getTime() ?? null,
          };
        }),
      ),
      refusals: part(facts.refusals),
      paceChanges: part(facts.paceChanges),
      quotaLeft: quotaPart(frame),
      flags: part(room === null ? [] : projectFlags(room)),
      flagWords: part(desk.flagWords),
    },
    questions: new Map(Array.from(room?.questions ?? [], ([id, row]) => [id, questionPart(row, room as Room, frame)])),
  };
}
