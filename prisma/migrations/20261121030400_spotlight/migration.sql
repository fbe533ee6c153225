-- The answered question that stands on the projector, and whether with its student's name.
ALTER TABLE "Lesson" ADD COLUMN "spotlight" TEXT;
ALTER TABLE "Lesson" ADD COLUMN "spotlightNamed" BOOLEAN NOT NULL DEFAULT false;
