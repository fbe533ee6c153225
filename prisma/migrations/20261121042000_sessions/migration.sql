-- Which kind of browser signed in, coarsely: "chrome windows". Neither an address nor the browser's own words.
ALTER TABLE "TeacherSession" ADD COLUMN "device" TEXT NOT NULL DEFAULT '';
