-- The teacher's hand on the line: where a waiting question was put, and whether it is held.
ALTER TABLE "Question" ADD COLUMN "rank" INTEGER;
ALTER TABLE "Question" ADD COLUMN "held" BOOLEAN NOT NULL DEFAULT false;
