-- What a teacher may want to look at, by question: its kind and strength, never the words that gave rise to it.
CREATE TABLE "Flag" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "lessonId" TEXT NOT NULL,
    "studentId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "strength" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "dismissedAt" DATETIME,
    CONSTRAINT "Flag_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "Lesson" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Flag_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "Student" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Flag_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Flag_questionId_kind_strength_key" ON "Flag"("questionId", "kind", "strength");

-- CreateIndex
CREATE INDEX "Flag_lessonId_at_idx" ON "Flag"("lessonId", "at");

-- CreateIndex
CREATE INDEX "Flag_studentId_idx" ON "Flag"("studentId");
