-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "audit_entry" (
    "organization_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_role" TEXT,
    "action" TEXT NOT NULL,
    "subject_type" TEXT,
    "subject_id" UUID,
    "patient_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("organization_id","seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "organization_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "patient" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "clinician_id" UUID NOT NULL,
    "record_number" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "member_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "patient_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "enrollment" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "program_version_id" UUID NOT NULL,
    "clinician_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "starts_on" DATE NOT NULL,
    "planned_end_on" DATE NOT NULL,
    "ended_on" DATE,
    "end_reason" TEXT,
    "side" TEXT,
    "site" TEXT,
    "mri_grade" SMALLINT,
    "diagnosis_code" TEXT,
    "next_screening_on" DATE,
    "next_check_in_on" DATE,
    "phase_code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "attention_rank" SMALLINT NOT NULL DEFAULT 13,
    "waiting_since" DATE,
    "snoozed_until" DATE,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "goals_by_status" JSONB NOT NULL DEFAULT '{}',
    "gas_score" DECIMAL(6,2),
    "last_activity_on" DATE,
    "next_due_on" DATE,
    "review_on" DATE,
    "assessed_on" DATE,

    CONSTRAINT "enrollment_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "phase_change" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "phase_code" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "reason" TEXT,
    "user_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "phase_change_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "goal" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "baseline" DECIMAL(9,3) NOT NULL,
    "target" DECIMAL(9,3) NOT NULL,
    "starts_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "curve" TEXT NOT NULL,
    "importance" SMALLINT NOT NULL,
    "difficulty" SMALLINT NOT NULL,
    "unlocked_on" DATE,
    "completed_on" DATE,
    "position" SMALLINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" TEXT NOT NULL DEFAULT 'not-started',
    "rule" TEXT NOT NULL DEFAULT 'not-started',
    "assessment" JSONB NOT NULL DEFAULT '{}',
    "latest_value" DECIMAL(9,3),
    "latest_on" DATE,
    "progress" DECIMAL(9,2),
    "achieved_on" DATE,
    "achieved_late" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "goal_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "goal_edit" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "goal_edit_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "check_in" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "user_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "check_in_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "observation" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "check_in_id" UUID,
    "measure" TEXT NOT NULL,
    "value" DECIMAL(9,3) NOT NULL,
    "observed_on" DATE NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "answers" JSONB,
    "corrects_id" UUID,
    "correction_reason" TEXT,
    "user_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "screening" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "enrollment_id" UUID,
    "program_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "screens" TEXT[],
    "answers" JSONB NOT NULL,
    "results" JSONB NOT NULL,
    "stops" BOOLEAN NOT NULL,
    "on_day" DATE NOT NULL,
    "user_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "screening_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "red_flag" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "enrollment_id" UUID,
    "screening_id" UUID,
    "screen" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "clear_by" DATE NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(6),
    "acknowledged_by_id" UUID,
    "acknowledged_action" TEXT,
    "cleared_at" TIMESTAMPTZ(6),
    "cleared_by_id" UUID,
    "clearance" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "red_flag_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "snooze" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "snooze_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "note" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "enrollment_id" UUID,
    "body" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "note_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "task" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "enrollment_id" UUID,
    "title" TEXT NOT NULL,
    "due_on" DATE,
    "assignee_id" UUID NOT NULL,
    "done_at" TIMESTAMPTZ(6),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "task_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "enrollment_outcome" (
    "organization_id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "baseline" DECIMAL(9,3) NOT NULL,
    "latest" DECIMAL(9,3) NOT NULL,
    "latest_on" DATE,
    "improvement" DECIMAL(9,3),
    "has_follow_up" BOOLEAN NOT NULL,
    "reached_mcid" BOOLEAN NOT NULL,
    "reached30" BOOLEAN NOT NULL,
    "reached50" BOOLEAN NOT NULL,
    "worsened" BOOLEAN NOT NULL,
    "weeks" DECIMAL(7,3),

    CONSTRAINT "enrollment_outcome_pkey" PRIMARY KEY ("organization_id","enrollment_id","measure")
);

-- CreateTable
CREATE TABLE "assignment_draft" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "clinician_id" UUID NOT NULL,
    "program_code" TEXT NOT NULL,
    "condition" JSONB NOT NULL,
    "screening_id" UUID,
    "goals" JSONB,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assignment_draft_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "mfa_required" BOOLEAN NOT NULL DEFAULT true,
    "idle_minutes" INTEGER NOT NULL DEFAULT 15,
    "absolute_hours" INTEGER NOT NULL DEFAULT 8,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clinic" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "locality" TEXT NOT NULL,
    "zone" TEXT NOT NULL,

    CONSTRAINT "clinic_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "licence" TEXT,
    "clinic_id" UUID,
    "disabled_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "credential" (
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "totp_secret" BYTEA,
    "totp_step" BIGINT,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("organization_id","user_id")
);

