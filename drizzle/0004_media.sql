CREATE TABLE `locks` (
	`name` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`held_until` integer NOT NULL,
	`wanted_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `library_items` (
	`person_id` text NOT NULL,
	`asset_hash` text NOT NULL,
	`label` text NOT NULL,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	PRIMARY KEY(`person_id`, `asset_hash`),
	FOREIGN KEY (`asset_hash`) REFERENCES `assets`(`hash`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `library_items_asset` ON `library_items` (`asset_hash`);--> statement-breakpoint
CREATE TABLE `makings` (
	`asset_hash` text PRIMARY KEY NOT NULL,
	`job_id` text NOT NULL,
	`queued_at` integer NOT NULL,
	`started_at` integer,
	`step` text,
	`percent` integer NOT NULL,
	`ready_at` integer,
	`failed_at` integer,
	`reason` text,
	`cancelled_at` integer,
	`cancelled_by` text,
	FOREIGN KEY (`asset_hash`) REFERENCES `assets`(`hash`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "makings_percent" CHECK("makings"."percent" between 0 and 100)
) STRICT;
--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`label` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`making` text,
	`started_at` integer NOT NULL,
	`received_at` integer,
	`stored_at` integer,
	`asset_hash` text,
	`refused_at` integer,
	`reason` text,
	`discarded_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `uploads_person` ON `uploads` (`person_id`,`started_at`);--> statement-breakpoint
ALTER TABLE `assets` ADD `derived_from` text;--> statement-breakpoint
ALTER TABLE `assets` ADD `edit` text;--> statement-breakpoint
ALTER TABLE `renditions` ADD `width_px` integer;--> statement-breakpoint
ALTER TABLE `renditions` ADD `height_px` integer;--> statement-breakpoint
ALTER TABLE `renditions` ADD `grid` text;--> statement-breakpoint
CREATE INDEX `renditions_hash` ON `renditions` (`hash`);--> statement-breakpoint
ALTER TABLE `jobs` ADD `percent` integer;--> statement-breakpoint
ALTER TABLE `jobs` ADD `cancel_asked_at` integer;