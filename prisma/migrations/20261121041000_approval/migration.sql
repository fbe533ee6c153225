-- What the teacher looks at first: new questions, and who wants to join.
ALTER TABLE "Lesson" ADD COLUMN "approval" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Lesson" ADD COLUMN "door" BOOLEAN NOT NULL DEFAULT false;
-- A question that nobody has approved yet; a student who has not been let in.
ALTER TABLE "Question" ADD COLUMN "unapproved" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Student" ADD COLUMN "atDoor" BOOLEAN NOT NULL DEFAULT false;
