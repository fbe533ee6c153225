-- CreateTable
CREATE TABLE "Lesson" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "instructions" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "intake" BOOLEAN NOT NULL DEFAULT true,
    "dispatch" BOOLEAN NOT NULL DEFAULT true,
    "order" TEXT NOT NULL DEFAULT 'fifo',
    "merging" BOOLEAN NOT NULL DEFAULT false,
    "openedAt" DATETIME NOT NULL,
    "endedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Student" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "lessonId" TEXT NOT NULL,
    "deviceHash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameSkeleton" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "joinedAt" DATETIME NOT NULL,
    "removedAt" DATETIME,
    "leftAt" DATETIME,
    CONSTRAINT "Student_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "Lesson" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Question" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "lessonId" TEXT NOT NULL,
    "studentId" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "ticket" INTEGER NOT NULL,
    "thread" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "detail" TEXT,
    "atHead" BOOLEAN NOT NULL DEFAULT false,
    "refused" BOOLEAN NOT NULL DEFAULT false,
    "askedAgain" BOOLEAN NOT NULL DEFAULT false,
    "merges" BOOLEAN NOT NULL DEFAULT false,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "crashes" INTEGER NOT NULL DEFAULT 0,
    "strikes" INTEGER NOT NULL DEFAULT 0,
    "askedAt" DATETIME NOT NULL,
    "editedAt" DATETIME,
    "startedAt" DATETIME,
    "endedAt" DATETIME,
    "promisedLowMs" REAL,
    "promisedHighMs" REAL,
    "promisedMs" REAL,
    "waitedMs" REAL,
    CONSTRAINT "Question_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "Lesson" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Question_studentId_fkey" FOREIGN KEY ("studentId") REFERENCES "Student" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "questionId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "monotonicMs" REAL NOT NULL,
    "bootId" TEXT,
    "firstTextAt" DATETIME,
    "endedAt" DATETIME,
    "outcome" TEXT,
    "detail" TEXT,
    CONSTRAINT "Attempt_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Answer" (
    "questionId" TEXT NOT NULL PRIMARY KEY,
    "attempt" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "complete" BOOLEAN NOT NULL,
    "by" TEXT NOT NULL,
    "model" TEXT,
    "stopReason" TEXT,
    "inputTokens" INTEGER NOT NULL DEFAULT 0,
    "cacheReadTokens" INTEGER NOT NULL DEFAULT 0,
    "cacheWriteTokens" INTEGER NOT NULL DEFAULT 0,
    "outputTokens" INTEGER NOT NULL DEFAULT 0,
    "costUsd" REAL NOT NULL DEFAULT 0,
    "serviceMs" REAL NOT NULL DEFAULT 0,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Answer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Refusal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "questionId" TEXT,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "status" INTEGER,
    "retryAfterMs" REAL,
    "detail" TEXT NOT NULL,
    "intervalBeforeMs" REAL NOT NULL,
    "intervalAfterMs" REAL NOT NULL,
    CONSTRAINT "Refusal_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Pause" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "until" DATETIME,
    "leftMs" REAL,
    "monotonicMs" REAL NOT NULL,
    "bootId" TEXT,
    "endedAt" DATETIME,
    "endedBy" TEXT
);

-- CreateTable
CREATE TABLE "PaceChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "why" TEXT NOT NULL,
    "fromMs" REAL NOT NULL,
    "toMs" REAL NOT NULL
);

-- CreateTable
CREATE TABLE "TeacherSession" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Setting" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Lesson_code_key" ON "Lesson"("code");

-- CreateIndex
CREATE INDEX "Lesson_state_openedAt_idx" ON "Lesson"("state", "openedAt");

-- CreateIndex
CREATE INDEX "Student_lessonId_nameSkeleton_idx" ON "Student"("lessonId", "nameSkeleton");

-- CreateIndex
CREATE UNIQUE INDEX "Student_lessonId_deviceHash_key" ON "Student"("lessonId", "deviceHash");

-- CreateIndex
CREATE INDEX "Question_state_lessonId_idx" ON "Question"("state", "lessonId");

-- CreateIndex
CREATE INDEX "Question_lessonId_endedAt_idx" ON "Question"("lessonId", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Question_studentId_clientId_key" ON "Question"("studentId", "clientId");

-- CreateIndex
CREATE UNIQUE INDEX "Question_lessonId_ticket_key" ON "Question"("lessonId", "ticket");

-- CreateIndex
CREATE INDEX "Attempt_startedAt_idx" ON "Attempt"("startedAt");

-- CreateIndex
CREATE INDEX "Attempt_endedAt_idx" ON "Attempt"("endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_questionId_number_key" ON "Attempt"("questionId", "number");

-- CreateIndex
CREATE INDEX "Answer_at_idx" ON "Answer"("at");

-- CreateIndex
CREATE INDEX "Refusal_questionId_idx" ON "Refusal"("questionId");

-- CreateIndex
CREATE INDEX "Refusal_at_idx" ON "Refusal"("at");

-- CreateIndex
CREATE INDEX "Pause_endedAt_idx" ON "Pause"("endedAt");

-- CreateIndex
CREATE INDEX "PaceChange_at_idx" ON "PaceChange"("at");


