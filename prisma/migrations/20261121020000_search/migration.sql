-- One row a question, in the order of admission: what pages of the history are counted by, and what narrows a search.
CREATE TABLE "HistoryEntry" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "questionId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "studentId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "HistoryEntry_questionId_key" ON "HistoryEntry"("questionId");

-- CreateIndex
CREATE INDEX "HistoryEntry_lessonId_number_idx" ON "HistoryEntry"("lessonId", "number");

-- CreateIndex
CREATE INDEX "HistoryEntry_studentId_number_idx" ON "HistoryEntry"("studentId", "number");

-- Use of answers that are no longer there, by the hour and without a name: deleting must not lower what was spent.
CREATE TABLE "PastUse" (
    "hour" DATETIME NOT NULL,
    "model" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "answers" INTEGER NOT NULL,
    "inputTokens" INTEGER NOT NULL,
    "cacheReadTokens" INTEGER NOT NULL,
    "cacheWriteTokens" INTEGER NOT NULL,
    "outputTokens" INTEGER NOT NULL,
    "costUsd" REAL NOT NULL,

    PRIMARY KEY ("hour", "model", "by", "via")
);

-- Every three characters of every text that follow each other: Chinese has no spaces to find words by. A question's
-- text stands under twice its number, its answer's under one more. Two spaces follow each text, so that its last two
-- characters begin an entry, too: one and two characters are found as the beginnings of entries ("SearchTerm").
CREATE VIRTUAL TABLE "Search" USING fts5(text, content='', tokenize='trigram', detail='none', columnsize=0);
INSERT INTO "Search"("Search", rank) VALUES('secure-delete', 1);
CREATE VIRTUAL TABLE "SearchTerm" USING fts5vocab("Search", 'instance');

INSERT INTO "HistoryEntry" ("questionId", "lessonId", "studentId", "state", "askedAt")
  SELECT "id", "lessonId", "studentId", "state", "askedAt" FROM "Question" ORDER BY "askedAt", "lessonId", "ticket";
INSERT INTO "Search"(rowid, text)
  SELECT e."number" * 2, q."text" || '  ' FROM "HistoryEntry" e JOIN "Question" q ON q."id" = e."questionId" ORDER BY 1;
INSERT INTO "Search"(rowid, text)
  SELECT e."number" * 2 + 1, a."text" || '  ' FROM "HistoryEntry" e JOIN "Answer" a ON a."questionId" = e."questionId" ORDER BY 1;

CREATE TRIGGER "Question_enters_history" AFTER INSERT ON "Question" BEGIN
  INSERT INTO "HistoryEntry" ("questionId", "lessonId", "studentId", "state", "askedAt")
    VALUES (new."id", new."lessonId", new."studentId", new."state", new."askedAt");
  INSERT INTO "Search"(rowid, text)
    SELECT "number" * 2, new."text" || '  ' FROM "HistoryEntry" WHERE "questionId" = new."id";
END;

CREATE TRIGGER "Question_changes_state" AFTER UPDATE OF "state" ON "Question" WHEN old."state" <> new."state" BEGIN
  UPDATE "HistoryEntry" SET "state" = new."state" WHERE "questionId" = new."id";
END;

CREATE TRIGGER "Question_is_edited" AFTER UPDATE OF "text" ON "Question" WHEN old."text" <> new."text" BEGIN
  INSERT INTO "Search"("Search", rowid, text)
    SELECT 'delete', "number" * 2, old."text" || '  ' FROM "HistoryEntry" WHERE "questionId" = old."id";
  INSERT INTO "Search"(rowid, text)
    SELECT "number" * 2, new."text" || '  ' FROM "HistoryEntry" WHERE "questionId" = new."id";
END;

CREATE TRIGGER "Question_leaves_history" BEFORE DELETE ON "Question" BEGIN
  DELETE FROM "Answer" WHERE "questionId" = old."id";
  INSERT INTO "Search"("Search", rowid, text)
    SELECT 'delete', "number" * 2, old."text" || '  ' FROM "HistoryEntry" WHERE "questionId" = old."id";
  DELETE FROM "HistoryEntry" WHERE "questionId" = old."id";
END;

CREATE TRIGGER "Answer_is_given" AFTER INSERT ON "Answer" BEGIN
  INSERT INTO "Search"(rowid, text)
    SELECT "number" * 2 + 1, new."text" || '  ' FROM "HistoryEntry" WHERE "questionId" = new."questionId";
END;

CREATE TRIGGER "Answer_is_changed" AFTER UPDATE OF "text" ON "Answer" WHEN old."text" <> new."text" BEGIN
  INSERT INTO "Search"("Search", rowid, text)
    SELECT 'delete', "number" * 2 + 1, old."text" || '  ' FROM "HistoryEntry" WHERE "questionId" = old."questionId";
  INSERT INTO "Search"(rowid, text)
    SELECT "number" * 2 + 1, new."text" || '  ' FROM "HistoryEntry" WHERE "questionId" = new."questionId";
END;

CREATE TRIGGER "Answer_leaves_history" BEFORE DELETE ON "Answer" BEGIN
  INSERT INTO "Search"("Search", rowid, text)
    SELECT 'delete', "number" * 2 + 1, old."text" || '  ' FROM "HistoryEntry" WHERE "questionId" = old."questionId";
END;

CREATE TRIGGER "Answer_use_is_kept" BEFORE DELETE ON "Answer" WHEN old."by" <> 'teacher' BEGIN
  INSERT INTO "PastUse" VALUES (
    substr(old."at", 1, 13) || ':00:00.000+00:00', coalesce(old."model", ''), old."by",
    coalesce((SELECT s."via" FROM "Question" q JOIN "Student" s ON s."id" = q."studentId" WHERE q."id" = old."questionId"), ''),
    1, old."inputTokens", old."cacheReadTokens", old."cacheWriteTokens", old."outputTokens", old."costUsd")
  ON CONFLICT DO UPDATE SET
    "answers" = "answers" + 1,
    "inputTokens" = "inputTokens" + excluded."inputTokens",
    "cacheReadTokens" = "cacheReadTokens" + excluded."cacheReadTokens",
    "cacheWriteTokens" = "cacheWriteTokens" + excluded."cacheWriteTokens",
    "outputTokens" = "outputTokens" + excluded."outputTokens",
    "costUsd" = "costUsd" + excluded."costUsd";
END;

CREATE TRIGGER "Answer_use_is_replaced" BEFORE UPDATE ON "Answer" WHEN old."by" <> 'teacher' AND old."attempt" <> new."attempt" BEGIN
  INSERT INTO "PastUse" VALUES (
    substr(old."at", 1, 13) || ':00:00.000+00:00', coalesce(old."model", ''), old."by",
    coalesce((SELECT s."via" FROM "Question" q JOIN "Student" s ON s."id" = q."studentId" WHERE q."id" = old."questionId"), ''),
    1, old."inputTokens", old."cacheReadTokens", old."cacheWriteTokens", old."outputTokens", old."costUsd")
  ON CONFLICT DO UPDATE SET
    "answers" = "answers" + 1,
    "inputTokens" = "inputTokens" + excluded."inputTokens",
    "cacheReadTokens" = "cacheReadTokens" + excluded."cacheReadTokens",
    "cacheWriteTokens" = "cacheWriteTokens" + excluded."cacheWriteTokens",
    "outputTokens" = "outputTokens" + excluded."outputTokens",
    "costUsd" = "costUsd" + excluded."costUsd";
END;
