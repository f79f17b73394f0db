CREATE TABLE `deletions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`certificates` text NOT NULL,
	`language` text NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` text NOT NULL,
	`due_at` integer NOT NULL,
	`taken_back_at` integer,
	`begun_at` integer,
	`pseudonym_id` text,
	`told_at` integer,
	`erased_at` integer,
	CONSTRAINT "deletions_certificates" CHECK("deletions"."certificates" in ('keep','withdraw'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `deletions_open` ON `deletions` (`person_id`) WHERE taken_back_at is null and erased_at is null;--> statement-breakpoint
CREATE INDEX `deletions_due` ON `deletions` (`due_at`) WHERE taken_back_at is null and erased_at is null;--> statement-breakpoint
CREATE TABLE `personal_copies` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`language` text NOT NULL,
	`asked_at` integer NOT NULL,
	`percent` integer DEFAULT 0 NOT NULL,
	`finished_at` integer,
	`failed_at` integer,
	`bytes` integer,
	`expires_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `personal_copies_person` ON `personal_copies` (`person_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `personal_copies_expires` ON `personal_copies` (`expires_at`) WHERE removed_at is null;--> statement-breakpoint
-- By hand from here on: the register of acts still only grows, but the words of a line about somebody who was erased may go.
DROP TRIGGER audit_entries_no_change;--> statement-breakpoint
CREATE TRIGGER audit_entries_no_change BEFORE UPDATE ON audit_entries
WHEN NEW.id <> OLD.id OR NEW.at <> OLD.at OR NEW.actor <> OLD.actor OR NEW.act <> OLD.act OR NEW.subject <> OLD.subject
	OR NEW.detail IS NOT '{"erased":1}' BEGIN
	SELECT raise(ABORT, 'the register of acts is append-only');
END;
