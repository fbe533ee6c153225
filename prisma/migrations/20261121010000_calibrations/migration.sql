-- CreateTable
CREATE TABLE "Calibration" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "provider" TEXT NOT NULL,
    "ended" TEXT NOT NULL,
    "passedPerMinute" REAL,
    "intervalSeconds" REAL NOT NULL,
    "lockedUntil" DATETIME,
    "levels" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "Calibration_at_idx" ON "Calibration"("at");
