CREATE TABLE `entries` (
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`status` text NOT NULL,
	`published_revision` integer,
	PRIMARY KEY(`kind`, `slug`)
);
--> statement-breakpoint
CREATE INDEX `entries_by_status` ON `entries` (`status`,`kind`);--> statement-breakpoint
CREATE TABLE `municipalities` (
	`number` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `places` (
	`postal_code` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`municipality` text NOT NULL,
	FOREIGN KEY (`municipality`) REFERENCES `municipalities`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `publications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`action` text NOT NULL,
	`revision` integer,
	`author` text NOT NULL,
	`authored_as` text NOT NULL,
	`why` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kind`,`slug`) REFERENCES `entries`(`kind`,`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publications_of_entry` ON `publications` (`kind`,`slug`,`id`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`content` text NOT NULL,
	`author` text NOT NULL,
	`authored_as` text NOT NULL,
	`why` text NOT NULL,
	`source` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`kind`,`slug`) REFERENCES `entries`(`kind`,`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `revisions_of_entry` ON `revisions` (`kind`,`slug`,`id`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`contact` text NOT NULL,
	`value` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`method` text NOT NULL,
	`due_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_of_entry` ON `verifications` (`kind`,`slug`,`contact`,`id`);