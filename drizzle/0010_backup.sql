CREATE TABLE `backups` (
	`name` text PRIMARY KEY NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	`media_count` integer NOT NULL,
	`media_bytes` integer NOT NULL,
	`lost_count` integer NOT NULL,
	`sound_at` integer,
	`unsound_at` integer
) STRICT;
