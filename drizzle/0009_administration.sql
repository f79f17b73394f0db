CREATE TABLE `people_numbers` (
	`n` integer PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `people_numbers_person` ON `people_numbers` (`person_id`);--> statement-breakpoint
DROP INDEX `audit_entries_subject`;--> statement-breakpoint
DROP INDEX `audit_entries_at`;--> statement-breakpoint
CREATE INDEX `audit_entries_actor` ON `audit_entries` (`actor`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_act` ON `audit_entries` (`act`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_subject` ON `audit_entries` (`subject`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_at` ON `audit_entries` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `people_ended` ON `people` (`ended_at`) WHERE ended_at is not null;--> statement-breakpoint
CREATE INDEX `role_grants_standing` ON `role_grants` (`role`,`granted_at`,`id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `role_grants_person` ON `role_grants` (`person_id`,`granted_at`);--> statement-breakpoint
CREATE INDEX `jobs_listed` ON `jobs` (`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `mails_listed` ON `mails` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `mails_listed_state` ON `mails` (`state`,`created_at`,`id`);--> statement-breakpoint
-- By hand from here on: people are found by words, and the register of acts only grows.
INSERT INTO people_numbers (person_id) SELECT id FROM people ORDER BY created_at, id;--> statement-breakpoint
CREATE VIRTUAL TABLE people_words USING fts5(name, email, access_name, content='', contentless_delete=1, prefix='2 3', tokenize="unicode61 remove_diacritics 2");--> statement-breakpoint
INSERT INTO people_words (rowid, name, email, access_name)
SELECT n, name, coalesce(email, ''), coalesce(access_name, '') FROM people_numbers JOIN people ON people.id = person_id;--> statement-breakpoint
CREATE TRIGGER people_words_add AFTER INSERT ON people BEGIN
	INSERT INTO people_numbers (person_id) VALUES (NEW.id);
	INSERT INTO people_words (rowid, name, email, access_name)
	VALUES ((SELECT n FROM people_numbers WHERE person_id = NEW.id), NEW.name, coalesce(NEW.email, ''), coalesce(NEW.access_name, ''));
END;--> statement-breakpoint
CREATE TRIGGER people_words_change AFTER UPDATE OF name, email, access_name ON people BEGIN
	UPDATE people_words SET name = NEW.name, email = coalesce(NEW.email, ''), access_name = coalesce(NEW.access_name, '')
	WHERE rowid = (SELECT n FROM people_numbers WHERE person_id = NEW.id);
END;--> statement-breakpoint
CREATE TRIGGER people_words_remove BEFORE DELETE ON people BEGIN
	DELETE FROM people_words WHERE rowid = (SELECT n FROM people_numbers WHERE person_id = OLD.id);
END;--> statement-breakpoint
CREATE TRIGGER audit_entries_no_change BEFORE UPDATE ON audit_entries BEGIN
	SELECT raise(ABORT, 'the register of acts is append-only');
END;--> statement-breakpoint
CREATE TRIGGER audit_entries_no_removal BEFORE DELETE ON audit_entries BEGIN
	SELECT raise(ABORT, 'the register of acts is append-only');
END;
