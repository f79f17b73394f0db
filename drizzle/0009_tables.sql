CREATE TABLE `table_drafts` (
	`quarter` text PRIMARY KEY NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` text NOT NULL,
	`counted_at` integer,
	`figures` text,
	`failed_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `table_releases` (
	`number` integer PRIMARY KEY NOT NULL,
	`quarter` text NOT NULL,
	`figures` text NOT NULL,
	`sha256` text NOT NULL,
	`released_at` integer NOT NULL,
	`released_by` text NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`withdrawn_reason` text,
	CONSTRAINT "table_releases_quarter" CHECK("table_releases"."quarter" glob '[0-9][0-9][0-9][0-9]-Q[1-4]'),
	CONSTRAINT "table_releases_withdrawn" CHECK(("table_releases"."withdrawn_at" is null) = ("table_releases"."withdrawn_reason" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `table_releases_quarter_unique` ON `table_releases` (`quarter`);--> statement-breakpoint
CREATE INDEX `table_releases_released` ON `table_releases` (`released_at`);
--> statement-breakpoint
-- By hand: a release is changed by its withdrawal alone, and once; nothing removes it.
CREATE TRIGGER table_releases_no_change BEFORE UPDATE ON table_releases
WHEN OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL OR NEW.number <> OLD.number OR NEW.quarter <> OLD.quarter
	OR NEW.figures <> OLD.figures OR NEW.sha256 <> OLD.sha256 OR NEW.released_at <> OLD.released_at OR NEW.released_by <> OLD.released_by
BEGIN
	SELECT raise(ABORT, 'a release of tables is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER table_releases_no_removal BEFORE DELETE ON table_releases BEGIN
	SELECT raise(ABORT, 'a release of tables is frozen');
END;
