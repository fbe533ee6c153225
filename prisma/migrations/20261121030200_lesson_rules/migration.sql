-- The rules of a lesson: how much one student may ask, whether anybody new may join, and the bell of a last call.
ALTER TABLE "Lesson" ADD COLUMN "locked" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Lesson" ADD COLUMN "maxWaiting" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Lesson" ADD COLUMN "maxQuestions" INTEGER;
ALTER TABLE "Lesson" ADD COLUMN "endsAt" DATETIME;
-- Muted: reads, but can't ask. Forgiven: questions that no longer count against the cap of the lesson.
ALTER TABLE "Student" ADD COLUMN "muted" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Student" ADD COLUMN "forgiven" INTEGER NOT NULL DEFAULT 0;
