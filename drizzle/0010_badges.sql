CREATE TABLE `badge_places` (
	`list` integer NOT NULL,
	`position` integer NOT NULL,
	`credential_id` text,
	PRIMARY KEY(`list`, `position`),
	FOREIGN KEY (`credential_id`) REFERENCES `credentials`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "badge_places_position" CHECK("badge_places"."position" between 0 and 131071)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `badge_places_credential` ON `badge_places` (`credential_id`);--> statement-breakpoint
CREATE TABLE `badges` (
	`credential_id` text PRIMARY KEY NOT NULL,
	`document` text NOT NULL,
	`key_id` text NOT NULL,
	`signed_at` integer NOT NULL,
	FOREIGN KEY (`credential_id`) REFERENCES `credentials`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TRIGGER badge_revocations AFTER UPDATE OF replaced_at, revoked_at ON credentials BEGIN
	INSERT INTO versions (name, number) VALUES ('revocations', 1) ON CONFLICT (name) DO UPDATE SET number = number + 1;
END;
--> statement-breakpoint
CREATE TRIGGER badge_places_left AFTER UPDATE OF credential_id ON badge_places BEGIN
	INSERT INTO versions (name, number) VALUES ('revocations', 1) ON CONFLICT (name) DO UPDATE SET number = number + 1;
END;
