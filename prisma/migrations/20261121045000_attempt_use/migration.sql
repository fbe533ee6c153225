-- What attempts used of which no answer tells: they were broken off, or the teacher's answer stands in their place.
CREATE TABLE "AttemptUse" (
    "questionId" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "by" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "inputTokens" INTEGER NOT NULL,
    "cacheReadTokens" INTEGER NOT NULL,
    "cacheWriteTokens" INTEGER NOT NULL,
    "outputTokens" INTEGER NOT NULL,
    "costUsd" REAL NOT NULL,

    PRIMARY KEY ("questionId", "attempt"),
    CONSTRAINT "AttemptUse_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "AttemptUse_at_idx" ON "AttemptUse"("at");

-- What an answer used that another takes the place of stays with its question, and so with its lesson.
DROP TRIGGER "Answer_use_is_replaced";
CREATE TRIGGER "Answer_use_is_replaced" BEFORE UPDATE ON "Answer" WHEN old."by" <> 'teacher' AND old."attempt" <> new."attempt"
    AND old."inputTokens" + old."cacheReadTokens" + old."cacheWriteTokens" + old."outputTokens" > 0 BEGIN
  INSERT INTO "AttemptUse" VALUES (
    old."questionId", old."attempt", old."at", old."by", coalesce(old."model", ''),
    old."inputTokens", old."cacheReadTokens", old."cacheWriteTokens", old."outputTokens", old."costUsd");
END;

CREATE TRIGGER "AttemptUse_is_kept" BEFORE DELETE ON "AttemptUse" BEGIN
  INSERT INTO "PastUse" VALUES (
    substr(old."at", 1, 13) || ':00:00.000+00:00', old."model", old."by",
    coalesce((SELECT s."via" FROM "Question" q JOIN "Student" s ON s."id" = q."studentId" WHERE q."id" = old."questionId"), ''),
    0, old."inputTokens", old."cacheReadTokens", old."cacheWriteTokens", old."outputTokens", old."costUsd")
  ON CONFLICT DO UPDATE SET
    "inputTokens" = "inputTokens" + excluded."inputTokens",
    "cacheReadTokens" = "cacheReadTokens" + excluded."cacheReadTokens",
    "cacheWriteTokens" = "cacheWriteTokens" + excluded."cacheWriteTokens",
    "outputTokens" = "outputTokens" + excluded."outputTokens",
    "costUsd" = "costUsd" + excluded."costUsd";
END;

-- While the question is still there: its student tells the way in.
DROP TRIGGER "Question_leaves_history";
CREATE TRIGGER "Question_leaves_history" BEFORE DELETE ON "Question" BEGIN
  DELETE FROM "Answer" WHERE "questionId" = old."id";
  DELETE FROM "AttemptUse" WHERE "questionId" = old."id";
  INSERT INTO "Search"("Search", rowid, text)
    SELECT 'delete', "number" * 2, old."text" || '  ' FROM "HistoryEntry" WHERE "questionId" = old."id";
  DELETE FROM "HistoryEntry" WHERE "questionId" = old."id";
END;

-- The demo's answers are free; until now they were written down with a price.
UPDATE "Answer" SET "costUsd" = 0 WHERE "by" = 'demo' AND "costUsd" <> 0;
