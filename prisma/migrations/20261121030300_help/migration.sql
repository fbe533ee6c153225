-- "I need the teacher", until the teacher or the student clears it; and what the student thinks of an answer.
ALTER TABLE "Student" ADD COLUMN "helpAt" DATETIME;
ALTER TABLE "Question" ADD COLUMN "thumb" TEXT;
