-- CreateTable
CREATE TABLE "payer_gateway" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sponsor_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "payer_id" TEXT NOT NULL,
    "sender_id" TEXT NOT NULL,
    "receiver_id" TEXT NOT NULL,
    "provider_npi" TEXT,
    "credential" TEXT,
    "timeout_ms" INTEGER NOT NULL DEFAULT 20000,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "payer_gateway_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "payer_exchange" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "gateway_id" UUID NOT NULL,
    "trace_number" TEXT NOT NULL,
    "control_number" TEXT NOT NULL,
    "payer_trace" TEXT,
    "answer" TEXT NOT NULL,
    "reason" TEXT,
    "duration_ms" INTEGER NOT NULL,
    "is_test" BOOLEAN NOT NULL DEFAULT false,
    "asked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payer_exchange_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "payer_gateway_organization_id_sponsor_id_key" ON "payer_gateway"("organization_id", "sponsor_id");

-- CreateIndex
CREATE INDEX "payer_exchange_organization_id_gateway_id_asked_at_idx" ON "payer_exchange"("organization_id", "gateway_id", "asked_at");

-- AddForeignKey
ALTER TABLE "payer_gateway" ADD CONSTRAINT "payer_gateway_organization_id_sponsor_id_fkey" FOREIGN KEY ("organization_id", "sponsor_id") REFERENCES "sponsor"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payer_exchange" ADD CONSTRAINT "payer_exchange_organization_id_gateway_id_fkey" FOREIGN KEY ("organization_id", "gateway_id") REFERENCES "payer_gateway"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A secret never stands here: only the name of the environment variable that holds it, of a form that no other setting has.
-- 20 s at most, as CAQH CORE asks of a real-time answer.
ALTER TABLE payer_gateway
  ADD CONSTRAINT payer_gateway_kind CHECK (kind IN ('x12', 'fhir')),
  ADD CONSTRAINT payer_gateway_endpoint CHECK (endpoint ~ '^https://' OR endpoint = 'simulator:' || kind),
  ADD CONSTRAINT payer_gateway_credential CHECK (credential ~ '^PAYER_SECRET_[A-Z0-9_]{1,40}$'),
  ADD CONSTRAINT payer_gateway_npi CHECK (provider_npi ~ '^[0-9]{10}$'),
  ADD CONSTRAINT payer_gateway_timeout CHECK (timeout_ms BETWEEN 100 AND 20000);

ALTER TABLE payer_exchange
  ADD CONSTRAINT payer_exchange_answer CHECK (answer IN ('active', 'not-started', 'ended', 'not-covered', 'not-found', 'unavailable')),
  ADD CONSTRAINT payer_exchange_reason CHECK ((answer = 'unavailable') = (reason IS NOT NULL)
    AND reason IN ('timeout', 'circuit-open', 'network', 'rejected', 'malformed'));

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['payer_gateway', 'payer_exchange'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO cairn_app USING (organization_id = current_organization()) WITH CHECK (organization_id = current_organization())', name);
  END LOOP;
END
$$;
CREATE TRIGGER payer_exchange_append_only BEFORE UPDATE OR DELETE ON payer_exchange FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payer_exchange_no_truncate BEFORE TRUNCATE ON payer_exchange FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT, UPDATE ON payer_gateway TO cairn_app;
GRANT SELECT, INSERT ON payer_exchange TO cairn_app;