-- CreateTable
CREATE TABLE "session" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mfa_at" TIMESTAMPTZ(6),
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "revoked_at" TIMESTAMPTZ(6),
    "revoked_reason" TEXT,
    "device" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" BYTEA NOT NULL,
    "window_starts_at" TIMESTAMPTZ(6) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key","window_starts_at")
);

-- CreateTable
CREATE TABLE "command_receipt" (
    "organization_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "command_receipt_pkey" PRIMARY KEY ("organization_id","key")
);

-- CreateTable
CREATE TABLE "program" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "program_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "program_version" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(6),
    "published_by_id" UUID,
    "retired_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "program_version_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "sponsor" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "legal_name" TEXT NOT NULL,
    "locality" TEXT NOT NULL,
    "size" INTEGER NOT NULL DEFAULT 0,
    "zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sponsor_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "sponsor_name" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sponsor_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,

    CONSTRAINT "sponsor_name_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "coverage" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sponsor_id" UUID NOT NULL,
    "program_codes" TEXT[],
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "member_cost_cents" INTEGER NOT NULL,
    "visit_limit" INTEGER,
    "covers_spouse" BOOLEAN NOT NULL DEFAULT true,
    "covers_children" BOOLEAN NOT NULL DEFAULT false,
    "min_age" INTEGER NOT NULL DEFAULT 18,

    CONSTRAINT "coverage_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "member" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sponsor_id" UUID NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "member_number" TEXT NOT NULL,
    "employee_number" TEXT,
    "work_email" CITEXT,
    "relationship" TEXT NOT NULL DEFAULT 'self',
    "subscriber_id" UUID,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "member_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "eligibility_check" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sponsor_id" UUID NOT NULL,
    "identity_hash" BYTEA NOT NULL,
    "answer" TEXT NOT NULL,
    "reason_code" TEXT NOT NULL,
    "trace_number" TEXT NOT NULL,
    "duration_ms" INTEGER NOT NULL,
    "checked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "eligibility_check_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "referral" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sponsor_id" UUID NOT NULL,
    "member_id" UUID,
    "clinic_id" UUID,
    "patient_id" UUID,
    "program_code" TEXT,
    "status" TEXT NOT NULL DEFAULT 'open',
    "contact" JSONB NOT NULL,
    "requested_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taken_by_id" UUID,
    "decided_at" TIMESTAMPTZ(6),
    "decline_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "roster_import" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sponsor_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" BYTEA NOT NULL,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "roster_import_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "audit_entry_organization_id_at_idx" ON "audit_entry"("organization_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_organization_id_actor_id_seq_idx" ON "audit_entry"("organization_id", "actor_id", "seq");

-- CreateIndex
CREATE INDEX "audit_entry_organization_id_patient_id_seq_idx" ON "audit_entry"("organization_id", "patient_id", "seq");

-- CreateIndex
CREATE INDEX "patient_organization_id_clinician_id_idx" ON "patient"("organization_id", "clinician_id");

-- CreateIndex
CREATE INDEX "patient_organization_id_member_id_idx" ON "patient"("organization_id", "member_id");

-- CreateIndex
CREATE INDEX "patient_organization_id_family_name_given_name_idx" ON "patient"("organization_id", "family_name", "given_name");

-- CreateIndex
CREATE UNIQUE INDEX "patient_organization_id_record_number_key" ON "patient"("organization_id", "record_number");

-- CreateIndex
CREATE INDEX "enrollment_caseload" ON "enrollment"("organization_id", "attention_rank", "waiting_since", "id") WHERE (status = ANY (ARRAY['active'::text, 'on-hold'::text]));

-- CreateIndex
CREATE INDEX "enrollment_caseload_by_clinician" ON "enrollment"("organization_id", "clinician_id", "attention_rank", "waiting_since", "id") WHERE (status = ANY (ARRAY['active'::text, 'on-hold'::text]));

-- CreateIndex
CREATE INDEX "enrollment_review" ON "enrollment"("review_on") WHERE (review_on IS NOT NULL);

-- CreateIndex
CREATE INDEX "enrollment_organization_id_program_id_starts_on_idx" ON "enrollment"("organization_id", "program_id", "starts_on");

