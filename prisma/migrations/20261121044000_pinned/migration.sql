-- Answers that the teacher has pinned for a lesson. Only where they are: the texts stay with their questions, so that
-- what is erased is gone from every lesson that had taken it over.
CREATE TABLE "PinnedAnswer" (
    "lessonId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("lessonId", "questionId"),
    CONSTRAINT "PinnedAnswer_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "Lesson" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PinnedAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "PinnedAnswer_questionId_idx" ON "PinnedAnswer"("questionId");
