CREATE TABLE `person_numbers` (
	`n` integer PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `person_numbers_person` ON `person_numbers` (`person_id`);--> statement-breakpoint
CREATE TABLE `institution_merges` (
	`id` text PRIMARY KEY NOT NULL,
	`merged_id` text NOT NULL,
	`survivor_id` text NOT NULL,
	`merged_at` integer NOT NULL,
	`merged_by` text NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`merged_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`survivor_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `institution_merges_current` ON `institution_merges` (`merged_id`) WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX `institution_merges_survivor` ON `institution_merges` (`survivor_id`);--> statement-breakpoint
CREATE TABLE `institution_import_lines` (
	`import_id` text NOT NULL,
	`n` integer NOT NULL,
	`state` text NOT NULL,
	`problem` text,
	`name` text NOT NULL,
	`country` text NOT NULL,
	`province` text NOT NULL,
	`kind` text NOT NULL,
	`institution_id` text,
	PRIMARY KEY(`import_id`, `n`),
	FOREIGN KEY (`import_id`) REFERENCES `institution_imports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "institution_import_lines_state" CHECK("institution_import_lines"."state" in ('good','known','wrong'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `institution_import_lines_state` ON `institution_import_lines` (`import_id`,`state`,`n`);--> statement-breakpoint
CREATE TABLE `institution_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`label` text NOT NULL,
	`content` blob,
	`sent_at` integer NOT NULL,
	`checked_at` integer,
	`fault` text,
	`fault_line` integer,
	`encoding` text,
	`delimiter` text,
	`ordered_at` integer,
	`done_at` integer,
	`discarded_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `institution_imports_person` ON `institution_imports` (`person_id`,`sent_at`);--> statement-breakpoint
ALTER TABLE `institutions` ADD `name_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `institutions` ADD `merged_into` text REFERENCES institutions(id);--> statement-breakpoint
CREATE INDEX `institutions_name` ON `institutions` (`country`,`name_key`);--> statement-breakpoint
CREATE INDEX `institutions_merged` ON `institutions` (`merged_into`) WHERE merged_into is not null;--> statement-breakpoint
-- By hand from here on: keys of the names that are there (domain/institutions/name-key.ts makes the others), and the words
-- of people's names.
UPDATE institutions SET name_key = trim(replace(replace(replace(lower(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(name,'&',' '),'+',' '),'*',' '),'_',' '),'[',' '),']',' '),'!',' '),'?',' '),'´',' '),'`',' '),'#',' '),'á','a'),'à','a'),'â','a'),'ã','a'),'ä','a'),'å','a'),'é','e'),'è','e'),'ê','e'),'ë','e'),'í','i'),'ì','i'),'î','i'),'ï','i'),'ó','o'),'ò','o'),'ô','o'),'õ','o'),'ö','o'),'ú','u'),'ù','u'),'û','u'),'ü','u'),'ç','c'),'ñ','n'),'ý','y'),'Á','a'),'À','a'),'Â','a'),'Ã','a'),'Ä','a'),'Å','a'),'É','e'),'È','e'),'Ê','e'),'Ë','e'),'Í','i'),'Ì','i'),'Î','i'),'Ï','i'),'Ó','o'),'Ò','o'),'Ô','o'),'Õ','o'),'Ö','o'),'Ú','u'),'Ù','u'),'Û','u'),'Ü','u'),'Ç','c'),'Ñ','n'),'Ý','y'),'.',' '),',',' '),';',' '),':',' '),'-',' '),'–',' '),'—',' '),'/',' '),'(',' '),')',' '),'"',' '),'«',' '),'»',' '),'“',' '),'”',' '),'’',' '),'''',' ')),'  ',' '),'  ',' '),'  ',' '));--> statement-breakpoint
CREATE VIRTUAL TABLE people_search USING fts5(name, content='', contentless_delete=1, prefix='2 3', tokenize="unicode61 remove_diacritics 2");--> statement-breakpoint
INSERT INTO person_numbers (person_id) SELECT id FROM people ORDER BY created_at, id;--> statement-breakpoint
INSERT INTO people_search (rowid, name) SELECT n, name FROM person_numbers JOIN people ON people.id = person_numbers.person_id;--> statement-breakpoint
CREATE TRIGGER people_search_new AFTER INSERT ON people BEGIN
	INSERT INTO person_numbers (person_id) VALUES (NEW.id);
	INSERT INTO people_search (rowid, name) SELECT n, NEW.name FROM person_numbers WHERE person_id = NEW.id;
END;--> statement-breakpoint
CREATE TRIGGER people_search_name AFTER UPDATE OF name ON people WHEN NEW.name <> OLD.name BEGIN
	INSERT OR REPLACE INTO people_search (rowid, name) SELECT n, NEW.name FROM person_numbers WHERE person_id = NEW.id;
END;