-- CreateIndex
CREATE INDEX "enrollment_organization_id_patient_id_idx" ON "enrollment"("organization_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "enrollment_one_open_per_program" ON "enrollment"("organization_id", "patient_id", "program_id") WHERE (status = ANY (ARRAY['active'::text, 'on-hold'::text]));

-- CreateIndex
CREATE INDEX "phase_change_organization_id_enrollment_id_on_day_idx" ON "phase_change"("organization_id", "enrollment_id", "on_day");

-- CreateIndex
CREATE UNIQUE INDEX "goal_organization_id_enrollment_id_code_key" ON "goal"("organization_id", "enrollment_id", "code");

-- CreateIndex
CREATE INDEX "goal_edit_organization_id_goal_id_idx" ON "goal_edit"("organization_id", "goal_id");

-- CreateIndex
CREATE INDEX "check_in_organization_id_enrollment_id_on_day_idx" ON "check_in"("organization_id", "enrollment_id", "on_day");

-- CreateIndex
CREATE INDEX "observation_organization_id_enrollment_id_measure_observed__idx" ON "observation"("organization_id", "enrollment_id", "measure", "observed_on", "seq");

-- CreateIndex
CREATE INDEX "observation_organization_id_patient_id_idx" ON "observation"("organization_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "observation_organization_id_corrects_id_key" ON "observation"("organization_id", "corrects_id");

-- CreateIndex
CREATE INDEX "screening_organization_id_patient_id_created_at_idx" ON "screening"("organization_id", "patient_id", "created_at");

-- CreateIndex
CREATE INDEX "screening_organization_id_enrollment_id_idx" ON "screening"("organization_id", "enrollment_id");

-- CreateIndex
CREATE INDEX "red_flag_organization_id_patient_id_idx" ON "red_flag"("organization_id", "patient_id");

-- CreateIndex
CREATE INDEX "red_flag_organization_id_enrollment_id_idx" ON "red_flag"("organization_id", "enrollment_id");

-- CreateIndex
CREATE INDEX "snooze_organization_id_enrollment_id_created_at_idx" ON "snooze"("organization_id", "enrollment_id", "created_at");

-- CreateIndex
CREATE INDEX "note_organization_id_patient_id_created_at_idx" ON "note"("organization_id", "patient_id", "created_at");

-- CreateIndex
CREATE INDEX "task_organization_id_patient_id_idx" ON "task"("organization_id", "patient_id");

-- CreateIndex
CREATE INDEX "task_organization_id_assignee_id_due_on_idx" ON "task"("organization_id", "assignee_id", "due_on");

-- CreateIndex
CREATE INDEX "enrollment_outcome_organization_id_measure_idx" ON "enrollment_outcome"("organization_id", "measure");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_draft_organization_id_patient_id_clinician_id_key" ON "assignment_draft"("organization_id", "patient_id", "clinician_id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "clinic_organization_id_name_key" ON "clinic"("organization_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "app_user_organization_id_role_idx" ON "app_user"("organization_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_organization_id_user_id_created_at_idx" ON "session"("organization_id", "user_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "program_organization_id_code_key" ON "program"("organization_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "program_version_organization_id_program_id_number_key" ON "program_version"("organization_id", "program_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "program_version_one_published" ON "program_version"("organization_id", "program_id") WHERE (status = 'published'::text);

-- CreateIndex
CREATE INDEX "sponsor_organization_id_legal_name_idx" ON "sponsor"("organization_id", "legal_name");

-- CreateIndex
CREATE INDEX "sponsor_name_organization_id_search_key_idx" ON "sponsor_name"("organization_id", "search_key");

-- CreateIndex
CREATE UNIQUE INDEX "sponsor_name_organization_id_sponsor_id_kind_name_key" ON "sponsor_name"("organization_id", "sponsor_id", "kind", "name");

-- CreateIndex
CREATE INDEX "coverage_organization_id_sponsor_id_starts_on_idx" ON "coverage"("organization_id", "sponsor_id", "starts_on");

-- CreateIndex
CREATE INDEX "member_organization_id_sponsor_id_birth_date_idx" ON "member"("organization_id", "sponsor_id", "birth_date");

-- CreateIndex
CREATE UNIQUE INDEX "member_organization_id_sponsor_id_member_number_key" ON "member"("organization_id", "sponsor_id", "member_number");

-- CreateIndex
CREATE INDEX "eligibility_check_organization_id_sponsor_id_checked_at_idx" ON "eligibility_check"("organization_id", "sponsor_id", "checked_at");

-- CreateIndex
CREATE INDEX "referral_organization_id_status_requested_at_idx" ON "referral"("organization_id", "status", "requested_at");

-- CreateIndex
CREATE INDEX "roster_import_organization_id_sponsor_id_created_at_idx" ON "roster_import"("organization_id", "sponsor_id", "created_at");

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_organization_id_clinic_id_fkey" FOREIGN KEY ("organization_id", "clinic_id") REFERENCES "clinic"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_organization_id_clinician_id_fkey" FOREIGN KEY ("organization_id", "clinician_id") REFERENCES "app_user"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_organization_id_member_id_fkey" FOREIGN KEY ("organization_id", "member_id") REFERENCES "member"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_organization_id_program_version_id_fkey" FOREIGN KEY ("organization_id", "program_version_id") REFERENCES "program_version"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_organization_id_clinician_id_fkey" FOREIGN KEY ("organization_id", "clinician_id") REFERENCES "app_user"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phase_change" ADD CONSTRAINT "phase_change_organization_id_enrollment_id_fkey" FOREIGN KEY ("organization_id", "enrollment_id") REFERENCES "enrollment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_organization_id_enrollment_id_fkey" FOREIGN KEY ("organization_id", "enrollment_id") REFERENCES "enrollment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal_edit" ADD CONSTRAINT "goal_edit_organization_id_goal_id_fkey" FOREIGN KEY ("organization_id", "goal_id") REFERENCES "goal"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_organization_id_enrollment_id_fkey" FOREIGN KEY ("organization_id", "enrollment_id") REFERENCES "enrollment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_organization_id_enrollment_id_fkey" FOREIGN KEY ("organization_id", "enrollment_id") REFERENCES "enrollment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_organization_id_check_in_id_fkey" FOREIGN KEY ("organization_id", "check_in_id") REFERENCES "check_in"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_organization_id_corrects_id_fkey" FOREIGN KEY ("organization_id", "corrects_id") REFERENCES "observation"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening" ADD CONSTRAINT "screening_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening" ADD CONSTRAINT "screening_organization_id_enrollment_id_fkey" FOREIGN KEY ("organization_id", "enrollment_id") REFERENCES "enrollment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "red_flag" ADD CONSTRAINT "red_flag_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "red_flag" ADD CONSTRAINT "red_flag_organization_id_enrollment_id_fkey" FOREIGN KEY ("organization_id", "enrollment_id") REFERENCES "enrollment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "red_flag" ADD CONSTRAINT "red_flag_organization_id_screening_id_fkey" FOREIGN KEY ("organization_id", "screening_id") REFERENCES "screening"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snooze" ADD CONSTRAINT "snooze_organization_id_enrollment_id_fkey" FOREIGN KEY ("organization_id", "enrollment_id") REFERENCES "enrollment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note" ADD CONSTRAINT "note_organization_id_enrollment_id_fkey" FOREIGN KEY ("organization_id", "enrollment_id") REFERENCES "enrollment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_organization_id_enrollment_id_fkey" FOREIGN KEY ("organization_id", "enrollment_id") REFERENCES "enrollment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_organization_id_assignee_id_fkey" FOREIGN KEY ("organization_id", "assignee_id") REFERENCES "app_user"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment_outcome" ADD CONSTRAINT "enrollment_outcome_organization_id_enrollment_id_fkey" FOREIGN KEY ("organization_id", "enrollment_id") REFERENCES "enrollment"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_draft" ADD CONSTRAINT "assignment_draft_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_draft" ADD CONSTRAINT "assignment_draft_organization_id_clinician_id_fkey" FOREIGN KEY ("organization_id", "clinician_id") REFERENCES "app_user"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clinic" ADD CONSTRAINT "clinic_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_organization_id_clinic_id_fkey" FOREIGN KEY ("organization_id", "clinic_id") REFERENCES "clinic"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "app_user"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "app_user"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program" ADD CONSTRAINT "program_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_version" ADD CONSTRAINT "program_version_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sponsor" ADD CONSTRAINT "sponsor_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sponsor_name" ADD CONSTRAINT "sponsor_name_organization_id_sponsor_id_fkey" FOREIGN KEY ("organization_id", "sponsor_id") REFERENCES "sponsor"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_organization_id_sponsor_id_fkey" FOREIGN KEY ("organization_id", "sponsor_id") REFERENCES "sponsor"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_organization_id_sponsor_id_fkey" FOREIGN KEY ("organization_id", "sponsor_id") REFERENCES "sponsor"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_organization_id_subscriber_id_fkey" FOREIGN KEY ("organization_id", "subscriber_id") REFERENCES "member"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_check" ADD CONSTRAINT "eligibility_check_organization_id_sponsor_id_fkey" FOREIGN KEY ("organization_id", "sponsor_id") REFERENCES "sponsor"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_organization_id_sponsor_id_fkey" FOREIGN KEY ("organization_id", "sponsor_id") REFERENCES "sponsor"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_organization_id_member_id_fkey" FOREIGN KEY ("organization_id", "member_id") REFERENCES "member"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_organization_id_clinic_id_fkey" FOREIGN KEY ("organization_id", "clinic_id") REFERENCES "clinic"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roster_import" ADD CONSTRAINT "roster_import_organization_id_sponsor_id_fkey" FOREIGN KEY ("organization_id", "sponsor_id") REFERENCES "sponsor"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


