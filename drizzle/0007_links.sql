CREATE TABLE `link_checks` (
	`url` text PRIMARY KEY NOT NULL,
	`asked_at` integer NOT NULL,
	`outcome` text NOT NULL,
	`status` integer,
	CONSTRAINT "link_checks_outcome" CHECK(outcome in ('there','gone','silent'))
) STRICT;
