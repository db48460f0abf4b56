CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`status` text NOT NULL,
	`lang` text NOT NULL,
	`password_hash` text,
	`totp_secret` text,
	`totp_step` integer,
	`oidc_subject` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email_unique` ON `accounts` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_oidc_subject_unique` ON `accounts` (`oidc_subject`);--> statement-breakpoint
CREATE TABLE `approvals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`revision` integer NOT NULL,
	`reason` text NOT NULL,
	`asked_by` text NOT NULL,
	`note` text NOT NULL,
	`asked_at` text NOT NULL,
	`status` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`answer` text,
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `approvals_open` ON `approvals` (`status`,`kind`,`slug`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attempts_by_key` ON `attempts` (`key`,`at`);--> statement-breakpoint
CREATE TABLE `contact_people` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`removed_at` text
);
--> statement-breakpoint
CREATE INDEX `contact_people_of_entry` ON `contact_people` (`kind`,`slug`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`account` text NOT NULL,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`fields` text NOT NULL,
	`base` integer,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`account`, `kind`, `slug`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`what` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_by_subject` ON `events` (`subject`,`id`);--> statement-breakpoint
CREATE TABLE `link_checks` (
	`url` text PRIMARY KEY NOT NULL,
	`checked_at` text NOT NULL,
	`status` integer,
	`failures` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `memberships` (
	`account` text NOT NULL,
	`organisation` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`account`, `organisation`, `role`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`public_key` blob NOT NULL,
	`counter` integer NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passkeys_of_account` ON `passkeys` (`account`);--> statement-breakpoint
CREATE TABLE `reminders` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`occasion` text NOT NULL,
	`stage` text NOT NULL,
	`sent_to` text NOT NULL,
	`sent_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_once` ON `reminders` (`slug`,`occasion`,`stage`,`sent_to`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`what` text NOT NULL,
	`note` text NOT NULL,
	`is_crisis` integer NOT NULL,
	`created_at` text NOT NULL,
	`due_at` text NOT NULL,
	`status` text NOT NULL,
	`closed_by` text,
	`closed_at` text,
	`outcome` text
);
--> statement-breakpoint
CREATE INDEX `reports_open` ON `reports` (`status`,`slug`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`step` text NOT NULL,
	`how` text NOT NULL,
	`created_at` text NOT NULL,
	`seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_of_account` ON `sessions` (`account`);--> statement-breakpoint
CREATE TABLE `tokens` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`subject` text NOT NULL,
	`data` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text
);
--> statement-breakpoint
CREATE INDEX `tokens_for` ON `tokens` (`purpose`,`subject`);--> statement-breakpoint
ALTER TABLE `publications` ADD `instead` text;--> statement-breakpoint
ALTER TABLE `verifications` ADD `undoes` integer;--> statement-breakpoint
CREATE TRIGGER `events_keep_update` BEFORE UPDATE ON `events` BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `events_keep_delete` BEFORE DELETE ON `events` BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
