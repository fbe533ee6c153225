-- What the teacher announces to the class, until it is taken back or the lesson ends.
ALTER TABLE "Lesson" ADD COLUMN "announcement" TEXT;
